import { Body, Controller, Get, HttpCode, Param, Put, Query, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, namedInBody, Needs, NeedsWithinReach } from '../access/needs.decorator';
import { sightIn } from '../access/sight';
import { Database } from '../platform/database/database';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { Lists } from '../platform/http/lists';
import { ListOf, OneOfKind } from '../platform/http/responses';
import { sendOne } from '../platform/http/send';
import type { Viewer } from '../platform/viewer';
import { decisionRegister, decisionWithHistory } from './decision.queries';
import { DecisionDetailView, DecisionsQuery, DecisionView, SupersedeDecisionRequest } from './decisions.dto';
import { SupersedeDecision } from './supersede-decision';

@ApiTags('Actions and decisions')
@Controller('api/v1/decisions')
export class DecisionsController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly supersedeDecision: SupersedeDecision,
  ) {}

  /** The register of decisions, latest first. */
  @Get()
  @NeedsWithinReach('meetings:read')
  @ListOf(DecisionView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: DecisionsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { group, hit, from, to, q } = query;
    await this.lists.send(
      {
        viewer,
        list: decisionRegister,
        parameters: { group, hit, from, to, q, meetings: sightIn(request, 'meetings:read') },
        sight: sightIn(request, 'confidential-items:read'),
      },
      query,
      request,
      reply,
    );
  }

  /** One decision with what came before and after it. */
  @Get(':id')
  @Needs('meetings:read', inPath('decision'))
  @OneOfKind(DecisionDetailView)
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const values = [id, sightIn(request, 'confidential-items:read'), sightIn(request, 'meetings:read')];
    await sendOne(reply, 'decision', await this.database.text(viewer, decisionWithHistory, values));
  }

  /** Says in the place of which earlier decision this one stands, or that it stands in the place of none. */
  @Put(':id/supersedes')
  @HttpCode(204)
  @Needs('meetings:log', inPath('decision'), namedInBody('decision', 'decision'))
  @ApiNoContentResponse()
  async supersede(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() { decision = null }: SupersedeDecisionRequest,
  ): Promise<void> {
    await this.supersedeDecision.execute(viewer, id, { decision });
  }
}
