import { array, constantFrom, integer, option, record } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { newId } from '../../src/platform/database/new-id';
import type { Rows } from '../support/judging';
import { sittingIn } from './naive-roster';
import { anyRoster, dayNumber, groups, length, organisations, people, rosterRows } from './random-roster';
import type { MeetingsRecord, RecordedMark, RecordedMeeting } from './record';
import type { Roster } from './roster';

const person = constantFrom(...people.map(({ id }) => id));
const cameOrNot = ['PRESENT', 'PRESENT', 'PRESENT_ONLINE', 'DEPUTY', 'APOLOGIES', 'ABSENT'] as const;

const mark = record({
  status: constantFrom(...cameOrNot, ...cameOrNot, 'LEAVE_OF_ABSENCE', 'NOT_RECORDED'),
  /** Somebody of whom the roster says otherwise by now. */
  instead: option(person, { freq: 6 }),
  /** A seat of which nothing was noted: it was recorded on the roster only later. */
  isLeftOut: integer({ min: 0, max: 9 }).map((number) => number === 0),
  superseded: option(constantFrom(...cameOrNot), { freq: 6 }),
});

const guest = record({
  person: option(person),
  status: constantFrom('IN_ATTENDANCE', 'PRESENT', 'PRESENT_ONLINE'),
  organisation: option(constantFrom(...organisations.map(({ id }) => id))),
});

const topic = constantFrom('discharge', 'Workforce ', 'workforce', 'estates', 'ppi', 'Data sharing', 'data-sharing');

const meeting = record({
  day: integer({ min: 0, max: length }).map(dayNumber),
  status: constantFrom('HELD', 'HELD', 'HELD', 'HELD', 'PLANNED', 'CANCELLED'),
  of: constantFrom([0], [0], [0], [1], [2], [0, 1], [0, 2]).map((all) => all.map((index) => groups[index]?.id ?? '')),
  isUnnoted: integer({ min: 0, max: 9 }).map((number) => number === 0),
  marks: array(mark, { minLength: 9, maxLength: 9 }),
  guest: option(guest, { freq: 2 }),
  topics: array(array(topic, { maxLength: 2 }), { maxLength: 2 }),
  isEveryone: integer({ min: 0, max: 5 }).map((number) => number === 0),
});

/** Rows of attendance of whoever sat there that day, some of them corrected since, and of a guest. */
function attendanceOf(roster: Roster, { day, of, isUnnoted, marks, guest: came, isEveryone }: Made): RecordedMark[] {
  if (isUnnoted) return [];
  const sitting = of.flatMap((group) => sittingIn(roster, group, day));
  const rows = sitting.flatMap((one, index): RecordedMark[] => {
    const { status = 'PRESENT', instead = null, isLeftOut = false, superseded = null } = marks[index] ?? {};
    if (isLeftOut) return [];
    const row = {
      id: newId(),
      seat: one.seat.id,
      person: instead ?? one.person,
      guest: null,
      isExpected: one.seat.memberClass === 'MEMBER',
      status: isEveryone ? 'PRESENT' : status,
      capacity: one.capacity,
      organisation: one.organisation,
      isSuperseded: false,
    };
    return superseded === null ? [row] : [row, { ...row, id: newId(), status: superseded, isSuperseded: true }];
  });
  const isSeated = (who: string | null): boolean => rows.some((one) => one.person !== null && one.person === who);
  if (came && !isSeated(came.person))
    rows.push({
      ...came,
      id: newId(),
      seat: null,
      guest: came.person === null ? 'A guest' : null,
      isExpected: false,
      capacity: null,
      isSuperseded: false,
    });
  return rows;
}

type Made = typeof meeting extends Arbitrary<infer One> ? One : never;

/** Any roster, with meetings of its groups: some joint, some of which nobody noted who came. */
export const anyRecord: Arbitrary<MeetingsRecord> = record({
  roster: anyRoster,
  meetings: array(meeting, { minLength: 8, maxLength: 16 }),
}).map(({ roster, meetings }) => ({
  ...roster,
  meetings: meetings.map((one): RecordedMeeting => ({
    id: newId(),
    groups: one.of,
    day: one.day,
    status: one.status,
    correction: newId(),
    attendance: one.status === 'HELD' ? attendanceOf(roster, one) : [],
    topics: one.topics,
  })),
}));

const noon = (day: string): string => `${day}T12:00:00Z`;

/** A record as rows. */
export function recordRows({ meetings, ...roster }: MeetingsRecord): Rows {
  return {
    ...rosterRows(roster),
    meeting: meetings.map(({ id, day, status }) => ({
      id,
      key: id,
      kind: 'ORDINARY',
      status,
      meets_on: day,
      zone: 'Europe/London',
      cancel_reason: status === 'CANCELLED' ? 'Too few could come.' : null,
      record_state: status === 'HELD' ? 'DRAFT' : null,
      recorded_at: status === 'HELD' ? noon(day) : null,
    })),
    meeting_group: meetings.flatMap(({ id, day, status, groups: all }) =>
      all.map((group) => ({ meeting_id: id, group_id: group, meets_on: day, status })),
    ),
    record_correction: meetings.map(({ id, day, correction }) => ({
      id: correction,
      meeting_id: id,
      position: 1,
      corrected_at: noon(day),
      corrected_by: 'The secretary',
      statement: 'As it was.',
    })),
    attendance: meetings.flatMap(({ id, correction, attendance }) =>
      attendance.map((row) => ({
        id: row.id,
        meeting_id: id,
        seat_id: row.seat,
        person_id: row.person,
        guest_name: row.guest,
        is_expected: row.isExpected,
        status: row.status,
        capacity: row.capacity,
        organisation_id: row.organisation,
        origin: 'TYPED',
        superseded_by_id: row.isSuperseded ? correction : null,
      })),
    ),
    agenda_item: meetings.flatMap(({ id, topics }) =>
      topics.map((all, index) => ({
        id: newId(),
        meeting_id: id,
        position: index + 1,
        title: 'An item',
        topics: all,
        is_deferred: false,
      })),
    ),
  };
}
