import type { Day } from '../../src/platform/time/period';
import type { NaivePromise, NaiveVerdicts } from './held-against-naive';
import { daysFrom, groupsAsked, keptOrSlipping, sittingIn } from './naive-roster';
import type { Sitting } from './naive-roster';
import type { Roster } from './roster';

interface Parameters {
  readonly leads: number;
  readonly capacities: readonly string[];
}

/** Counts the different people in the seats of co-leads, and looks for each capacity among them. */
export function naiveLedBy(
  roster: Roster,
  promise: NaivePromise<Parameters>,
  day: Day,
): Readonly<Record<string, NaiveVerdicts>> {
  const { leads, capacities } = promise.parameters;
  return Object.fromEntries(
    groupsAsked(roster, promise, day).map(({ id, key, first }) => {
      const on = (one: Day): Sitting[] => sittingIn(roster, id, one).filter(({ seat }) => seat.role === 'CO_LEAD');
      const earliest = roster.groups.find((group) => group.id === id)?.from ?? day;
      if (!daysFrom(earliest, day).some((one) => on(one).length > 0))
        return [key, { COUNT: { outcome: 'CANNOT_TELL' }, CAPACITIES: { outcome: 'CANNOT_TELL' } }];
      const clock = { day, first, graceDays: promise.graceDays };
      const people = (one: Day): number => new Set(on(one).map(({ person }) => person)).size;
      const held = (one: Day): string[] =>
        capacities.filter((capacity) => on(one).some((sitting) => sitting.capacity === capacity));
      return [
        key,
        {
          COUNT: {
            ...keptOrSlipping(roster, clock, (one) => people(one) === leads),
            figures: { count: people(day), of: leads },
          },
          CAPACITIES: {
            ...keptOrSlipping(roster, clock, (one) => held(one).length === capacities.length),
            figures: { count: held(day).length, of: capacities.length },
          },
        },
      ];
    }),
  );
}
