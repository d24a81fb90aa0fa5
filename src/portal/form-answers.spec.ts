import { constantFrom, integer, property, assert as holds } from 'fast-check';
import { FormAnswers } from './form-answers';

const typed = (day: string, month: string, year: string): FormAnswers =>
  new FormAnswers({ 'from-day': day, 'from-month': month, 'from-year': year });

describe('A date of which perhaps only the month or the year is known', () => {
  it.each([
    ['3', '11', '2026', '2026-11-03', '2026-11-03', 'DAY'],
    ['', '2', '2012', '2012-02-01', '2012-02-29', 'MONTH'],
    ['', '10', '2013', '2013-10-01', '2013-10-31', 'MONTH'],
    ['', '12', '2013', '2013-12-01', '2013-12-31', 'MONTH'],
    ['', '', '2012', '2012-01-01', '2012-12-31', 'YEAR'],
  ])('typed as %s.%s.%s is its first or last day', (day, month, year, first, last, precision) => {
    const answers = typed(day, month, year);
    expect(answers.impreciseDay('from', 'first')).toMatchObject({ day: first, precision });
    expect(answers.impreciseDay('from', 'last')).toMatchObject({ day: last, precision });
  });

  it.each([
    ['', '13', '2012'],
    ['3', '', '2012'],
    ['', '5', ''],
    ['', '', 'soon'],
  ])('typed as %s.%s.%s is none', (day, month, year) => {
    expect(typed(day, month, year).impreciseDay('from', 'first')?.day).toBe(null);
  });

  it('is none where nothing was typed, and the same as an exact one where all was', () => {
    expect(typed('', '', '').impreciseDay('from', 'last')).toBe(null);
    holds(
      property(
        integer({ min: 1900, max: 2100 }),
        integer({ min: 1, max: 12 }),
        constantFrom('first', 'last'),
        (year, month, end) => {
          const whole = typed('', String(month), String(year)).impreciseDay('from', end)?.day ?? '';
          // The calendar of the language itself: day 0 of the next month is the last of this one.
          const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
          expect(whole).toBe(end === 'first' ? `${last.slice(0, 8)}01` : last);
        },
      ),
    );
  });
});
