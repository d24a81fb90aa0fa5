import { assert, integer, property } from 'fast-check';
import { monthEnd, monthEnds } from './month-ends';
import { plusDays } from './period';

describe('The ends of months', () => {
  it('of a period are the last days that lie in it', () => {
    expect(monthEnds('2012-01-31', '2012-04-29')).toEqual(['2012-01-31', '2012-02-29', '2012-03-31']);
    expect(monthEnds('2012-12-01', '2013-01-31')).toEqual(['2012-12-31', '2013-01-31']);
    expect(monthEnds('2013-02-01', '2013-02-27')).toEqual([]);
  });

  it('are the only days after which the month is another', () => {
    assert(
      property(integer({ min: 0, max: 80_000 }), (count) => {
        const day = plusDays('1980-01-01', count);
        const isEnd = plusDays(day, 1).slice(0, 7) !== day.slice(0, 7);
        expect(monthEnd(day) === day).toBe(isEnd);
        expect(monthEnd(day).slice(0, 7)).toBe(day.slice(0, 7));
      }),
    );
  });
});
