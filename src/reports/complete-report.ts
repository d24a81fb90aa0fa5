import type { Outcome } from '../assurance/outcome';
import type { Quoracy } from '../assurance/measures/quoracy';
import type { AttendanceStatus } from '../meetings/attendance.entity';
import type { Day } from '../platform/time/period';
import type { GovernanceReportView, HitReportView } from './governance-report.dto';

/** Whether one held meeting was quorate, and why. */
export interface QuoracyInReport {
  readonly meetingId: string;
  readonly groupId: string;
  readonly quoracy: Quoracy;
  readonly sentence: string;
}

/** A promise held against the record on the last day of the period, in one respect. */
export interface PromiseInReport {
  readonly hitId: string | null;
  readonly groupName: string | null;
  readonly quotation: string;
  readonly clause: string | null;
  readonly documentTitle: string;
  readonly documentYear: number;
  readonly rule: string;
  readonly ruleVersion: number;
  readonly parameters: object;
  readonly aspect: string;
  readonly outcome: Outcome;
  readonly sentence: string;
  readonly missing: string | null;
  readonly since: Day | null;
  /** What people answered to it. */
  readonly answer: string | null;
}

/** The version of a rule that judged something here. */
export interface RuleInReport {
  readonly kind: string;
  readonly name: string;
  readonly version: number;
}

/** How a seat stood at one meeting of the group that is reviewed. */
export interface MarkInReport {
  readonly meetingId: string;
  readonly on: Day;
  readonly seatLabel: string;
  readonly personName: string | null;
  readonly status: AttendanceStatus;
}

/** The group that a review is of. */
export interface GroupInReport {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

/** Everything that any report of a period is made from. */
export interface CompleteReport extends GovernanceReportView {
  /** The last day that was asked for: later than that of the period where the report could not go so far. */
  readonly askedTo: Day;
  readonly quoracy: readonly QuoracyInReport[];
  readonly promises: readonly PromiseInReport[];
  readonly rules: readonly RuleInReport[];
  /** Null unless the report is of one group; then the marks are of its meetings. */
  readonly group: GroupInReport | null;
  readonly marks: readonly MarkInReport[];
  /** Told without names. */
  readonly isAnonymised?: true;
}

/** One team's part of it, with what judges its meetings and holds its promises. */
export interface TeamReport {
  readonly hit: HitReportView;
  readonly name: string;
  readonly period: GovernanceReportView['period'];
  readonly dataDay: Day;
  readonly quoracy: ReadonlyMap<string, QuoracyInReport>;
  readonly promises: readonly PromiseInReport[];
}

/** The teams of a report, each with its own part. */
export function teamsOf({ hits, period, dataDay, quoracy, promises }: CompleteReport): TeamReport[] {
  const byMeeting = new Map(quoracy.map((one) => [quoracyKey(one.groupId, one.meetingId), one]));
  return hits.map((hit) => ({
    hit,
    name: hit.name ?? hit.key,
    period,
    dataDay,
    quoracy: byMeeting,
    promises: promises.filter(({ hitId }) => hitId === hit.id),
  }));
}

/** A joint meeting is judged once for each of its groups. */
export const quoracyKey = (groupId: string, meetingId: string): string => `${groupId} ${meetingId}`;
