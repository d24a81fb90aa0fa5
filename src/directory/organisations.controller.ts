import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { AsOfQuery } from '../platform/http/list-query.dto';
import { Lists } from '../platform/http/lists';
import { ListOf, OneOfKind, Records } from '../platform/http/responses';
import { sendNew, sendOne } from '../platform/http/send';
import { Database } from '../platform/database/database';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { organisationOnDay, organisationsOnDay } from './organisation.queries';
import {
  OrganisationDetailView,
  OrganisationsQuery,
  OrganisationView,
  RecordOrganisationRequest,
} from './organisations.dto';
import { RecordOrganisation } from './record-organisation';

@ApiTags('Directory')
@Controller('api/v1/organisations')
export class OrganisationsController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly recordOrganisation: RecordOrganisation,
  ) {}

  /** Organisations that exist on a day. */
  @Get()
  @ListOf(OrganisationView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: OrganisationsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf = this.clock.today(), type, sector } = query;
    await this.lists.send(
      { viewer, list: organisationsOnDay, parameters: { asOf, type, sector } },
      query,
      request,
      reply,
    );
  }

  /** One organisation, named as on a day. */
  @Get(':id')
  @OneOfKind(OrganisationDetailView)
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { asOf = this.clock.today() }: AsOfQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendOne(reply, 'organisation', await this.database.text(viewer, organisationOnDay, [id, asOf]));
  }

  /** Records an organisation. */
  @Post()
  @Records()
  async record(
    @Asking() viewer: Viewer,
    @Body() request: RecordOrganisationRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ id: string; version: number }> {
    return sendNew(reply, '/api/v1/organisations', await this.recordOrganisation.execute(viewer, request));
  }
}
