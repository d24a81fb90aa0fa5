import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Needs } from '../access/needs.decorator';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match.decorator';
import { Lists } from '../platform/http/lists';
import { Changes, ListOf, Written } from '../platform/http/responses';
import { sendChanged } from '../platform/http/send';
import type { Viewer } from '../platform/viewer';
import { MergeOrganisation } from './merge-organisation';
import { organisationMergers } from './organisation-merger.queries';
import {
  MergeOrganisationRequest,
  OrganisationMergersQuery,
  OrganisationMergerView,
  SeparateOrganisationsRequest,
} from './organisation-mergers.dto';
import { SeparateOrganisations } from './separate-organisations';

@ApiTags('Directory')
@Controller('api/v1')
export class OrganisationMergersController {
  constructor(
    private readonly lists: Lists,
    private readonly mergeOrganisation: MergeOrganisation,
    private readonly separateOrganisations: SeparateOrganisations,
  ) {}

  /** Merges an organisation that was recorded twice into the other one; the answer is about the one that stays. */
  @Post('organisations/:id/merger')
  @Needs('directory:change')
  @Changes()
  async merge(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) organisation: string,
    @IfMatch() ifMatch: number,
    @Body() request: MergeOrganisationRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.mergeOrganisation.execute(viewer, organisation, ifMatch, request));
  }

  /** Organisations that were recorded twice and merged, the latest first. */
  @Get('organisation-mergers')
  @Needs('directory:read')
  @ListOf(OrganisationMergerView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: OrganisationMergersQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { organisation } = query;
    await this.lists.send({ viewer, list: organisationMergers, parameters: { organisation } }, query, request, reply);
  }

  /** Makes two again of organisations that were merged, as far as nothing that was merged changed since. */
  @Post('organisations/:id/separation')
  @Needs('directory:change')
  @Changes()
  async separate(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) organisation: string,
    @IfMatch() ifMatch: number,
    @Body() request: SeparateOrganisationsRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.separateOrganisations.execute(viewer, organisation, ifMatch, request));
  }
}
