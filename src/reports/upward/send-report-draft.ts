import { Injectable } from '@nestjs/common';
import { sendReport } from '../../meetings/upward/send-upward-report';
import { Database } from '../../platform/database/database';
import { statement } from '../../platform/database/statement';
import type { Written } from '../../platform/http/responses';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import { periodOf } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import { UpwardReportDraft } from './upward-report-draft.entity';

const forgetDraft = statement('forget-report-draft', 'DELETE FROM upward_report_draft WHERE id = $1');

/** Makes a report of a draft and sends it up the line. */
@Injectable()
export class SendReportDraft {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * The report. Throws 404, 412, 409 where the line has ended, and 422 while nobody has said in their own words what the parent most needs to
   * know: "an upward report that is an untouched template is not submitted".
   */
  async execute(viewer: Viewer, id: string, version: number): Promise<Written> {
    const today = this.clock.today();
    return this.database.write(viewer, async (tx) => {
      const { groupId: group, parentGroupId: parentGroup, ...draft } = await tx.held(UpwardReportDraft, id, version);
      if (draft.summary === null) {
        throw Problem.field(
          '#/summary',
          'Say in your own words what they most need to know, and save it. A draft that nobody has edited is not sent.',
          'draft-is-untouched',
        );
      }
      const { from: coversFrom, to: coversTo } = periodOf(draft.covers);
      const sent = await sendReport(
        tx,
        {
          group,
          parentGroup,
          coversFrom,
          coversTo,
          sentOn: today,
          form: 'Alert, Advise, Assure',
          summary: draft.summary,
        },
        draft.lines.map(({ heading, words, evidenceKind, evidenceId }) => ({
          heading,
          words,
          evidenceKind,
          evidenceId,
        })),
      );
      await tx.rows(forgetDraft, [id]);
      return sent;
    });
  }
}
