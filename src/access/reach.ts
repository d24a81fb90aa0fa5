import type { Reach } from '../platform/viewer';
import { permissions } from './policy';
import type { TokenScope } from './permission';
import type { Action } from './policy';
import type { Role } from './roles';

/** A role that an account holds on the day, with the HIT or group it is held on; of a group, `hitId` is the HIT around it. */
export interface Grant {
  readonly role: Role;
  readonly hitId: string | null;
  readonly groupId: string | null;
}

/** Whoever was recognised: an account with what it may do today. Null scopes: not limited by a token. */
export interface Identity {
  readonly accountId: string;
  readonly name: string;
  readonly personId: string | null;
  /** The token that was sent, if it was one. */
  readonly tokenId: string | null;
  readonly scopes: readonly TokenScope[] | null;
  readonly grants: readonly Grant[];
}

/**
 * How far somebody reaches in an action by all their roles together: null everywhere, otherwise the HITs, the groups, and the
 * person whose own things they are. A reach of nothing at all is `undefined`: they may not do it anywhere.
 */
export function reachOf(action: Action, { scopes, grants, personId }: Identity): Reach | null | undefined {
  const { token, roles } = permissions[action];
  if (scopes !== null && !scopes.includes(token)) return undefined;
  const hits = new Set<string>();
  const groups = new Set<string>();
  let isOwn = false;
  for (const { role, hitId, groupId } of grants) {
    const extent = roles[role];
    if (extent === 'ALL') return null;
    if (extent === 'HIT' && hitId !== null) hits.add(hitId);
    // A group that belongs to no HIT is all that such a role is held on.
    if ((extent === 'GROUP' || extent === 'HIT') && groupId !== null) groups.add(groupId);
    if (extent === 'OWN') isOwn = true;
  }
  const person = isOwn ? personId : null;
  if (hits.size === 0 && groups.size === 0 && person === null) return undefined;
  return { hits: [...hits], groups: [...groups], person };
}
