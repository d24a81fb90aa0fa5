import type { FastifyRequest } from 'fastify';
import type { Action } from './policy';
import { reachOf } from './reach';

/**
 * How far whoever asks reaches in reading something that has a line of its own in the policy, as one value of a statement.
 * Whoever is not recognised sees nothing, and so does whoever the statement is not told of.
 */
export function sightIn({ identity }: Pick<FastifyRequest, 'identity'>, action: Action): string {
  const reach = identity === null ? undefined : reachOf(action, identity);
  return JSON.stringify(reach === null ? { all: true } : (reach ?? {}));
}

/** The sight of the product itself, where nothing is shown to anybody. */
export const wholeSight = JSON.stringify({ all: true });

/** The sight of somebody who may read none of it. */
export const noSight = JSON.stringify({});

/** Says whether whoever asks may read all of it, everywhere, by their roles: what a file of the whole partnership may carry. */
export function readsAll({ identity }: Pick<FastifyRequest, 'identity'>, action: Action): boolean {
  return identity !== null && reachOf(action, { ...identity, scopes: null }) === null;
}

/** SQL: true for a sight that is everything. */
export function seesAll(sight: string): string {
  return `coalesce((${sight}::jsonb->>'all')::boolean, false)`;
}

/** SQL: true for what belongs to a HIT, a group or a person that is in sight. */
export function isInSight(sight: string, { hit = '', group = '', person = '' }): string {
  const ways = [
    ...(hit === '' ? [] : [`${sight}::jsonb->'hits' ? ${hit}::text`]),
    ...(group === '' ? [] : [`${sight}::jsonb->'groups' ? ${group}::text`]),
    ...(person === '' ? [] : [`${sight}::jsonb->>'person' = ${person}::text`]),
  ];
  return `coalesce(${ways.join(' OR ')}, false)`;
}
