import type { HitStatusName } from '../hits/hit-status.entity';
import { dayInWords } from '../platform/time/day-in-words';
import type { Day } from '../platform/time/period';
import { cannotTell } from './verdict';
import type { Verdict } from './verdict';

/** What decides whether a promise can be asked for on a day at all. */
export interface StandingFacts {
  readonly day: Day;
  readonly from: Day;
  readonly to: Day | null;
  /** Of the HIT whose promise it is; null for a group above the HITs. */
  readonly hit: { readonly status: HitStatusName | null; readonly since: Day | null } | null;
  /** The life of the group it is about. */
  readonly group: { readonly from: Day; readonly to: Day | null } | null;
}

/** What nobody asks for on a day, because it is over or because there was no HIT yet, is not a finding. */
export type Standing = 'ASKED' | 'OUTSIDE' | Verdict;

const before: readonly HitStatusName[] = ['EOI', 'PROPOSAL'];
const after: readonly HitStatusName[] = ['CONCLUDED', 'CLOSED', 'DECLINED', 'WITHDRAWN'];

/**
 * Whether a promise is asked for on a day: not before it is made, not before the HIT is approved, not while it is paused
 * ("paused" stops clocks without deleting anything), and not after the promise or the HIT has ended.
 */
export function standingOf({ day, from, to, hit, group }: StandingFacts): Standing {
  if (to !== null && to < day) return 'OUTSIDE';
  if (from > day && hit?.status === null) return 'OUTSIDE';
  if (from > day) return notYet(`This holds from ${dayInWords(from)}.`);
  if (hit !== null) {
    const { status, since } = hit;
    if (status !== null && after.includes(status)) return 'OUTSIDE';
    if (status === null || before.includes(status)) return notYet('The HIT is not approved yet.');
    if (status === 'PAUSED') return notYet(`The HIT has been paused since ${dayInWords(since ?? day)}.`);
  }
  if (group === null) return 'ASKED';
  if (group.from > day) return notYet(`The group begins on ${dayInWords(group.from)}.`);
  if (group.to !== null && group.to < day) {
    const ended = `The group ended on ${dayInWords(group.to)}.`;
    return cannotTell(ended, 'Whether the promise ended with the group, or which group carries it on.');
  }
  return 'ASKED';
}

function notYet(sentence: string): Verdict {
  return { outcome: 'NOT_YET', sentence };
}
