import type { Day } from '../../src/platform/time/period';
import { after } from './calendar';
import type { NaivePromise, NaiveVerdict, NaiveVerdicts } from './held-against-naive';
import { naivePeriods, naiveTie, pairsAsked, shareOf } from './naive-pairs';
import type { PairParameters } from './naive-pairs';
import { monthsBack } from './naive-record';
import { isOn, later } from './naive-roster';
import type { PassingRecord } from './random-passing';

interface Parameters extends PairParameters {
  readonly to: readonly string[];
  readonly every: string | null;
  readonly receivedDays: number;
}

/** Lays the reports of each line on a calendar, and asks of each whether it stands in the parent's record. */
export function naiveReportsTo(
  world: PassingRecord,
  promise: NaivePromise<Parameters>,
  day: Day,
): Readonly<Record<string, NaiveVerdicts>> {
  const { parameters, graceDays } = promise;
  const pairs = pairsAsked(world, promise, day, { named: parameters.to, arrow: '→' });
  return Object.fromEntries(
    pairs.map(({ key, id, other, first }) => {
      const lines = world.lines.filter((line) => line.group === id && line.other === other);
      const reports = world.reports.filter(({ from, to, sentOn }) => from === id && to === other && sentOn <= day);
      const every = parameters.every ?? lines.find((line) => isOn(line, day))?.every ?? 'P1M';
      const happened = reports.map(({ sentOn }) => sentOn);
      const asked = { day, first, every: Number(every.slice(1, -1)), happened };
      const verdicts = {
        LINE: naiveTie(world, lines, { day, first, graceDays }),
        REPORT_SENT: reports.length === 0 ? cannotTell : naivePeriods(world, promise, asked),
        RECEIVED: received(),
      };
      return [key, verdicts];

      function received(): NaiveVerdict {
        const from = later(first, monthsBack(day, parameters.windowMonths));
        const parentMet = world.meetings.filter(({ status, groups }) => status === 'HELD' && groups.includes(other));
        const inTime = reports.filter(({ sentOn }) => sentOn >= from);
        const here = inTime.filter((one) => one.atMeeting !== null && (one.receivedOn ?? day) <= day);
        const late = inTime.filter(
          (one) =>
            !here.includes(one) &&
            after(one.sentOn, parameters.receivedDays) < day &&
            parentMet.some((met) => met.day >= one.sentOn && met.day <= day),
        );
        const of = here.length + late.length;
        return of === 0 ? cannotTell : shareOf(here.length, of, parameters);
      }
    }),
  );
}

const cannotTell: NaiveVerdict = { outcome: 'CANNOT_TELL' };
