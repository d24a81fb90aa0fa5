import { assert, constantFrom, integer, oneof, property, record, uniqueArray } from 'fast-check';
import { plusDays } from '../platform/time/period';
import type { Day } from '../platform/time/period';
import { plannedDays } from './rhythm';
import type { RhythmRule } from './rhythm';

const monthly = {
  every: 'P1M',
  nth: null,
  weekday: null,
  dayOfMonth: null,
  exceptMonths: [],
  from: '2012-10-01',
  to: null,
} as const;
const secondWednesday: RhythmRule = { ...monthly, by: 'NTH_WEEKDAY', nth: 2, weekday: 3 };
const firstYear = { from: '2012-10-01', to: '2013-09-30' };

describe('A rhythm', () => {
  it('plans the twelve meetings of HIT A’s first year on second Wednesdays', () => {
    expect(plannedDays(secondWednesday, firstYear)).toEqual([
      '2012-10-10',
      '2012-11-14',
      '2012-12-12',
      '2013-01-09',
      '2013-02-13',
      '2013-03-13',
      '2013-04-10',
      '2013-05-08',
      '2013-06-12',
      '2013-07-10',
      '2013-08-14',
      '2013-09-11',
    ]);
  });

  it('leaves an excepted month out and moves nothing around it', () => {
    const notInAugust = { ...secondWednesday, exceptMonths: [8] };
    expect(plannedDays(notInAugust, { from: '2013-07-01', to: '2013-09-30' })).toEqual(['2013-07-10', '2013-09-11']);
  });

  it('counts every two months from its own first month, wherever the horizon begins', () => {
    const everyTwo = { ...secondWednesday, every: 'P2M' };
    expect(plannedDays(everyTwo, { from: '2013-01-01', to: '2013-06-30' })).toEqual([
      '2013-02-13',
      '2013-04-10',
      '2013-06-12',
    ]);
  });

  it('knows the last Friday of months with four and with five', () => {
    const lastFriday: RhythmRule = { ...monthly, by: 'NTH_WEEKDAY', nth: -1, weekday: 5 };
    expect(plannedDays(lastFriday, { from: '2013-02-01', to: '2013-05-31' })).toEqual([
      '2013-02-22',
      '2013-03-29',
      '2013-04-26',
      '2013-05-31',
    ]);
  });

  it('takes the last day of a month that is too short for the day, in leap years too', () => {
    const onThe31st: RhythmRule = { ...monthly, by: 'DAY_OF_MONTH', dayOfMonth: 31, from: '2015-12-01' };
    expect(plannedDays(onThe31st, { from: '2015-12-01', to: '2016-04-30' })).toEqual([
      '2015-12-31',
      '2016-01-31',
      '2016-02-29',
      '2016-03-31',
      '2016-04-30',
    ]);
  });

  it('plans nothing before its first day or after its last, both included', () => {
    const short = { ...secondWednesday, from: '2012-11-14', to: '2013-01-09' };
    expect(plannedDays(short, firstYear)).toEqual(['2012-11-14', '2012-12-12', '2013-01-09']);
    expect(plannedDays({ ...short, from: '2012-11-15', to: '2013-01-08' }, firstYear)).toEqual(['2012-12-12']);
  });

  it('plans nothing in a horizon before its life', () => {
    expect(plannedDays(secondWednesday, { from: '2011-01-01', to: '2012-09-30' })).toEqual([]);
  });
});

describe('Any rhythm', () => {
  const day = integer({ min: 0, max: 3000 }).map((count) => plusDays('2011-01-01', count));
  const form = oneof(
    record({
      by: constantFrom('NTH_WEEKDAY' as const),
      nth: constantFrom(1, 2, 3, 4, -1),
      weekday: integer({ min: 1, max: 7 }),
      dayOfMonth: constantFrom(null),
    }),
    record({
      by: constantFrom('DAY_OF_MONTH' as const),
      nth: constantFrom(null),
      weekday: constantFrom(null),
      dayOfMonth: integer({ min: 1, max: 31 }),
    }),
  );
  const rhythm = record({
    form,
    every: integer({ min: 1, max: 12 }).map((months) => `P${months}M`),
    exceptMonths: uniqueArray(integer({ min: 1, max: 12 }), { maxLength: 3 }),
    from: day,
    life: oneof(constantFrom(null), integer({ min: 0, max: 1500 })),
  }).map(({ form: chosen, life, ...rest }): RhythmRule => ({
    ...rest,
    ...chosen,
    to: life === null ? null : plusDays(rest.from, life),
  }));
  const horizon = record({ from: day, length: integer({ min: 0, max: 1200 }) }).map(({ from, length }) => ({
    from,
    to: plusDays(from, length),
  }));

  it('plans the days that looking at every single day would choose', () => {
    assert(
      property(rhythm, horizon, (rule, stretch) => {
        expect(plannedDays(rule, stretch)).toEqual(everyDay(stretch).filter((candidate) => isPlanned(rule, candidate)));
      }),
      { numRuns: 200 },
    );
  });

  it('plans the same days in a horizon as in its two halves', () => {
    assert(
      property(rhythm, horizon, integer({ min: 0, max: 1200 }), (rule, stretch, cut) => {
        const middle = plusDays(stretch.from, cut);
        const halves = [
          ...plannedDays(rule, { from: stretch.from, to: middle }),
          ...plannedDays(rule, { from: plusDays(middle, 1), to: stretch.to }),
        ];
        expect(halves.filter((planned) => planned <= stretch.to)).toEqual(plannedDays(rule, stretch));
      }),
      { numRuns: 200 },
    );
  });
});

function everyDay({ from, to }: { from: Day; to: Day }): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = plusDays(day, 1)) days.push(day);
  return days;
}

/** The rule once more, the slow way: by asking of one day whether it is meant. */
function isPlanned(rule: RhythmRule, day: Day): boolean {
  if (day < rule.from || (rule.to !== null && day > rule.to)) return false;
  const date = new Date(`${day}T12:00:00Z`);
  if (rule.exceptMonths.includes(date.getUTCMonth() + 1)) return false;
  const start = new Date(`${rule.from}T12:00:00Z`);
  const months = (date.getUTCFullYear() - start.getUTCFullYear()) * 12 + date.getUTCMonth() - start.getUTCMonth();
  if (months % Number(rule.every.replace(/\D/g, '')) !== 0) return false;
  const isInTheSameMonth = (other: Day): boolean => other.slice(0, 7) === day.slice(0, 7);
  if (rule.by === 'DAY_OF_MONTH') {
    const wanted = rule.dayOfMonth ?? 0;
    return date.getUTCDate() === wanted || (date.getUTCDate() < wanted && !isInTheSameMonth(plusDays(day, 1)));
  }
  if (date.getUTCDay() !== (rule.weekday ?? 0) % 7) return false;
  if (rule.nth === -1) return !isInTheSameMonth(plusDays(day, 7));
  const earlier = [1, 2, 3, 4].filter((weeks) => isInTheSameMonth(plusDays(day, -7 * weeks)));
  return earlier.length === (rule.nth ?? 0) - 1;
}
