import type { HitStatusName } from '../hits/hit-status.entity';
import type { ActionStatus } from '../meetings/action.entity';
import type { Settings } from '../hits/settings/settings';
import type { MeetingStatus, RecordState } from '../meetings/meeting.entity';
import type { Day } from '../platform/time/period';
import { isWithinWorkingDays } from '../platform/time/working-days';
import type { LivenessState } from '../assurance/measures/liveness';
import { livenessWords } from '../assurance/measures/sponsor-sentence';

/** A state as a page shows it: always the word; the tint only helps to find it again. */
export interface StateTag {
  readonly text: string;
  readonly tint: 'white' | 'grey' | 'green' | 'aqua-green' | 'blue' | 'yellow' | 'orange' | 'red';
}

/** Of a team. */
export const hitStatusTags: Readonly<Record<HitStatusName, StateTag>> = {
  EOI: { text: 'Expression of interest', tint: 'white' },
  PROPOSAL: { text: 'Proposal', tint: 'white' },
  APPROVED: { text: 'Approved', tint: 'aqua-green' },
  ACTIVE: { text: 'Active', tint: 'green' },
  PAUSED: { text: 'Paused', tint: 'grey' },
  CONCLUDED: { text: 'Concluded', tint: 'grey' },
  CLOSED: { text: 'Closed', tint: 'grey' },
  DECLINED: { text: 'Declined', tint: 'grey' },
  WITHDRAWN: { text: 'Withdrawn', tint: 'grey' },
};

const livenessTints: Readonly<Record<LivenessState, StateTag['tint']>> = {
  LIVE: 'green',
  COOLING: 'yellow',
  DORMANT: 'orange',
  NEVER_ENGAGED: 'blue',
  VACANT: 'red',
  PAUSED: 'grey',
};

/** Of the relationship with a sponsor. Red is kept for a team without one. */
export function livenessTag(state: LivenessState): StateTag {
  return { text: livenessWords[state], tint: livenessTints[state] };
}

/** Where the record of a meeting stands. */
export const recordWords: Readonly<Record<RecordState, string>> = {
  DRAFT: 'Draft',
  UNCONFIRMED: 'Waiting to be confirmed',
  CONFIRMED: 'Confirmed',
};

/** What became of an action. */
export const actionWords: Readonly<Record<ActionStatus, string>> = { OPEN: 'Open', DONE: 'Done', DROPPED: 'Dropped' };

/** Where a meeting stands on a day: to log from its own day on, late when so many working days have gone by. */
export function meetingTag(
  { status, meetsOn, record }: { status: MeetingStatus; meetsOn: Day; record: { state: RecordState } | null },
  today: Day,
  { MEETING_LATE_WORKING_DAYS: lateAfter }: Settings,
): StateTag {
  if (status === 'CANCELLED') return { text: 'Cancelled', tint: 'grey' };
  if (status === 'HELD')
    return record?.state === 'CONFIRMED'
      ? { text: 'Confirmed', tint: 'green' }
      : { text: 'Recorded', tint: 'aqua-green' };
  if (meetsOn > today) return { text: 'Planned', tint: 'white' };
  return isWithinWorkingDays(meetsOn, today, lateAfter)
    ? { text: 'To log', tint: 'blue' }
    : { text: 'Late', tint: 'orange' };
}
