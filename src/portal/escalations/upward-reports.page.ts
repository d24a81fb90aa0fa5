import { Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, inQuery, Needs, NeedsWithinReach } from '../../access/needs.decorator';
import { permitted } from '../../access/permitted';
import { AnswerUpwardReport } from '../../meetings/upward/answer-upward-report';
import { ReceiveUpwardReport } from '../../meetings/upward/receive-upward-report';
import { upwardReportById, upwardReports } from '../../meetings/upward/upward-report.queries';
import { reportHeadings } from '../../meetings/upward/upward-report-line.entity';
import {
  AnswerUpwardReportRequest,
  ReceiveUpwardReportRequest,
  reportStates,
} from '../../meetings/upward/upward-reports.dto';
import type { UpwardReportDetailView, UpwardReportView } from '../../meetings/upward/upward-reports.dto';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { OneOf } from '../../platform/http/fields';
import { IdPipe } from '../../platform/http/id.pipe';
import { Lists } from '../../platform/http/lists';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { checkedRequest } from '../checked-request';
import { FormAnswers } from '../form-answers';
import { isForForm } from '../form-faults';
import type { FaultShown } from '../meetings/log-faults';
import { PageController } from '../page-controller.decorator';
import { askedSheet } from '../page-query.dto';
import { sheetLinks, withQuery } from '../sheets';
import { ShowPage } from '../show-page';
import { formsAsLeft, smallFaults } from '../sponsors/ask-answers';
import { UpwardReportsPageQuery } from './escalations.dto';
import { reachesGroup, waitingInWords } from './escalations.presenter';
import { aroundReport, reportsListed } from './escalations.queries';
import type { AroundReport } from './escalations.queries';
import { meetingsToReceiveAt } from './meetings-to-receive-at';
import { passedSections } from './passed-sections';
import { evidenceHref, headingWords } from '../upward/line-evidence';
import { receiveForm, responseForm } from './passing-answers';

const stateWords = { SENT: 'Not received yet', RECEIVED: 'Received' } as const;

const doneWords = {
  sent: 'Report sent. It waits until the other group receives it, and is offered for its next agenda.',
  received: 'Noted: it was received.',
  answered: 'Noted: it was answered.',
} as const;

class UpwardReportPageQuery {
  @OneOf(Object.keys(doneWords), { optional: true })
  said?: keyof typeof doneWords;
}

interface ReportRow extends UpwardReportView {
  readonly hitId: string | null;
  readonly parentHitId: string | null;
}

/** Reports that went up reporting lines, and whether the group above received them. */
@PageController('escalations/reports')
export class UpwardReportPages {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
    private readonly receiveReport: ReceiveUpwardReport,
    private readonly answerReport: AnswerUpwardReport,
  ) {}

  @Get()
  @NeedsWithinReach('meetings:read', inQuery('hit'), inQuery('group'))
  async list(
    @Asking() viewer: Viewer,
    @Query() query: UpwardReportsPageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { hit, group, state, from, to, format } = query;
    const parameters = { hit, eitherGroup: group, state, from, to };
    const { url } = request;
    if (format === 'csv') {
      await this.lists.send({ viewer, list: upwardReports, parameters }, { format, limit: 500 }, request, reply);
      return;
    }
    const sheet = await this.lists.sheet<ReportRow>(viewer, reportsListed, parameters, askedSheet(query));
    const today = this.clock.today();
    const sees = reachesGroup(request, 'meetings:read');
    await this.showPage.execute(request, reply, 'escalations/upward-reports', {
      title: sheet.number > 1 ? `Reports sent up (page ${String(sheet.number)})` : 'Reports sent up',
      section: 'actions',
      trail: [{ text: 'Actions', href: '/actions' }],
      sections: passedSections({ hit, group }, 'reports'),
      sheet,
      reports: sheet.items.map((report) => ({
        ...report,
        waiting: waitingInWords(report.sentOn, report.receivedOn, today).replace('the answer', 'it was received'),
        seesMeeting: sees(report.groupId, report.hitId),
        seesReceipt: sees(report.parentGroupId, report.parentHitId),
      })),
      links: sheetLinks(url, sheet),
      states: reportStates.map((value) => ({ value, text: stateWords[value], selected: value === state })),
      asked: query,
      clear: withQuery(url, { state: null, from: null, to: null, page: null }),
      isFiltered: [state, from, to].some((one) => one !== undefined),
      csv: withQuery(url, { format: 'csv', page: null }),
    });
  }

  @Get(':id')
  @Needs('meetings:read', inPath('upwardReport'))
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { said }: UpwardReportPageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const told = said === undefined ? null : doneWords[said];
    await this.show(viewer, id, { form: new FormAnswers({}), errors: [], told }, request, reply);
  }

  @Post(':id/receive')
  @Needs('passing:send', inPath('upwardReport'))
  async receive(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new FormAnswers(request.body);
    try {
      const told = await checkedRequest(ReceiveUpwardReportRequest, receiveForm.request(form));
      await this.receiveReport.execute(viewer, id, Number(form.one('version')), told);
    } catch (refusal) {
      if (!(refusal instanceof Problem) || !isForForm(refusal)) throw refusal;
      return this.show(viewer, id, { form, errors: smallFaults(receiveForm, refusal, form) }, request, reply);
    }
    await reply.redirect(`/escalations/reports/${id}?said=received`, 303);
  }

  @Post(':id/answer')
  @Needs('passing:send', inPath('upwardReport'))
  async answer(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new FormAnswers(request.body);
    try {
      const told = await checkedRequest(AnswerUpwardReportRequest, responseForm.request(form));
      await this.answerReport.execute(viewer, id, Number(form.one('version')), told);
    } catch (refusal) {
      if (!(refusal instanceof Problem) || !isForForm(refusal)) throw refusal;
      return this.show(viewer, id, { form, errors: smallFaults(responseForm, refusal, form) }, request, reply);
    }
    await reply.redirect(`/escalations/reports/${id}?said=answered`, 303);
  }

  private async show(
    viewer: Viewer,
    id: string,
    { form, errors, told }: { form: FormAnswers; errors: readonly FaultShown[]; told?: string | null },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const today = this.clock.today();
    const [report, around] = await Promise.all([
      this.database.one<UpwardReportDetailView>(viewer, upwardReportById, [id]),
      this.database.one<AroundReport>(viewer, aroundReport, [id]),
    ]);
    if (report === null || around === null) throw Problem.notFound('upward report');
    const mayReceive = permitted(request, 'passing:send') && report.receivedAtMeetingId === null;
    const { parentGroupId: group, sentOn: from } = report;
    const chosen = form.one('atMeeting');
    await this.showPage.execute(request, reply, 'escalations/upward-report', {
      title: `Report to ${report.parentGroupName}`,
      section: 'actions',
      trail: [
        { text: 'Actions', href: '/actions' },
        { text: 'Reports sent up', href: '/escalations/reports' },
      ],
      status: errors.length > 0 ? 422 : 200,
      errors,
      told,
      report,
      headings: reportHeadings.map((heading) => ({
        ...headingWords[heading],
        lines: report.lines
          .filter((line) => line.heading === heading)
          .map((line) => ({
            words: line.words,
            href: evidenceHref(request, line, { groupId: report.groupId, hitId: around.hitId }),
          })),
      })),
      mayAnswer: permitted(request, 'passing:send') && report.receivedOn !== null,
      mayReceive,
      meetings: mayReceive ? await meetingsToReceiveAt(this.lists, viewer, { group, from, today, chosen }) : [],
      ...formsAsLeft(form, ['received'], today, errors),
    });
  }
}
