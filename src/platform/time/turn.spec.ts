import { Problem } from '../problems/problem';
import { turnFrom } from './turn';
import type { InTurn } from './turn';

const latest = (during: string): InTurn => ({ id: 'latest', during });

const refusal = (act: () => unknown): string => {
  try {
    act();
    return 'nothing refused';
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    expect([problem.status, problem.errors]).toEqual([409, [{ pointer: '#/from', detail: problem.detail }]]);
    return problem.detail;
  }
};

describe('the next of its kind', () => {
  it('begins on its day, and the one before ends the day before', () => {
    expect(turnFrom('2013-04-01', 'name', latest('[2012-10-01,)'))).toEqual({
      ends: { id: 'latest', during: '[2012-10-01,2013-04-01)' },
      corrects: null,
      during: '[2013-04-01,)',
    });
  });

  it('is the first where there was none', () => {
    expect(turnFrom('2013-04-01', 'host', undefined)).toEqual({ ends: null, corrects: null, during: '[2013-04-01,)' });
  });

  it('leaves one alone that had ended by then', () => {
    expect(turnFrom('2013-04-01', 'host', latest('[2012-10-01,2013-04-01)')).ends).toBeNull();
    expect(turnFrom('2013-04-01', 'host', latest('[2012-10-01,2013-01-01)')).ends).toBeNull();
  });

  it('cuts one short that was to end later', () => {
    expect(turnFrom('2013-04-01', 'host', latest('[2012-10-01,2013-04-02)')).ends?.during).toBe(
      '[2012-10-01,2013-04-01)',
    );
  });

  it('puts the one right that begins on the same day', () => {
    expect(turnFrom('2012-10-01', 'name', latest('[2012-10-01,)'))).toEqual({
      ends: null,
      corrects: 'latest',
      during: '[2012-10-01,)',
    });
  });

  it('never begins before the latest one', () => {
    expect(refusal(() => turnFrom('2012-09-30', 'status', latest('[2012-10-01,)')))).toBe(
      'The latest status begins on 2012-10-01. Another cannot begin before it: choose that day or a later one.',
    );
  });

  it('ends with what it belongs to, and never begins after that', () => {
    expect(turnFrom('2013-03-31', 'name', undefined, '2013-03-31').during).toBe('[2013-03-31,2013-04-01)');
    expect(refusal(() => turnFrom('2013-04-01', 'name', undefined, '2013-03-31'))).toBe(
      'It ends on 2013-03-31. Choose that day or an earlier one.',
    );
  });
});
