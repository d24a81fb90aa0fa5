import type { FastifyRequest } from 'fastify';
import type { Reach } from '../platform/viewer';
import type { Viewer } from '../platform/viewer';
import type { Action } from './policy';
import { reachOf } from './reach';
import type { Identity } from './reach';
import { roleInWords } from './roles';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whom the guard recognised, with their roles; null before, and on routes that are open to all. */
    identity: Identity | null;
  }
}

/** Says whether whoever asks may do this anywhere at all: whether a page offers it. The guard of its own route decides. */
export function permitted({ identity }: FastifyRequest, action: Action): boolean {
  return identity !== null && reachOf(action, identity) !== undefined;
}

/**
 * How far whoever asks reaches in an action besides the one that their route needs: what else the answer shows is left out
 * beyond that. Null is everywhere, as with the viewer's own reach.
 */
export function reachIn({ identity }: FastifyRequest, action: Action): Reach | null {
  const reach = identity === null ? undefined : reachOf(action, identity);
  return reach === undefined ? { hits: [], groups: [], person: null } : reach;
}

/** Says whether whoever asks reaches a HIT in an action: whether a page leads there. */
export function reachesHit(request: FastifyRequest, action: Action, hit: string): boolean {
  return reachIn(request, action)?.hits.includes(hit) ?? true;
}

/** Says whether whoever asks reaches a group in an action, by itself or by the HIT around it. */
export function reachesGroup(
  request: FastifyRequest,
  action: Action,
  { id, hitId }: { readonly id: string; readonly hitId: string | null },
): boolean {
  const reach = reachIn(request, action);
  return reach === null || reach.groups.includes(id) || (hitId !== null && reach.hits.includes(hitId));
}

/** Whoever asks, as far as they reach in another action than that of the route; null when they may not do it anywhere. */
export function viewerFor({ identity }: FastifyRequest, viewer: Viewer, action: Action): Viewer | null {
  const reach = identity === null ? undefined : reachOf(action, identity);
  return reach === undefined ? null : { ...viewer, reach };
}

/** What whoever asks is to the partnership, such as “HIT manager, Chair”. */
export function rolesInWords({ identity }: FastifyRequest): string {
  const roles = identity?.grants.map(({ role }) => roleInWords[role]) ?? [];
  return [...new Set(roles)].join(', ');
}
