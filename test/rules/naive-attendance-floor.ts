import type { Day } from '../../src/platform/time/period';
import type { NaivePromise, NaiveVerdict, NaiveVerdicts } from './held-against-naive';
import { asItStands, heldIn, isKnown, shareVerdict, wasRepresented, wasThere } from './naive-record';
import { groupsAsked, isOn } from './naive-roster';
import type { MeetingsRecord } from './record';

interface Parameters {
  readonly rate: 'PERSONAL' | 'REPRESENTED';
  readonly windowMonths: number;
  readonly keptPercent: number;
  readonly slippingPercent: number;
  readonly leastMeetings: number;
}

/** Goes through the seats of members one by one; the worst of those that can be told is what the group comes to. */
export function naiveAttendanceFloor(
  record: MeetingsRecord,
  promise: NaivePromise<Parameters>,
  day: Day,
): Readonly<Record<string, NaiveVerdicts>> {
  const { parameters } = promise;
  const counts = parameters.rate === 'PERSONAL' ? wasThere : wasRepresented;
  return Object.fromEntries(
    groupsAsked(record, promise, day).map(({ id, key, first }) => {
      const meetings = heldIn(record, id, { day, first, ...parameters });
      const seats = record.seats.filter(
        (seat) => seat.group === id && seat.memberClass === 'MEMBER' && isOn(seat, day),
      );
      const verdicts = seats
        .map((seat) => {
          const marks = meetings.flatMap(asItStands).filter((mark) => mark.seat === seat.id && mark.isExpected);
          const known = marks.filter(isKnown);
          return shareVerdict({ count: known.filter(counts).length, of: known.length }, parameters);
        })
        .map(({ outcome }) => outcome)
        .filter((outcome) => outcome !== 'CANNOT_TELL');
      const outcome = (['NOT_KEPT', 'SLIPPING', 'KEPT'] as const).find((one) => verdicts.includes(one));
      const verdict: NaiveVerdict =
        outcome === undefined
          ? { outcome: 'CANNOT_TELL' }
          : { outcome, figures: { count: verdicts.filter((one) => one === 'KEPT').length, of: verdicts.length } };
      return [key, { ATTENDANCE: verdict }];
    }),
  );
}
