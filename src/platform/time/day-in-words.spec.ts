import { dayInWords } from './day-in-words';

describe('a day in words', () => {
  it.each([
    ['2026-11-03', '3 November 2026'],
    ['2026-03-29', '29 March 2026'],
    ['1948-07-05', '5 July 1948'],
  ])('%s is %s', (day, words) => {
    expect(dayInWords(day)).toBe(words);
  });
});
