import type { Day } from '../platform/time/period';
import type { ItemPurpose } from './agenda-item.entity';
import type { AttendanceStatus } from './attendance.entity';
import type { ConflictHandling, InterestType } from './interest-declaration.entity';
import type { MeetingKind, MeetingMode } from './meeting.entity';

/** Whether one seat was filled. */
export interface AttendanceEntry {
  readonly seat: string;
  readonly status: AttendanceStatus;
  /** Who holds the seat; the roster of the day says so when left out. */
  readonly person?: string | null;
  readonly deputy?: string | null;
  readonly deputyName?: string | null;
  readonly chairAgreedDeputy?: boolean | null;
  readonly organisation?: string | null;
  readonly cameAt?: string | null;
  readonly leftAt?: string | null;
}

/** Somebody without a seat: a person there is a record of, or only a name. */
export interface GuestEntry {
  readonly person?: string | null;
  readonly name?: string | null;
  readonly organisation?: string | null;
  readonly status?: AttendanceStatus | null;
  readonly cameAt?: string | null;
  readonly leftAt?: string | null;
}

/** One item of the agenda; its place in the list is its position. */
export interface ItemEntry {
  readonly title: string;
  readonly purpose?: ItemPurpose | null;
  readonly topics?: readonly string[] | null;
  readonly outcome?: string | null;
  readonly deferred?: boolean | null;
  readonly confidential?: boolean | null;
}

/** A decision; `number` names one that the record has already. */
export interface DecisionEntry {
  readonly number?: string | null;
  readonly statement: string;
  readonly rationale?: string | null;
  /** The id of the earlier decision, taken without a quorum, that this one ratifies. */
  readonly ratifies?: string | null;
  /** The position of the agenda item, from 1. */
  readonly item?: number | null;
}

/** An action with one owner, who may be a non-member; `number` names one that the record has already. */
export interface ActionEntry {
  readonly number?: string | null;
  readonly task: string;
  readonly owner: string;
  readonly dueOn?: Day | null;
  readonly item?: number | null;
}

/** An interest that somebody declared, and how it was handled. */
export interface InterestEntry {
  readonly person: string;
  readonly interest: string;
  readonly type: InterestType;
  readonly handling: ConflictHandling;
  readonly item?: number | null;
}

/** Local times of a meeting, on the 24-hour clock. */
export interface AskedTimes {
  readonly startsAt?: string | null;
  readonly endsAt?: string | null;
}

/** What a meeting is, apart from its day. */
export interface MeetingFacts extends AskedTimes {
  readonly mode?: MeetingMode | null;
  readonly place?: string | null;
  readonly kind?: MeetingKind | null;
  readonly title?: string | null;
  readonly summary?: string | null;
}

/** Everything that a record says about what happened. */
export interface RecordContent {
  readonly attendance: readonly AttendanceEntry[];
  readonly guests: readonly GuestEntry[];
  readonly agendaItems: readonly ItemEntry[];
  readonly decisions: readonly DecisionEntry[];
  readonly actions: readonly ActionEntry[];
  readonly interests: readonly InterestEntry[];
  /** Ids of open actions of earlier meetings. */
  readonly carriedActions: readonly string[];
}
