import { Body, Controller, Get, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Needs } from '../access/needs.decorator';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match.decorator';
import { AsOfQuery } from '../platform/http/list-query.dto';
import { Lists } from '../platform/http/lists';
import { Amends, ListOf, OneOfKind, Records, Written } from '../platform/http/responses';
import { sendChanged, sendNew, sendOne } from '../platform/http/send';
import { Database } from '../platform/database/database';
import { Problem } from '../platform/problems/problem';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { AmendOrganisation } from './amend-organisation';
import { mergedInto } from './organisation-merger.queries';
import { organisationOnDay, organisationsOnDay } from './organisation.queries';
import {
  AmendOrganisationRequest,
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
    private readonly amendOrganisation: AmendOrganisation,
  ) {}

  /** Organisations that exist on a day. */
  @Get()
  @Needs('directory:read')
  @ListOf(OrganisationView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: OrganisationsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf = this.clock.today(), type, sector, q } = query;
    const parameters = { asOf, type, sector, q };
    await this.lists.send({ viewer, list: organisationsOnDay, parameters }, query, request, reply);
  }

  /** One organisation, named as on a day. */
  @Get(':id')
  @Needs('directory:read')
  @OneOfKind(OrganisationDetailView)
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { asOf = this.clock.today() }: AsOfQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const text = await this.database.text(viewer, organisationOnDay, [id, asOf]);
    if (text === null) await this.refuseMerged(viewer, id);
    await sendOne(reply, 'organisation', text);
  }

  /** Records an organisation. */
  @Post()
  @Needs('directory:change')
  @Records()
  async record(
    @Asking() viewer: Viewer,
    @Body() request: RecordOrganisationRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/organisations', await this.recordOrganisation.execute(viewer, request));
  }

  /** Puts an organisation's type or sector right. */
  @Patch(':id')
  @Needs('directory:change')
  @Amends()
  async amend(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) organisation: string,
    @IfMatch() ifMatch: number,
    @Body() request: AmendOrganisationRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.amendOrganisation.execute(viewer, organisation, ifMatch, request));
  }

  /** Whoever kept the id of an organisation that was merged is told where to look. */
  private async refuseMerged(viewer: Viewer, id: string): Promise<void> {
    const [other] = await this.database.rows<{ id: string; name: string }>(viewer, mergedInto, [id]);
    if (!other) return;
    throw new Problem(
      404,
      'merged',
      `This organisation was recorded twice and is merged into ${other.name}: ${other.id}.`,
    );
  }
}
