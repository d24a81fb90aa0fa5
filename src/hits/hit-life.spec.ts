import { Problem } from '../platform/problems/problem';
import { hitStatuses } from './hit-status.entity';
import type { HitStatusName } from './hit-status.entity';
import { refuseImpossibleStatus } from './hit-life';

const refusal = (before: HitStatusName | null, next: HitStatusName): string | null => {
  try {
    refuseImpossibleStatus(before, next);
    return null;
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    expect(problem.status).toBe(409);
    expect(problem.errors).toEqual([{ pointer: '#/status', detail: problem.detail }]);
    return problem.detail;
  }
};

const path = (...statuses: HitStatusName[]): (string | null)[] =>
  statuses.map((status, index) => refusal(statuses[index - 1] ?? null, status));

describe('the life of a HIT', () => {
  it('may begin with any status, because a record may begin late', () => {
    for (const status of hitStatuses) expect(refusal(null, status)).toBeNull();
  });

  it('goes from expression of interest to active, pauses, comes back and concludes', () => {
    const life = path('EOI', 'PROPOSAL', 'APPROVED', 'ACTIVE', 'PAUSED', 'ACTIVE', 'CONCLUDED', 'CLOSED');
    expect(life.every((sentence) => sentence === null)).toBe(true);
  });

  it('may skip a stage that an old record no longer knows', () => {
    expect(path('EOI', 'ACTIVE', 'CLOSED')).toEqual([null, null, null]);
  });

  it('never has the same status twice in a row', () => {
    for (const status of hitStatuses) {
      expect(refusal(status, status)).toBe(`The HIT is ${status} already. Choose another status, or another day.`);
    }
  });

  it('never goes back to applying once approved', () => {
    for (const approved of ['APPROVED', 'ACTIVE', 'PAUSED', 'CONCLUDED', 'CLOSED'] as const) {
      for (const applying of ['EOI', 'PROPOSAL', 'DECLINED'] as const)
        expect(refusal(approved, applying)).not.toBeNull();
    }
  });

  it('goes on after the end only where that makes sense, and the sentence names the ways', () => {
    expect(path('CLOSED', 'ACTIVE')).toEqual([null, null]);
    expect(path('DECLINED', 'EOI')).toEqual([null, null]);
    expect(path('WITHDRAWN', 'PROPOSAL')).toEqual([null, null]);
    expect(refusal('CLOSED', 'PAUSED')).toBe(
      'After CLOSED comes ACTIVE, not PAUSED. Choose one of these, or another day.',
    );
    expect(refusal('DECLINED', 'ACTIVE')).toBe(
      'After DECLINED comes EOI or PROPOSAL, not ACTIVE. Choose one of these, or another day.',
    );
  });
});
