import fc from 'fast-check';
import { plusDays } from '../../platform/time/period';
import { periodsEnded } from './periods-to-report';
import { scheduleRhythms } from './report-schedule.entity';

const months = { MONTH: 1, QUARTER: 3, YEAR: 12 };

/** Day by day: a period is a run of days that ends before the first of a month in which a period of the rhythm begins. */
function naively(every: keyof typeof months, onOrAfter: string, onOrBefore: string): string[] {
  const begins = (day: string): boolean => day.endsWith('-01') && (Number(day.slice(5, 7)) + 8) % months[every] === 0;
  const found: string[] = [];
  for (let day = onOrAfter; day <= onOrBefore; day = plusDays(day, 1)) {
    if (!begins(plusDays(day, 1))) continue;
    let first = day;
    while (!begins(first)) first = plusDays(first, -1);
    found.push(`${first} ${day}`);
  }
  return found;
}

describe('The periods that a schedule reports', () => {
  it('are whole months, quarters and financial years that ended since it was started', () => {
    expect(periodsEnded('QUARTER', '2026-12-01', '2027-04-10')).toEqual([
      { from: '2026-10-01', to: '2026-12-31' },
      { from: '2027-01-01', to: '2027-03-31' },
    ]);
    expect(periodsEnded('YEAR', '2026-12-01', '2027-03-31')).toEqual([{ from: '2026-04-01', to: '2027-03-31' }]);
    expect(periodsEnded('MONTH', '2026-12-31', '2026-12-31')).toEqual([{ from: '2026-12-01', to: '2026-12-31' }]);
    expect(periodsEnded('MONTH', '2026-12-01', '2026-12-30')).toEqual([]);
  });

  it('are those that are found by counting days', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((days) => plusDays('2011-01-01', days));
    fc.assert(
      fc.property(fc.constantFrom(...scheduleRhythms), day, fc.integer({ min: -40, max: 900 }), (every, from, days) => {
        const to = plusDays(from, days);
        expect(periodsEnded(every, from, to).map((one) => `${one.from} ${one.to}`)).toEqual(naively(every, from, to));
      }),
    );
  });
});
