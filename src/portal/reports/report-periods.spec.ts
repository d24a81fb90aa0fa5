import { periodNamed } from './report-periods';

describe('the period of a report', () => {
  it.each([
    ['month', '2026-11-23', '2026-10-01', '2026-10-31'],
    ['month', '2026-01-05', '2025-12-01', '2025-12-31'],
    ['month', '2024-03-01', '2024-02-01', '2024-02-29'],
    ['quarter', '2026-11-23', '2026-07-01', '2026-09-30'],
    ['quarter', '2026-02-23', '2025-10-01', '2025-12-31'],
    ['this-year', '2026-11-23', '2026-04-01', '2026-11-23'],
    ['this-year', '2026-03-31', '2025-04-01', '2026-03-31'],
    ['last-year', '2026-11-23', '2025-04-01', '2026-03-31'],
    ['last-year', '2026-03-31', '2024-04-01', '2025-03-31'],
  ] as const)('%s, asked for on %s, is from %s to %s', (name, today, from, to) => {
    expect(periodNamed(name, today)).toEqual({ from, to });
  });

  it('is typed where none of these is meant', () => {
    expect(periodNamed('other', '2026-11-23')).toBe(null);
  });
});
