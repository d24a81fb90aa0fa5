import { monthOfDays } from './month-of-days';

describe('A month of a calendar', () => {
  it('is whole weeks from Monday to Sunday', () => {
    const { weeks, from, to, before, after } = monthOfDays('2026-12');
    expect([from, to, before, after]).toEqual(['2026-12-01', '2026-12-31', '2026-11', '2027-01']);
    expect(weeks.map(([monday]) => monday)).toEqual([
      '2026-11-30',
      '2026-12-07',
      '2026-12-14',
      '2026-12-21',
      '2026-12-28',
    ]);
  });

  it('has every day of it once, in short, long and leap months', () => {
    for (const [month, days] of [
      ['2024-02', 29],
      ['2023-02', 28],
      ['2027-02', 28],
      ['2026-01', 31],
      ['1900-04', 30],
    ] as const) {
      const { weeks } = monthOfDays(month);
      expect(weeks.flat().filter((day) => day.startsWith(month))).toHaveLength(days);
      expect(weeks.every((week) => new Date(`${week[0] ?? ''}T00:00:00Z`).getUTCDay() === 1)).toBe(true);
    }
  });
});
