import type { Day } from '../../src/platform/time/period';
import type { Roster } from './roster';

/** What happened in the groups of a roster: meetings, and who came. */
export interface MeetingsRecord extends Roster {
  readonly meetings: readonly RecordedMeeting[];
}

export interface RecordedMeeting {
  readonly id: string;
  readonly groups: readonly string[];
  readonly day: Day;
  readonly status: 'PLANNED' | 'HELD' | 'CANCELLED';
  /** Corrects some of its attendance. */
  readonly correction: string;
  readonly attendance: readonly RecordedMark[];
  /** The topics of each item of its agenda. */
  readonly topics: readonly (readonly string[])[];
}

export interface RecordedMark {
  readonly id: string;
  readonly seat: string | null;
  readonly person: string | null;
  readonly guest: string | null;
  readonly isExpected: boolean;
  readonly status: string;
  readonly capacity: string | null;
  readonly organisation: string | null;
  readonly isSuperseded: boolean;
}
