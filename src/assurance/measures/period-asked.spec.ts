import fc from 'fast-check';
import { daysBetween, plusDays } from '../../platform/time/period';
import { periodAsked } from './period-asked';

const today = '2013-11-23';

describe('The period of a measure', () => {
  it('is the year up to today when nothing is said', () => {
    expect(periodAsked({}, today)).toEqual({ from: '2012-11-24', to: '2013-11-23' });
  });

  it('is the year up to its last day when only that is said', () => {
    expect(periodAsked({ to: '2013-09-30' }, today)).toEqual({ from: '2012-10-01', to: '2013-09-30' });
  });

  it('of a year that ends on a 29 February begins on 1 March', () => {
    expect(periodAsked({ to: '2012-02-29' }, today)).toEqual({ from: '2011-03-01', to: '2012-02-29' });
  });

  it('ends today when it reaches into the future', () => {
    expect(periodAsked({ from: '2013-01-01', to: '2014-01-01' }, today)).toEqual({ from: '2013-01-01', to: today });
  });

  it('may be a single day', () => {
    expect(periodAsked({ from: today, to: today }, today)).toEqual({ from: today, to: today });
  });

  it('is refused when it ends before it begins, or has not begun', () => {
    expect(() => periodAsked({ from: '2013-02-01', to: '2013-01-31' }, today)).toThrow(
      'Choose 2013-02-01 or a later day.',
    );
    expect(() => periodAsked({ from: '2013-11-24' }, today)).toThrow('The period has not begun.');
  });

  it('is always 365 or 366 days long when its first day is left out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (number) => {
        const to = plusDays('1950-01-01', number);
        const { from } = periodAsked({ to }, '2190-01-01');
        expect([364, 365]).toContain(daysBetween(from, to));
      }),
    );
  });
});
