import { Problem } from '../platform/problems/problem';
import type { HitStatusName } from './hit-status.entity';

/**
 * Which status may follow which. The stages seen in Bristol: expression of interest, full proposal, approved, active, on
 * pause and back, concluded or closed. Steps that an old record no longer knows may be missing, so a stage can be skipped;
 * but an approved HIT never applies again. What ended may be taken up: a declined or withdrawn application by applying
 * again, a concluded or closed HIT by becoming active again, and a concluded one may be closed formally.
 */
const mayFollow: Readonly<Record<HitStatusName, readonly HitStatusName[]>> = {
  EOI: ['PROPOSAL', 'APPROVED', 'ACTIVE', 'DECLINED', 'WITHDRAWN'],
  PROPOSAL: ['APPROVED', 'ACTIVE', 'DECLINED', 'WITHDRAWN'],
  APPROVED: ['ACTIVE', 'PAUSED', 'CONCLUDED', 'CLOSED', 'WITHDRAWN'],
  ACTIVE: ['PAUSED', 'CONCLUDED', 'CLOSED'],
  PAUSED: ['ACTIVE', 'CONCLUDED', 'CLOSED'],
  CONCLUDED: ['ACTIVE', 'CLOSED'],
  CLOSED: ['ACTIVE'],
  DECLINED: ['EOI', 'PROPOSAL'],
  WITHDRAWN: ['EOI', 'PROPOSAL'],
};

/** Refuses (409) a status that cannot follow the one before it. A first status may be any. */
export function refuseImpossibleStatus(before: HitStatusName | null, next: HitStatusName): void {
  if (before === null || mayFollow[before].includes(next)) return;
  const detail =
    before === next
      ? `The HIT is ${next} already. Choose another status, or another day.`
      : `After ${before} comes ${mayFollow[before].join(' or ')}, not ${next}. Choose one of these, or another day.`;
  throw new Problem(409, 'status-cannot-follow', detail, [{ pointer: '#/status', detail }]);
}
