import type { AttendanceStatus } from './attendance.entity';

/**
 * What a status says about whoever holds a seat. A status that is nowhere here (in attendance, other than as a member)
 * feeds neither rate.
 */
export const statusesThatMean = {
  present: ['PRESENT', 'PRESENT_ONLINE'],
  deputised: ['DEPUTY'],
  apologies: ['APOLOGIES'],
  absent: ['ABSENT'],
  leave: ['LEAVE_OF_ABSENCE'],
  notRecorded: ['NOT_RECORDED'],
} as const satisfies Readonly<Record<string, readonly AttendanceStatus[]>>;

/**
 * The statuses that a denominator counts: it "only includes meetings for which the actual attendance status is known", and
 * leave of absence is an exclusion. Cancelled, planned and unlogged meetings have no attendance at all.
 */
export const expectedStatuses = [
  ...statusesThatMean.present,
  ...statusesThatMean.deputised,
  ...statusesThatMean.apologies,
  ...statusesThatMean.absent,
] as const;

/** A rate is never told without its two numbers. */
export interface Rate {
  readonly came: number;
  readonly expected: number;
}

/** How often somebody came, out of the meetings that count. */
export interface AttendanceFigures {
  readonly expected: number;
  readonly present: number;
  readonly deputised: number;
  readonly apologies: number;
  readonly absent: number;
  readonly leave: number;
  readonly notRecorded: number;
  /** Came themselves, in person or online. */
  readonly personalRate: Rate;
  /** Came themselves, or a deputy came for the seat. */
  readonly representedRate: Rate;
}

/** One row of attendance, as far as rates are concerned. */
export interface Mark {
  readonly status: AttendanceStatus;
  /** Of a member. Anybody else is shown and not counted. */
  readonly isExpected: boolean;
}

/** The figures of a list of marks: of one seat over many meetings, or of one meeting over its seats. */
export function attendanceFigures(marks: readonly Mark[]): AttendanceFigures {
  const ofMembers = marks.filter(({ isExpected }) => isExpected);
  const count = (statuses: readonly AttendanceStatus[]): number =>
    ofMembers.filter(({ status }) => statuses.includes(status)).length;
  const expected = count(expectedStatuses);
  const present = count(statusesThatMean.present);
  const deputised = count(statusesThatMean.deputised);
  return {
    expected,
    present,
    deputised,
    apologies: count(statusesThatMean.apologies),
    absent: count(statusesThatMean.absent),
    leave: count(statusesThatMean.leave),
    notRecorded: count(statusesThatMean.notRecorded),
    personalRate: { came: present, expected },
    representedRate: { came: present + deputised, expected },
  };
}
