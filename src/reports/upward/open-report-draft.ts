import { Injectable } from '@nestjs/common';
import { AssembleFindingChanges } from '../../assurance/assemble-finding-changes';
import { meetingOfGroup } from '../../assurance/measures/meeting-quoracy';
import { meetingsToJudge } from '../../assurance/measures/quoracy.queries';
import type { MeetingToJudge } from '../../assurance/measures/quoracy.queries';
import { Database } from '../../platform/database/database';
import { newId } from '../../platform/database/new-id';
import type { Written } from '../../platform/http/responses';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import { plusDays, rangeOf } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import { draftLines } from './draft-rules';
import { recordSinceReport } from './report-facts.queries';
import type { RecordSince } from './report-facts.queries';
import { UpwardReportDraft } from './upward-report-draft.entity';

export interface OpenReportDraftCommand {
  readonly group: string;
  readonly parentGroup: string;
}

/** Drafts a report to a parent from the record since the last one. It is no report before somebody has edited and sent it. */
@Injectable()
export class OpenReportDraft {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly assembleFindingChanges: AssembleFindingChanges,
  ) {}

  /**
   * `sponsors` are the HITs whose sponsors whoever begins it sees, null for all: what is asked of others is left out. Throws 409 where the one
   * group does not report to the other today, and where a draft is begun already.
   */
  async execute(
    viewer: Viewer,
    { group, parentGroup }: OpenReportDraftCommand,
    sponsors: readonly string[] | null,
  ): Promise<Written> {
    const today = this.clock.today();
    const values = [group, parentGroup, today, sponsors];
    const [record] = await this.database.rows<RecordSince>(viewer, recordSinceReport, values);
    if (!record) {
      throw new Problem(
        409,
        'no-reporting-line',
        'The one group does not report to the other today. Draw the reporting line first.',
      );
    }
    const { from } = record;
    const [meetings, turned] = await Promise.all([
      this.database.rows<MeetingToJudge>(viewer, meetingsToJudge, [group, from, today]),
      this.assembleFindingChanges.execute(viewer, { scope: 'group', id: group }, plusDays(from, -1), today),
    ]);
    const lines = draftLines({ ...record, group, meetings: meetings.map(meetingOfGroup), turned });
    return this.database.write(viewer, async (tx) => {
      const id = newId();
      const covers = rangeOf(from, today);
      await tx.insert(UpwardReportDraft, [
        { id, groupId: group, parentGroupId: parentGroup, covers, begunOn: today, lines },
      ]);
      await tx.trail('open-report-draft', 'group', group, { id, parentGroup, covers });
      return { id, version: 1 };
    });
  }
}
