import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs, NeedsWithinReach } from '../access/needs.decorator';
import { sightIn } from '../access/sight';
import { Database } from '../platform/database/database';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { AsOfQuery } from '../platform/http/list-query.dto';
import { Lists } from '../platform/http/lists';
import { ListOf, OneOfKind } from '../platform/http/responses';
import { sendOne } from '../platform/http/send';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { actionsByDueDay, actionWithHistory } from './action.queries';
import { ActionDetailView, ActionsQuery, ActionView } from './actions.dto';

@ApiTags('Actions and decisions')
@Controller('api/v1/actions')
export class ActionsController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
  ) {}

  /** Actions by the day they are due; those without a day come last. */
  @Get()
  @NeedsWithinReach('meetings:read')
  @ListOf(ActionView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: ActionsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf = this.clock.today(), status, overdue, owner, group, hit, meeting, from, to } = query;
    const asked = { overdue: overdue === 'true' ? asOf : null, notOverdue: overdue === 'false' ? asOf : null };
    const parameters = { asOf, status, owner, group, hit, meeting, from, to, ...asked };
    await this.lists.send(
      { viewer, list: actionsByDueDay, parameters, sight: sightIn(request, 'confidential-items:read') },
      query,
      request,
      reply,
    );
  }

  /** One action with what became of it, in order. */
  @Get(':id')
  @Needs('meetings:read', inPath('action'))
  @OneOfKind(ActionDetailView)
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { asOf = this.clock.today() }: AsOfQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const values = [id, asOf, sightIn(request, 'confidential-items:read')];
    await sendOne(reply, 'action', await this.database.text(viewer, actionWithHistory, values));
  }
}
