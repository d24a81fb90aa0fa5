import { assert, integer, property } from 'fast-check';
import { dayInWords } from './day-in-words';
import { plusDays } from './period';

describe('a day in words', () => {
  it.each([
    ['2026-11-03', '3 November 2026'],
    ['2026-03-29', '29 March 2026'],
    ['1948-07-05', '5 July 1948'],
  ])('%s is %s', (day, words) => {
    expect(dayInWords(day)).toBe(words);
  });

  it('is what the platform writes for an English reader, on any day', () => {
    const english = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'long' });
    assert(
      property(integer({ min: 0, max: 100_000 }), (number) => {
        const day = plusDays('1900-01-01', number);
        expect(dayInWords(day)).toBe(english.format(new Date(`${day}T00:00:00Z`)));
      }),
    );
  });
});
