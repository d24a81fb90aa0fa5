import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { assert, integer, option, property } from 'fast-check';
import { Problem } from '../problems/problem';
import { covers, daysBetween, isDay, periodOf, plusDays, rangeOf, rangeUntil, rangeWithin } from './period';

const days = integer({ min: 0, max: 109_000 }).map((count) => plusDays('1900-01-01', count));
const someDays = integer({ min: 0, max: 400 });

const refusal = (act: () => unknown): Problem => {
  try {
    act();
  } catch (problem) {
    if (problem instanceof Problem) return problem;
    throw problem;
  }
  throw new Error('Nothing was refused.');
};

describe('a day', () => {
  it.each(['2013-03-31', '2012-02-29', '1900-01-01', '2200-12-31'])('may be %s', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each(['2013-02-29', '2013-13-01', '2013-00-10', '2013-1-1', '20130101', '1899-12-31', '2201-01-01', '', null, 17])(
    'is not %p',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  it('comes back after as many days forwards as backwards', () => {
    assert(
      property(days, someDays, (day, count) => {
        expect(plusDays(plusDays(day, count), -count)).toBe(day);
        expect(daysBetween(day, plusDays(day, count))).toBe(count);
      }),
    );
  });

  it('follows the one before it through the change of the clocks and the end of a leap year', () => {
    expect(plusDays('2013-03-30', 1)).toBe('2013-03-31');
    expect(plusDays('2013-03-31', 1)).toBe('2013-04-01');
    expect(plusDays('2013-10-27', 1)).toBe('2013-10-28');
    expect(plusDays('2012-02-28', 1)).toBe('2012-02-29');
    expect(daysBetween('2013-03-30', '2013-04-01')).toBe(2);
  });

  it('stays the same day in summer on a server in London, where midnight is still yesterday in UTC', () => {
    const program = `
      const { plusDays, rangeOf, periodOf, isDay } = require('./period');
      console.log(new Date(2013, 5, 15).toISOString().slice(0, 10), isDay('2013-06-15'), plusDays('2013-06-15', 1),
        rangeOf('2013-06-15', '2013-06-15'), periodOf('[2013-06-15,2013-06-16)').to)`;
    const run = spawnSync(process.execPath, ['-e', program], {
      cwd: join(__dirname, '..', '..', '..', 'dist', 'src', 'platform', 'time'),
      env: { ...process.env, TZ: 'Europe/London' },
      encoding: 'utf8',
    });
    // The first answer shows that the trap was set: a Date of that midnight is the day before.
    expect(run.stdout.trim()).toBe('2013-06-14 true 2013-06-16 [2013-06-15,2013-06-16) 2013-06-15');
  });
});

describe('a period', () => {
  it('is said with its last day and stored with the day after', () => {
    expect(rangeOf('2012-10-01', '2013-03-31')).toBe('[2012-10-01,2013-04-01)');
    expect(rangeOf('2012-10-01')).toBe('[2012-10-01,)');
    expect(periodOf('[2012-10-01,2013-04-01)')).toEqual({ from: '2012-10-01', to: '2013-03-31' });
    expect(periodOf('[2012-10-01,)')).toEqual({ from: '2012-10-01', to: null });
  });

  it('comes back from the database as it went in', () => {
    assert(
      property(days, option(someDays), (from, length) => {
        const to = length === null ? null : plusDays(from, length);
        expect(periodOf(rangeOf(from, to))).toEqual({ from, to });
      }),
    );
  });

  it('covers its first day, its last day and nothing outside', () => {
    assert(
      property(days, someDays, days, (from, length, day) => {
        const period = { from, to: plusDays(from, length) };
        expect(covers(period, day)).toBe(daysBetween(from, day) >= 0 && daysBetween(day, period.to) >= 0);
        expect([from, period.to].every((edge) => covers(period, edge))).toBe(true);
        expect([plusDays(from, -1), plusDays(period.to, 1)].some((edge) => covers(period, edge))).toBe(false);
      }),
    );
  });

  it('without a last day covers every later day', () => {
    assert(
      property(days, someDays, (from, count) => {
        expect(covers({ from, to: null }, plusDays(from, count))).toBe(true);
        expect(covers({ from, to: null }, plusDays(from, -count - 1))).toBe(false);
      }),
    );
  });

  it('never ends before it begins', () => {
    const problem = refusal(() => rangeOf('2013-04-01', '2013-03-31'));
    expect([problem.status, problem.kind]).toEqual([422, 'ends-before-it-begins']);
    expect(problem.errors).toEqual([
      { pointer: '#/to', detail: 'The last day is before the first. Choose 2013-04-01 or a later day.' },
    ]);
  });

  it('that is none of ours is a defect, not a guess', () => {
    for (const range of ['empty', '(,)', '[2012-10-01,2013-03-31]', '(2012-10-01,)', '[,2013-03-31)']) {
      expect(() => periodOf(range)).toThrow(`Not a half-open range of days: ${range}`);
    }
  });
});

describe('ending something', () => {
  it('changes its last day and nothing else', () => {
    assert(
      property(days, option(someDays), someDays, (from, length, rest) => {
        const to = length === null ? null : plusDays(from, length);
        expect(periodOf(rangeUntil(rangeOf(from, to), plusDays(from, rest)))).toEqual({
          from,
          to: plusDays(from, rest),
        });
      }),
    );
  });

  it('is refused before its first day, and the sentence says which day is possible', () => {
    expect(refusal(() => rangeUntil('[2013-04-01,)', '2013-03-31')).errors).toEqual([
      {
        pointer: '#/lastDay',
        detail: 'It begins on 2013-04-01, so it cannot end before that. Choose 2013-04-01 or a later day.',
      },
    ]);
    expect(rangeUntil('[2013-04-01,)', '2013-04-01')).toBe('[2013-04-01,2013-04-02)');
  });
});

describe('something that lives inside others', () => {
  it('ends with the first of them to end, unless it says when', () => {
    const lives = ['[2012-01-01,2014-01-01)', '[2012-06-01,2013-07-01)', '[2012-01-01,)'];
    expect(rangeWithin({ from: '2012-10-01' }, ...lives)).toBe('[2012-10-01,2013-07-01)');
    expect(rangeWithin({ from: '2012-10-01', to: '2012-12-31' }, ...lives)).toBe('[2012-10-01,2013-01-01)');
    expect(rangeWithin({ from: '2012-10-01', to: null }, '[2012-01-01,)')).toBe('[2012-10-01,)');
  });

  it('is left to the database when it goes on beyond them', () => {
    expect(rangeWithin({ from: '2012-10-01', to: '2020-01-01' }, '[2012-01-01,2013-01-01)')).toBe(
      '[2012-10-01,2020-01-02)',
    );
  });
});
