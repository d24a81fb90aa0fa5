import { attendanceFigures } from '../../src/meetings/attendance-rate';
import type { AttendanceStatus } from '../../src/meetings/attendance.entity';
import { daysBetween } from '../../src/platform/time/period';
import type { Day } from '../../src/platform/time/period';
import { compare, inOrder, silencesBetween } from '../history/naive-contact';
import type { Contacts, Sponsorship } from '../history/naive-contact';

export interface Group {
  readonly id: string;
  readonly hit: string;
  readonly key: string;
  readonly to: Day | null;
}

export interface Seat {
  readonly id: string;
  readonly group: string;
  readonly key: string;
}

export interface Mark {
  readonly seat: string | null;
  readonly person: string | null;
  readonly status: AttendanceStatus;
  readonly isExpected: boolean;
  readonly isSuperseded: boolean;
}

export interface Action {
  readonly id: string;
  readonly due: Day | null;
  readonly status: 'OPEN' | 'DONE' | 'DROPPED';
  readonly closedOn: Day | null;
  readonly moved: readonly Day[];
}

export interface Meeting {
  readonly id: string;
  readonly correction: string;
  readonly groups: readonly string[];
  readonly on: Day;
  readonly plannedFor: Day | null;
  readonly kind: 'ORDINARY' | 'EXTRAORDINARY';
  readonly status: 'HELD' | 'PLANNED' | 'CANCELLED';
  readonly hour: number | null;
  readonly marks: readonly Mark[];
  readonly actions: readonly Action[];
}

export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** What happened, and to whom. */
export interface Happened {
  readonly groups: readonly Group[];
  readonly seats: readonly Seat[];
  readonly meetings: readonly Meeting[];
  readonly contacts: Contacts;
}

const within = (day: Day | null, { from, to }: Period): boolean => day !== null && from <= day && day <= to;
const most = (numbers: readonly number[]): number | null => (numbers.length === 0 ? null : Math.max(...numbers));

/** The figures of one HIT's governance report, counted by going through the minutes one by one. */
export function figuresOf(hit: string, { groups, seats, meetings, contacts }: Happened, period: Period): object {
  const own = groups.filter((group) => group.hit === hit);
  const ids = own.map(({ id }) => id);
  const ours = meetings.filter((meeting) => meeting.groups.some((id) => ids.includes(id)));
  const held = ours.filter(({ status, on }) => status === 'HELD' && within(on, period));
  return {
    meetings: own.flatMap((group) => meetingsOf(group, ours, period)),
    attendance: seats.filter(({ group }) => ids.includes(group)).flatMap((seat) => attendanceIn(seat, held)),
    actions: actionsOf(
      ours.flatMap(({ actions }) => actions),
      held.flatMap(({ actions }) => actions),
      period,
    ),
    sponsors: contacts.sponsorships
      .filter((one) => one.hit === hit && one.from <= period.to && (one.to === null || one.to >= period.from))
      .map((one) => silencesOf(one, contacts, period))
      .sort((a, b) => compare(a.sponsorshipId, b.sponsorshipId)),
  };
}

/** A group of which there is no meeting in the period is left out. */
function meetingsOf(group: Group, all: readonly Meeting[], period: Period): object[] {
  const meetings = all
    .filter(({ groups, on }) => groups.includes(group.id) && within(on, period))
    .sort((a, b) => compare(a.on, b.on) || (a.hour ?? 24) - (b.hour ?? 24) || compare(a.id, b.id));
  if (meetings.length === 0) return [];
  const held = meetings.filter(({ status }) => status === 'HELD');
  const gaps = held.slice(1).map(({ on }, index) => daysBetween(held[index]?.on ?? on, on));
  const months = monthsOf(period);
  const met = held
    .filter(({ kind }) => kind === 'ORDINARY')
    .map(({ plannedFor, on }) => (plannedFor ?? on).slice(0, 7));
  return [
    {
      groupId: group.id,
      planned: meetings.filter(({ kind }) => kind === 'ORDINARY').length,
      held: held.length,
      cancelled: meetings.filter(({ status }) => status === 'CANCELLED').length,
      toLog: meetings.filter(({ status }) => status === 'PLANNED').length,
      monthsWithMeeting: { count: months.filter((month) => met.includes(month)).length, of: months.length },
      gaps,
      longestGap: most(gaps),
      meetings: meetings.map(({ id }) => id),
    },
  ];
}

function monthsOf({ from, to }: Period): string[] {
  const months = [];
  let [year = 0, month = 0] = from.split('-').map(Number);
  for (;;) {
    const name = `${String(year)}-${String(month).padStart(2, '0')}`;
    if (name > to.slice(0, 7)) return months;
    months.push(name);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
}

/** One row for each holder of the seat; a row that was corrected is as if it had never been. */
function attendanceIn(seat: Seat, held: readonly Meeting[]): object[] {
  const marks = held
    .flatMap((meeting) => meeting.marks)
    .filter((mark) => mark.seat === seat.id && mark.isExpected && !mark.isSuperseded);
  const holders = [...new Set(marks.map(({ person }) => person))].sort((a, b) => compare(a ?? '~', b ?? '~'));
  return holders.map((person) => ({
    seatId: seat.id,
    personId: person,
    ...attendanceFigures(marks.filter((mark) => mark.person === person)),
  }));
}

/** Actions as they stood at the end of the last day. */
function actionsOf(all: readonly Action[], agreed: readonly Action[], period: Period): object {
  const { to } = period;
  const isClosed = ({ closedOn }: Action): boolean => closedOn !== null && closedOn <= to;
  const isLate = (action: Action): boolean => !isClosed(action) && action.due !== null && action.due < to;
  const closedBy = agreed.filter(isClosed);
  const open = agreed.filter((action) => !isClosed(action));
  return {
    agreed: agreed.length,
    done: closedBy.filter(({ status }) => status === 'DONE').length,
    dropped: closedBy.filter(({ status }) => status === 'DROPPED').length,
    open: open.length,
    overdue: agreed.filter(isLate).length,
    closedInPeriod: all.filter(({ closedOn }) => within(closedOn, period)).length,
    movedInPeriod: all.flatMap(({ moved }) => moved).filter((day) => within(day, period)).length,
    overdueAtEnd: all.filter(isLate).length,
  };
}

/** From the contact before the period, or the start, to the end of the sponsorship or of the period; never beyond. */
function silencesOf({ id, from, to }: Sponsorship, { engagements }: Contacts, period: Period) {
  const lastDay = to !== null && to < period.to ? to : period.to;
  const days = inOrder(engagements.filter((one) => one.sponsorship === id && one.isSubstantive)).map(({ on }) => on);
  const before = days.filter((on) => on < period.from).slice(-1);
  const inPeriod = days.filter((on) => on >= period.from && on <= lastDay);
  const silences = silencesBetween([before[0] ?? from, ...inPeriod, lastDay]).filter((one) => one.days > 0);
  return {
    sponsorshipId: id,
    contacts: engagements.filter((one) => one.sponsorship === id && within(one.on, period)).length,
    silences,
    longestSilence: most(silences.map((one) => one.days)),
  };
}
