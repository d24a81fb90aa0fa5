import { Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { reachesHit, reachIn } from '../../access/permitted';
import { reportHeadings } from '../../meetings/upward/upward-report-line.entity';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { AmendReportDraft } from '../../reports/upward/amend-report-draft';
import { OpenReportDraft } from '../../reports/upward/open-report-draft';
import { draftRules } from '../../reports/upward/draft-rules';
import { AmendReportDraftRequest } from '../../reports/upward/report-drafts.dto';
import { SendReportDraft } from '../../reports/upward/send-report-draft';
import { checkedRequest } from '../checked-request';
import { FormAnswers } from '../form-answers';
import { byField, formFaults, isForForm } from '../form-faults';
import type { FaultShown } from '../meetings/log-faults';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { evidenceHref, headingWords } from './line-evidence';
import { lineStands } from './line-words';
import { lineToReport } from './lines.queries';
import type { LineToReport } from './lines.queries';
import { draftFields, draftRequest, linesToAdd, linesTyped } from './report-answers';

interface Shown {
  readonly form: FormAnswers | null;
  readonly errors: readonly FaultShown[];
  readonly told?: string;
}

const saved = 'Draft saved. It is not sent yet.';

/** The report of a group to one that it reports to: drafted from the record, edited, sent. */
@PageController('reporting-lines/:id/report')
export class WriteReportPages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
    private readonly openReportDraft: OpenReportDraft,
    private readonly amendReportDraft: AmendReportDraft,
    private readonly sendReportDraft: SendReportDraft,
  ) {}

  @Get()
  @Needs('passing:send', inPath('reportingLine'))
  async form(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(await this.line(viewer, id), { form: null, errors: [] }, request, reply);
  }

  /** Begins the draft. Where somebody was quicker, there it is. */
  @Post()
  @Needs('passing:send', inPath('reportingLine'))
  async begin(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { groupId: group, parentId: parentGroup, draft } = await this.line(viewer, id);
    if (draft === null) {
      const sponsors = reachIn(request, 'sponsorship:read')?.hits ?? null;
      await this.openReportDraft.execute(viewer, { group, parentGroup }, sponsors);
    }
    await reply.redirect(`/reporting-lines/${id}/report`, 303);
  }

  /** Saves the draft, and sends it where that was asked. */
  @Post('draft')
  @Needs('passing:send', inPath('reportingLine'))
  async edit(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new FormAnswers(request.body);
    const { draft } = await this.line(viewer, id);
    if (draft === null) {
      await reply.redirect(`/reporting-lines/${id}/report`, 303);
      return;
    }
    try {
      const amended = await checkedRequest(AmendReportDraftRequest, draftRequest(form));
      const { version } = await this.amendReportDraft.execute(viewer, draft.id, Number(form.one('version')), amended);
      if (form.one('then') === 'send') {
        const { id: report } = await this.sendReportDraft.execute(viewer, draft.id, version);
        await reply.redirect(`/escalations/reports/${report}?said=sent`, 303);
        return;
      }
    } catch (refusal) {
      if (!(refusal instanceof Problem) || !isForForm(refusal)) throw refusal;
      // What was typed is saved where only the sending was refused.
      const now = await this.line(viewer, id);
      return this.show(now, { form, errors: formFaults(refusal, draftFields) }, request, reply);
    }
    await this.show(await this.line(viewer, id), { form: null, errors: [], told: saved }, request, reply);
  }

  private async line(viewer: Viewer, id: string): Promise<LineToReport> {
    const line = await this.database.one<LineToReport>(viewer, lineToReport, [id, this.clock.today()]);
    if (line === null) throw Problem.notFound('reporting line');
    return line;
  }

  private async show(
    line: LineToReport,
    { form, errors, told }: Shown,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const { id, groupId, groupName, hitId, hitName, parentName, draft } = line;
    const lines = form === null ? [...linesOfDraft(line), ...linesToAdd] : linesTyped(form);
    const because = new Map(draft?.lines.map((one) => [one.evidenceId, one.because]));
    await this.showPage.execute(request, reply, 'upward/write-report', {
      title: `Report to ${parentName}`,
      section: 'teams',
      trail: [
        { text: 'Teams', href: '/teams' },
        ...(hitId === null || !reachesHit(request, 'structure:read', hitId)
          ? []
          : [{ text: hitName ?? 'Team', href: `/teams/${hitId}` }]),
        { text: groupName, href: `/groups/${groupId}` },
      ],
      status: errors.length > 0 ? 422 : 200,
      errors,
      faults: byField(errors),
      told,
      line,
      address: `/reporting-lines/${id}/report`,
      stands: lineStands(line, this.clock.today()),
      summary: form?.one('summary') ?? draft?.summary ?? '',
      headings: reportHeadings.map((value) => ({
        ...headingWords[value],
        rules: draftRules.filter(({ heading }) => heading === value).map(({ says }) => says),
        lines: lines.flatMap((one, nth) =>
          one.heading === value
            ? [
                {
                  ...one,
                  nth,
                  because: one.evidenceId === '' ? null : (because.get(one.evidenceId) ?? null),
                  href: shownHref(request, line, one.evidenceId),
                  choices: reportHeadings.map((each) => ({
                    value: each,
                    text: headingWords[each].text,
                    selected: each === value,
                  })),
                },
              ]
            : [],
        ),
      })),
    });
  }
}

function linesOfDraft({ draft }: LineToReport): ReturnType<typeof linesTyped> {
  return (draft?.lines ?? []).map(({ heading, words, evidenceKind, evidenceId }) => ({
    heading,
    words,
    evidenceKind: evidenceKind ?? '',
    evidenceId: evidenceId ?? '',
  }));
}

/** What a line of the draft rests on; what somebody else wrote into the form leads nowhere. */
function shownHref(request: FastifyRequest, line: LineToReport, evidence: string): string | null {
  const drafted = line.draft?.lines.find(({ evidenceId }) => evidenceId !== null && evidenceId === evidence);
  return drafted ? evidenceHref(request, drafted, line) : null;
}
