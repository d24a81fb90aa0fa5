import { plusDays } from '../../src/platform/time/period';
import type { Day } from '../../src/platform/time/period';
import type { NaivePromise, NaiveVerdict, NaiveVerdicts } from './held-against-naive';
import { asItStands, wasRepresented } from './naive-record';
import { daysFrom, groupsAsked, isOn, later, outOfGrace, sittingIn } from './naive-roster';
import type { MeetingsRecord, RecordedMeeting } from './record';
import type { RosterSeat } from './roster';

interface Asked {
  readonly seats: readonly RosterSeat[];
  readonly day: Day;
  readonly first: Day;
}

/** Looks into each required seat on the day, and into each of the last meetings. */
export function naiveRequiredSeats(
  record: MeetingsRecord,
  { parameters, ...promise }: NaivePromise<{ readonly lastMeetings: number }>,
  day: Day,
): Readonly<Record<string, NaiveVerdicts>> {
  return Object.fromEntries(
    groupsAsked(record, { parameters, ...promise }, day).map(({ id, key, first }) => {
      const seats = record.seats.filter((seat) => seat.group === id && seat.required && isOn(seat, day));
      const none: NaiveVerdict = { outcome: 'CANNOT_TELL' };
      if (seats.length === 0) return [key, { FILLED: none, SEEN: none }];
      const asked = { seats, day, first };
      const meetings = record.meetings
        .filter((one) => one.status === 'HELD' && one.groups.includes(id) && one.day >= first && one.day <= day)
        .sort((a, b) => (a.day + a.id < b.day + b.id ? 1 : -1))
        .slice(0, parameters.lastMeetings);
      return [key, { FILLED: filled(record, asked, promise.graceDays), SEEN: seen(asked, meetings, parameters) }];
    }),
  );
}

function filled(record: MeetingsRecord, { seats, day, first }: Asked, graceDays: number): NaiveVerdict {
  const isHeld = (seat: RosterSeat, on: Day): boolean =>
    sittingIn(record, seat.group, on).some((sitting) => sitting.seat.id === seat.id);
  if (!seats.some((seat) => daysFrom(seat.from, day).some((on) => isHeld(seat, on)))) return { outcome: 'CANNOT_TELL' };
  const vacant = seats.filter((seat) => !isHeld(seat, day));
  const figures = { count: seats.length - vacant.length, of: seats.length };
  if (vacant.length === 0) return { outcome: 'KEPT', figures };
  const since = vacant
    .map((seat) => {
      let from = day;
      while (from > later(first, seat.from) && !isHeld(seat, plusDays(from, -1))) from = plusDays(from, -1);
      return from;
    })
    .reduce((one, other) => (one < other ? one : other));
  return { outcome: outOfGrace(record, since, day, graceDays) ? 'NOT_KEPT' : 'SLIPPING', since, figures };
}

function seen(
  { seats }: Asked,
  meetings: readonly RecordedMeeting[],
  { lastMeetings }: { readonly lastMeetings: number },
): NaiveVerdict {
  if (meetings.length === 0) return { outcome: 'CANNOT_TELL' };
  const outcomes = seats.map((seat) => {
    const there = meetings.filter((meeting) => isOn(seat, meeting.day));
    const marks = there.flatMap(asItStands).filter((mark) => mark.seat === seat.id);
    if (marks.some(wasRepresented)) return 'SEEN';
    return there.length === lastMeetings && !marks.some(({ status }) => status === 'NOT_RECORDED')
      ? 'UNSEEN'
      : 'UNTOLD';
  });
  const figures = { count: outcomes.filter((one) => one === 'SEEN').length, of: seats.length };
  if (outcomes.includes('UNSEEN')) return { outcome: 'NOT_KEPT', figures };
  return { outcome: outcomes.includes('UNTOLD') ? 'CANNOT_TELL' : 'KEPT', figures };
}
