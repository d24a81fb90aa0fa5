import type { Day } from '../../src/platform/time/period';
import { after } from './calendar';
import type { NaivePromise, NaiveVerdict, NaiveVerdicts } from './held-against-naive';
import { shareOf } from './naive-pairs';
import type { PairParameters } from './naive-pairs';
import { monthsBack } from './naive-record';
import { groupsAsked, later } from './naive-roster';
import { groups } from './random-roster';
import type { PassingRecord } from './random-passing';

interface Parameters extends PairParameters {
  readonly to: readonly string[] | null;
}

/** Takes each item in turn: has it arrived, should it have, was it answered, should it have been. */
export function naiveItemsSentUp(
  world: PassingRecord,
  promise: NaivePromise<Parameters>,
  day: Day,
): Readonly<Record<string, NaiveVerdicts>> {
  const { parameters, graceDays } = promise;
  const { to, windowMonths } = parameters;
  return Object.fromEntries(
    groupsAsked(world, promise, day).map(({ id, key, first }) => {
      const begins = later(first, monthsBack(day, windowMonths));
      const tally = { received: 0, left: 0, answered: 0, waiting: 0 };
      for (const item of world.items) {
        const receiver = groups.find((group) => group.id === item.to)?.key ?? '';
        if (item.from !== id || item.sentOn < begins || item.sentOn > day || to?.includes(receiver) === false) continue;
        const arrived = item.receivedOn !== null && item.receivedOn <= day ? item.receivedOn : null;
        const hasMet = world.meetings.some(
          (one) => one.status === 'HELD' && one.groups.includes(item.to) && one.day >= item.sentOn && one.day <= day,
        );
        if (arrived !== null && item.atMeeting !== null) tally.received += 1;
        else if (hasMet && after(item.sentOn, graceDays) < day) tally.left += 1;
        if (item.answeredOn !== null && item.answeredOn <= day) tally.answered += 1;
        else if (arrived !== null && after(arrived, graceDays) < day) tally.waiting += 1;
      }
      const share = (count: number, others: number): NaiveVerdict =>
        count + others === 0 ? { outcome: 'CANNOT_TELL' } : shareOf(count, count + others, parameters);
      return [key, { RECEIVED: share(tally.received, tally.left), ANSWERED: share(tally.answered, tally.waiting) }];
    }),
  );
}
