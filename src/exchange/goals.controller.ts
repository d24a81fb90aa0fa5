import { Body, Controller, Get, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inBody, inPath, inQuery, Needs, NeedsWithinReach } from '../access/needs.decorator';
import { Database } from '../platform/database/database';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match.decorator';
import { LastDayRequest } from '../platform/http/last-day.dto';
import { AsOfQuery } from '../platform/http/list-query.dto';
import { Lists } from '../platform/http/lists';
import { Amends, Changes, ListOf, OneOfKind, Records, Written } from '../platform/http/responses';
import { sendChanged, sendNew, sendOne } from '../platform/http/send';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { AmendGoal } from './amend-goal';
import { EndGoal } from './end-goal';
import { EndorseGoal } from './endorse-goal';
import { goalOnDay, goalsOnDay } from './goal.queries';
import {
  AmendGoalRequest,
  CommonGoalDetailView,
  CommonGoalView,
  EndorseGoalRequest,
  GoalsQuery,
  RecordGoalRequest,
  WithdrawEndorsementRequest,
} from './goals.dto';
import { RecordGoal } from './record-goal';
import { WithdrawEndorsement } from './withdraw-endorsement';

@ApiTags('Exchange')
@Controller('api/v1/common-goals')
export class GoalsController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly recordGoal: RecordGoal,
    private readonly amendGoal: AmendGoal,
    private readonly endGoal: EndGoal,
    private readonly endorseGoal: EndorseGoal,
    private readonly withdrawEndorsement: WithdrawEndorsement,
  ) {}

  /** Common goals of HITs on a day, with the partners that endorse each. */
  @Get()
  @NeedsWithinReach('goals:read', inQuery('hit'))
  @ListOf(CommonGoalView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: GoalsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf = this.clock.today(), hit, q } = query;
    await this.lists.send({ viewer, list: goalsOnDay, parameters: { asOf, hit, q } }, query, request, reply);
  }

  /** One common goal with everybody who endorses it or once did. */
  @Get(':id')
  @Needs('goals:read', inPath('commonGoal'))
  @OneOfKind(CommonGoalDetailView)
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { asOf = this.clock.today() }: AsOfQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendOne(reply, 'common goal', await this.database.text(viewer, goalOnDay, [id, asOf]));
  }

  /** Records a common goal of a HIT. */
  @Post()
  @Needs('goals:change', inBody('hit', 'hit'))
  @Records()
  async record(
    @Asking() viewer: Viewer,
    @Body() request: RecordGoalRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/common-goals', await this.recordGoal.execute(viewer, request));
  }

  /** Puts the words of a goal right. */
  @Patch(':id')
  @Needs('goals:change', inPath('commonGoal'))
  @Amends()
  async amend(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: AmendGoalRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.amendGoal.execute(viewer, id, version, request));
  }

  /** Ends a goal, and with it whoever endorses it. */
  @Post(':id/end')
  @Needs('goals:change', inPath('commonGoal'))
  @Changes()
  async end(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: LastDayRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.endGoal.execute(viewer, id, version, request));
  }

  /** Records that a partner endorses a goal from a day. */
  @Post(':id/endorsements')
  @Needs('goals:change', inPath('commonGoal'))
  @Changes()
  async endorse(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: EndorseGoalRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.endorseGoal.execute(viewer, id, version, request));
  }

  /** A partner endorses a goal no longer, or the last day it did is put right. */
  @Post(':id/endorsements/end')
  @Needs('goals:change', inPath('commonGoal'))
  @Changes()
  async withdraw(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: WithdrawEndorsementRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.withdrawEndorsement.execute(viewer, id, version, request));
  }
}
