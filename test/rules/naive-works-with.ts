import type { Day } from '../../src/platform/time/period';
import type { NaivePromise, NaiveVerdicts } from './held-against-naive';
import { naivePeriods, naiveTie, pairsAsked } from './naive-pairs';
import type { PairParameters } from './naive-pairs';
import type { PassingRecord } from './random-passing';

interface Parameters extends PairParameters {
  readonly with: readonly string[];
  readonly every: string;
}

/** Notes each day on which two groups did something together, and lays the notes on a calendar. */
export function naiveWorksWith(
  world: PassingRecord,
  promise: NaivePromise<Parameters>,
  day: Day,
): Readonly<Record<string, NaiveVerdicts>> {
  const { parameters, graceDays } = promise;
  const pairs = pairsAsked(world, promise, day, { named: parameters.with, arrow: '↔' });
  return Object.fromEntries(
    pairs.map(({ key, id, other, first }) => {
      const isPair = (one: string, another: string): boolean =>
        (one === id && another === other) || (one === other && another === id);
      const links = world.links.filter((link) => isPair(link.group, link.other));
      const happened: Day[] = [];
      for (const { groups, status, day: met } of world.meetings)
        if (status === 'HELD' && groups.includes(id) && groups.includes(other)) happened.push(met);
      for (const { from, to, receivedOn, atMeeting } of world.items)
        if (isPair(from, to) && atMeeting !== null && receivedOn !== null) happened.push(receivedOn);
      for (const { pair, day: on } of world.together) if (isPair(...pair)) happened.push(on);
      const asked = { day, first, every: Number(parameters.every.slice(1, -1)), happened };
      const isKnown = happened.some((one) => one <= day);
      const verdicts: NaiveVerdicts = {
        LINK: naiveTie(world, links, { day, first, graceDays }),
        JOINT_WORK: isKnown ? naivePeriods(world, promise, asked) : { outcome: 'CANNOT_TELL' },
      };
      return [key, verdicts];
    }),
  );
}
