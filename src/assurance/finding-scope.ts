import { Problem } from '../platform/problems/problem';
import type { FindingsAsked } from './assemble-findings';
import type { FindingScopeQuery } from './findings.dto';

/** Whose promises are asked for. Throws 422 where two scopes are named at once. */
export function scopeOf({ commitment, group, hit, rule }: FindingScopeQuery): Omit<FindingsAsked, 'days'> {
  const named = Object.entries({ commitment, group, hit }).filter(([, id]) => id !== undefined);
  if (named.length > 1)
    throw Problem.field(named.map(([name]) => name).join(), 'Ask for one promise, one group or one HIT at a time.');
  if (commitment !== undefined) return { scope: 'commitment', id: commitment, rule };
  if (group !== undefined) return { scope: 'group', id: group, rule };
  return hit === undefined ? { scope: 'all', id: null, rule } : { scope: 'hit', id: hit, rule };
}
