import type { Day } from '../../src/platform/time/period';
import type { NaivePromise, NaiveVerdicts } from './held-against-naive';
import { heldIn } from './naive-record';
import { groupsAsked } from './naive-roster';
import { groups } from './random-roster';
import type { MeetingsRecord } from './record';

interface Parameters {
  readonly with: string;
  readonly thresholdPercent: number;
  readonly windowMonths: number;
}

/** Writes the topics of each group on a list of its own, and counts what is on both. */
export function naiveAgendasCorrelate(
  record: MeetingsRecord,
  promise: NaivePromise<Parameters>,
  day: Day,
): Readonly<Record<string, NaiveVerdicts>> {
  const { parameters } = promise;
  const others = groupsAsked(record, promise, day).filter(({ key }) => key !== parameters.with);
  return Object.fromEntries(
    others.map(({ id, key, first }) => {
      const topicsOf = (group: string): Set<string> =>
        new Set(
          heldIn(record, group, { day, first, ...parameters })
            .flatMap(({ topics }) => topics.flat())
            .map((topic) => topic.trim().toLowerCase().replace(' ', '-')),
        );
      const here = topicsOf(id);
      const there = topicsOf(groups.find((group) => group.key === parameters.with)?.id ?? '');
      if (here.size === 0 || there.size === 0) return [key, { OVERLAP: { outcome: 'CANNOT_TELL' } }];
      const count = [...here].filter((topic) => there.has(topic)).length;
      const of = here.size < there.size ? here.size : there.size;
      const outcome = (count / of) * 100 + 1e-9 >= parameters.thresholdPercent ? 'KEPT' : 'NOT_KEPT';
      return [key, { OVERLAP: { outcome, figures: { count, of } } }];
    }),
  );
}
