import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Asking } from '../../platform/http/asking.decorator';
import { Lists } from '../../platform/http/lists';
import { ListOf } from '../../platform/http/responses';
import { Problem } from '../../platform/problems/problem';
import type { Viewer } from '../../platform/viewer';
import { inQuery, Needs } from '../needs.decorator';
import { HistoryQuery, thingsNamedIn } from './history.dto';
import { HistoryRowView, TrailProofQuery, TrailProofView, TrailQuery, TrailRowView } from './trail.dto';
import { historyOfThing, trail } from './trail.queries';
import { trailPlace, VerifyTrail } from './verify-trail';
import type { TrailProof } from './verify-trail';

@ApiTags('Trail')
@Controller('api/v1')
export class TrailController {
  constructor(
    private readonly lists: Lists,
    private readonly verifyTrail: VerifyTrail,
  ) {}

  /** Everything that was written, signed in to, taken out or refused at the door, the latest first. */
  @Get('trail')
  @Needs('trail:read')
  @ListOf(TrailRowView)
  async trail(
    @Asking() viewer: Viewer,
    @Query() query: TrailQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { account, who, useCase, kind, subject, request: asked, from, to } = query;
    const parameters = { account, who, useCase, kind, subject, request: asked, from, to };
    await this.lists.send({ viewer, list: trail, parameters }, query, request, reply);
  }

  /** Proves that no row of the trail was changed, removed or put in between, and names the first that was. */
  @Get('trail/proof')
  @Needs('trail:read')
  @ApiOkResponse({ type: TrailProofView })
  async proof(@Asking() viewer: Viewer, @Query() { kept }: TrailProofQuery): Promise<TrailProof> {
    return this.verifyTrail.execute(viewer, kept === undefined ? null : trailPlace(kept));
  }

  /** What happened to one thing, the latest first: name it by its kind and id, such as `?meeting=`. */
  @Get('history')
  @Needs(
    'history:read',
    inQuery('hit'),
    inQuery('hitPartner'),
    inQuery('sourceDocument'),
    inQuery('group'),
    inQuery('seat'),
    inQuery('occupancy'),
    inQuery('namedDeputy'),
    inQuery('reportingLine'),
    inQuery('workingLink'),
    inQuery('meeting'),
    inQuery('decision'),
    inQuery('action'),
    inQuery('upwardReport'),
    inQuery('escalation'),
    inQuery('interaction'),
    inQuery('sponsorship'),
    inQuery('ask'),
    inQuery('engagement'),
    inQuery('opportunity'),
    inQuery('commitment'),
  )
  @ListOf(HistoryRowView)
  async history(
    @Asking() viewer: Viewer,
    @Query() query: HistoryQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [named, another] = thingsNamedIn(query);
    if (!named || another) throw Problem.field('meeting', 'Name one thing, such as ?meeting= and its id.');
    await this.lists.send({ viewer, list: historyOfThing, parameters: named }, query, request, reply);
  }
}
