import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { inQuery, Needs } from '../access/needs.decorator';
import { Asking, Repeatable } from '../platform/http/asking.decorator';
import { Problem } from '../platform/problems/problem';
import { Clock } from '../platform/time/clock';
import { monthEnds } from '../platform/time/month-ends';
import { plusDays } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { AssembleFindingChanges } from './assemble-finding-changes';
import { AssembleFindingHistory } from './assemble-finding-history';
import { FindingHistoriesView, FindingsFrozen, TurnedFindingsView } from './finding-history.dto';
import { scopeOf } from './finding-scope';
import { FindingChangesQuery, FindingHistoryQuery, FreezeFindingsRequest } from './findings.dto';
import { FreezeFindings } from './freeze-findings';

const mostMonths = 240;

@ApiTags('Assurance')
@Controller('api/v1/findings')
export class FindingHistoryController {
  constructor(
    private readonly assembleFindingHistory: AssembleFindingHistory,
    private readonly assembleFindingChanges: AssembleFindingChanges,
    private readonly freezeFindings: FreezeFindings,
    private readonly clock: Clock,
  ) {}

  /** The findings of one HIT, group or promise at the end of each month, and beside them what was said then. */
  @Get('history')
  @Needs('promises:read', inQuery('hit'), inQuery('group'), inQuery('commitment'))
  @ApiOkResponse({ type: FindingHistoriesView })
  async history(@Asking() viewer: Viewer, @Query() query: FindingHistoryQuery): Promise<FindingHistoriesView> {
    const { to = this.clock.today() } = query;
    const { from = plusDays(to, -364) } = query;
    const scope = scopeOf(query);
    if (scope.scope === 'all') throw Problem.field('hit', 'Say which HIT, group or promise.');
    if (to < from) throw Problem.field('to', `The last day is before the first. Choose ${from} or a later day.`);
    const days = monthEnds(from, to);
    if (days.length > mostMonths)
      throw Problem.field('from', `Ask for at most ${String(mostMonths)} months at a time.`);
    const histories = await this.assembleFindingHistory.execute(viewer, { ...scope, days });
    return { from, to, histories };
  }

  /** What changed since a day: the findings that turned, when they did, and what happened on that day. */
  @Get('changes')
  @Needs('promises:read', inQuery('hit'), inQuery('group'), inQuery('commitment'))
  @ApiOkResponse({ type: TurnedFindingsView })
  async changes(@Asking() viewer: Viewer, @Query() query: FindingChangesQuery): Promise<TurnedFindingsView> {
    const { since, asOf = this.clock.today() } = query;
    if (asOf <= since) throw Problem.field('since', `Choose a day before ${asOf}.`);
    const findings = await this.assembleFindingChanges.execute(viewer, scopeOf(query), since, asOf);
    return { since, asOf, findings };
  }

  /** Keeps the findings of a day as they are said now. The last day of each month is kept without asking. */
  @Post('snapshots')
  @Needs('partnership:import')
  @Repeatable()
  @ApiCreatedResponse({ type: FindingsFrozen })
  async freeze(@Asking() viewer: Viewer, @Body() request: FreezeFindingsRequest): Promise<FindingsFrozen> {
    return this.freezeFindings.execute(viewer, request);
  }
}
