import fc from 'fast-check';
import { plusDays } from '../../platform/time/period';
import type { Day } from '../../platform/time/period';
import { reportsDue } from './reports-due';
import type { LineToKeep } from './reports-due';

const monthly: LineToKeep = { everyMonths: 1, from: '2026-01-01', sent: [], paused: [] };

/** Walks day by day to yesterday: a period ends where the month of its last day does, and every day of it is looked at. */
function naively({ everyMonths, from, sent, paused }: LineToKeep, today: Day): Day[] {
  const periods: Day[][] = [];
  let day = from;
  while (!day.endsWith('-01')) day = plusDays(day, 1);
  for (let months = 0, days: Day[] = []; day < today; day = plusDays(day, 1)) {
    days.push(day);
    if (!plusDays(day, 1).endsWith('-01')) continue;
    months += 1;
    if (months < everyMonths) continue;
    periods.push(days);
    months = 0;
    days = [];
  }
  let missing: Day[] = [];
  for (const days of periods) {
    const [first = ''] = days;
    const isPaused = days.some((one) =>
      paused.some((pause) => one >= pause.from && (pause.next === null || one < pause.next)),
    );
    if (!isPaused) missing.push(first);
    // A report makes good what was missing up to it.
    if (days.some((one) => sent.includes(one))) missing = [];
  }
  const afterThem = periods.at(-1)?.at(-1) ?? '';
  return sent.some((one) => one > afterThem && one <= today) ? [] : missing;
}

describe('Reports that are due on a line', () => {
  it('roll over while none comes, and are made good by the next', () => {
    expect(reportsDue({ ...monthly, sent: ['2026-04-09'] }, '2026-07-10')).toEqual({
      missing: ['2026-05-01', '2026-06-01'],
      dueOn: '2026-07-31',
    });
    expect(reportsDue({ ...monthly, sent: ['2026-04-09', '2026-07-02'] }, '2026-07-10')).toEqual({
      missing: [],
      dueOn: null,
    });
  });

  it('are late only when their period has ended, by the length that the line says', () => {
    const quarterly = { ...monthly, everyMonths: 3, from: '2026-01-15' };
    expect(reportsDue(quarterly, '2026-04-30')).toEqual({ missing: [], dueOn: '2026-04-30' });
    expect(reportsDue(quarterly, '2026-05-01')).toEqual({ missing: ['2026-02-01'], dueOn: '2026-07-31' });
    expect(reportsDue(quarterly, '2026-01-20')).toEqual({ missing: [], dueOn: null });
  });

  it('are not due while the clocks stand still', () => {
    const paused = [{ from: '2026-02-27', next: '2026-03-02' }];
    expect(reportsDue({ ...monthly, paused }, '2026-04-01').missing).toEqual(['2026-01-01']);
    expect(reportsDue({ ...monthly, paused: [{ from: '2026-02-01', next: null }] }, '2026-04-01').dueOn).toBeNull();
  });

  it('are the same as somebody finds who walks through every day', () => {
    const day = fc.nat({ max: 900 }).map((days) => plusDays('2024-12-15', days));
    const pause = fc.tuple(day, fc.option(fc.nat({ max: 90 }))).map(([from, days]) => ({
      from,
      next: days === null ? null : plusDays(from, days + 1),
    }));
    const line = fc.record({
      everyMonths: fc.constantFrom(1, 2, 3, 4, 6, 12),
      from: day,
      sent: fc.array(day, { maxLength: 6 }),
      paused: fc.array(pause, { maxLength: 2 }),
    });
    fc.assert(
      fc.property(line, day, (one, today) => {
        expect(reportsDue(one, today).missing).toEqual(
          naively({ ...one, sent: one.sent.filter((at) => at >= one.from) }, today),
        );
      }),
      { numRuns: 300 },
    );
  });
});
