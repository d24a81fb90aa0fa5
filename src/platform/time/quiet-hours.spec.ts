import { isQuiet } from './quiet-hours';

describe('quiet hours', () => {
  it.each([
    ['2026-12-01T08:00:00Z', '2026-12-01', false],
    ['2026-12-01T07:59:59Z', '2026-12-01', true],
    ['2026-12-01T17:59:00Z', '2026-12-01', false],
    ['2026-12-01T18:00:00Z', '2026-12-01', true],
    // In summer the clock in London is an hour ahead.
    ['2026-06-02T07:00:00Z', '2026-06-02', false],
    ['2026-06-02T17:00:00Z', '2026-06-02', true],
    ['2026-12-05T10:00:00Z', '2026-12-05', true],
    ['2026-12-25T10:00:00Z', '2026-12-25', true],
    ['2026-12-28T10:00:00Z', '2026-12-28', true],
  ])('at %s: %s', (moment, today, quiet) => {
    expect(isQuiet(new Date(moment), today, { from: 8, to: 18 })).toBe(quiet);
  });
});
