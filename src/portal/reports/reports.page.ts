import { Get, Query, Req, Res } from '@nestjs/common';
import { IsOptional, IsString } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inQuery, Needs, NeedsWithinReach } from '../../access/needs.decorator';
import { viewerFor } from '../../access/permitted';
import { Asking } from '../../platform/http/asking.decorator';
import { Id, OneOf } from '../../platform/http/fields';
import { Lists } from '../../platform/http/lists';
import { dayInWords } from '../../platform/time/day-in-words';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { AssembleCompleteReport } from '../../reports/assemble-complete-report';
import { composeGovernance } from '../../reports/compose/governance';
import { noJudgement } from '../../reports/judgement';
import { sendPage } from '../../reports/send-page';
import { FormAnswers } from '../form-answers';
import type { DateTyped } from '../form-answers';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { meetingsSeen, teamsOnDay } from '../teams/team.queries';
import type { TeamRow } from '../teams/team.queries';
import { periodNamed, periodNames } from './report-periods';
import type { PeriodName, ReportPeriod } from './report-periods';

/** Which report somebody chose. Days that they typed come in three fields each. */
class ReportPageQuery {
  @Id('HIT', { optional: true })
  hit?: string;

  @OneOf(periodNames, { optional: true })
  period?: PeriodName;

  @IsOptional()
  @IsString()
  'from-day'?: string;
  @IsOptional()
  @IsString()
  'from-month'?: string;
  @IsOptional()
  @IsString()
  'from-year'?: string;
  @IsOptional()
  @IsString()
  'to-day'?: string;
  @IsOptional()
  @IsString()
  'to-month'?: string;
  @IsOptional()
  @IsString()
  'to-year'?: string;
}

interface Fault {
  readonly text: string;
  readonly href: string;
}

const periodWords: Readonly<Record<PeriodName, string>> = {
  month: 'Last month',
  quarter: 'The last whole quarter',
  'this-year': 'This financial year up to today',
  'last-year': 'The last financial year',
  other: 'Other days',
};

/** Reports to read and to print. */
@PageController('reports')
export class ReportsPages {
  constructor(
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly assembleCompleteReport: AssembleCompleteReport,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @NeedsWithinReach('reports:read')
  async choose(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.show(viewer, request, reply, {});
  }

  /** The governance report, as a page that prints; the form again where its days cannot be used. */
  @Get('governance')
  @Needs('reports:read', inQuery('hit'))
  async governance(
    @Asking() viewer: Viewer,
    @Query() query: ReportPageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { period, faults } = this.periodIn(query);
    if (period === null) return this.show(viewer, request, reply, query, faults);
    const report = await this.assembleCompleteReport.execute(viewer, { ...period, hit: query.hit });
    await sendPage(reply, composeGovernance(report, noJudgement));
  }

  private periodIn({ period = 'other', ...typed }: ReportPageQuery): {
    readonly period: ReportPeriod | null;
    readonly faults: readonly Fault[];
  } {
    const named = periodNamed(period, this.clock.today());
    if (named !== null) return { period: named, faults: [] };
    const form = new FormAnswers(typed);
    const [from, to] = [form.day('from')?.day, form.day('to')?.day];
    const faults: Fault[] = [];
    if (from == null) faults.push({ text: 'Enter the first day, for example 1 4 2026', href: '#from-day' });
    if (to == null) faults.push({ text: 'Enter the last day, for example 31 3 2027', href: '#to-day' });
    if (from == null || to == null) return { period: null, faults };
    if (to < from) return { period: null, faults: [{ text: 'The last day must be after the first', href: '#to-day' }] };
    return { period: { from, to }, faults: [] };
  }

  private async show(
    viewer: Viewer,
    request: FastifyRequest,
    reply: FastifyReply,
    { hit = '', period = 'this-year', ...typed }: ReportPageQuery,
    faults: readonly Fault[] = [],
  ): Promise<void> {
    const today = this.clock.today();
    const parameters = { asOf: today, ...meetingsSeen(viewerFor(request, viewer, 'meetings:read')) };
    const asked = { sort: null, isDescending: false, number: 1, size: 5000 };
    const teams = await this.lists.sheet<TeamRow>(viewer, teamsOnDay, parameters, asked);
    const form = new FormAnswers(typed);
    const days: Readonly<Record<string, { readonly typed: DateTyped } | null>> = {
      from: form.day('from'),
      to: form.day('to'),
    };
    await this.showPage.execute(request, reply, 'reports/reports', {
      title: 'Reports',
      section: 'reports',
      status: faults.length === 0 ? 200 : 422,
      errors: faults,
      faults: Object.fromEntries(faults.map(({ href, text }) => [href.slice(1).split('-')[0], { text }])),
      teams: [
        ...(viewer.reach === null ? [{ value: '', text: 'All teams', selected: hit === '' }] : []),
        ...teams.items.map(({ id, name, key }) => ({ value: id, text: name ?? key, selected: id === hit })),
      ],
      periods: periodNames.map((name) => {
        const days = periodNamed(name, today);
        return {
          value: name,
          text: periodWords[name],
          hint: days === null ? undefined : { text: `${dayInWords(days.from)} to ${dayInWords(days.to)}` },
          checked: name === period,
        };
      }),
      days,
    });
  }
}
