import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Database } from '../platform/database/database';
import { statement } from '../platform/database/statement';
import type { Statement } from '../platform/database/statement';
import { Problem } from '../platform/problems/problem';
import { portalItself } from '../platform/viewer';
import type { Reach } from '../platform/viewer';
import type { Needed, Subject } from './needs.decorator';
import './permitted';
import { permissions } from './policy';
import type { Action } from './policy';
import { reachOf } from './reach';
import type { Identity } from './reach';
import type { Belonging, Thing, Things } from './thing';

/** The key under which the rooms' kinds of things are provided. */
export const allThings = Symbol('things');

const doorkeeper = portalItself('permission');
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Holds the things that a request names against how far somebody reaches. What they may not see does not exist: 404 in an
 * address, “There is no …” at a field. What they may see and not change is 403.
 */
@Injectable()
export class CheckReach {
  private readonly statements = new Map<string, Statement>();

  constructor(
    private readonly database: Database,
    @Inject(allThings) private readonly things: Things,
  ) {}

  async execute(needed: Needed, reach: Reach | undefined, identity: Identity, request: FastifyRequest): Promise<void> {
    const named = needed.subjects.flatMap((subject) => {
      const values = [valueOf(subject, request)].flat();
      return values.flatMap((value) => (typeof value === 'string' && id.test(value) ? [{ subject, value }] : []));
    });
    for (const { subject, value } of named) await this.check(needed.action, { subject, value }, reach, identity);
    const isAnywhere = needed.isFiltered || named.some(({ subject }) => !subject.isOnlyNamed) || isByPath(needed);
    if (reach === undefined || !isAnywhere) throw notPermitted(needed, reach);
  }

  /** Says whether somebody reaches one thing in an action: whether a page shows what its route does not ask for. */
  async reaches(
    { identity }: Pick<FastifyRequest, 'identity'>,
    action: Action,
    kind: string,
    value: string,
  ): Promise<boolean> {
    const reach = identity === null ? undefined : reachOf(action, identity);
    if (reach === null || reach === undefined) return reach === null;
    return isWithin(await this.belongingsOf(kind, value), reach);
  }

  private async check(
    action: Action,
    { subject, value }: { subject: Subject; value: string },
    reach: Reach | undefined,
    identity: Identity,
  ): Promise<void> {
    const thing = this.thing(subject.kind);
    const belongings = await this.belongingsOf(subject.kind, value);
    if (isWithin(belongings, reach)) return;
    const seen = reachOf(thing.seenBy, identity);
    const seenAs = thing.seenAs === undefined ? belongings : await this.belongingsOf(thing.seenAs, value);
    if (subject.isOnlyNamed && isWithin(seenAs, seen)) return;
    if (isWithin(seenAs, seen)) throw notPermitted({ action }, reach);
    if (subject.place === 'params') throw Problem.notFound(thing.called);
    throw Problem.field(
      subject.place === 'body' ? `#/${subject.field}` : subject.field,
      `There is no ${thing.called} with this id.`,
    );
  }

  private thing(kind: string): Thing {
    const thing = this.things[kind];
    if (!thing) throw new Error(`Nobody says where a ${kind} belongs.`);
    return thing;
  }

  private async belongingsOf(kind: string, value: string): Promise<Belonging[]> {
    return this.database.rows<Belonging>(doorkeeper, this.statementOf(kind, this.thing(kind)), [value]);
  }

  private statementOf(kind: string, { belongings }: Thing): Statement {
    const known = this.statements.get(kind) ?? statement(`belongings-of-${kind}`, belongings);
    this.statements.set(kind, known);
    return known;
  }
}

/** Says whether something that belongs there is within reach. */
export function isWithin(belongings: readonly Belonging[], reach: Reach | null | undefined): boolean {
  if (reach === null || reach === undefined) return reach === null;
  return belongings.some(
    ({ hitId, groupId, personId, isEverywhere }) =>
      isEverywhere === true ||
      (hitId !== null && reach.hits.includes(hitId)) ||
      (groupId !== null && reach.groups.includes(groupId)) ||
      (personId !== null && reach.person === personId),
  );
}

function valueOf({ place, field }: Subject, request: FastifyRequest): unknown {
  const part: unknown = request[place];
  if (typeof part !== 'object' || part === null) return undefined;
  return Object.entries(part).find(([name]) => name === field)?.[1];
}

// A malformed id in an address names nothing, and the route says so.
function isByPath({ subjects }: Needed): boolean {
  return subjects.some(({ place }) => place === 'params');
}

function notPermitted({ action }: Pick<Needed, 'action'>, reach: Reach | undefined): Problem {
  const { means } = permissions[action];
  if (reach === undefined) {
    return new Problem(
      403,
      'not-permitted',
      `Your roles, or the scopes of your token, do not let you ${means}. Ask an administrator of the portal.`,
    );
  }
  return new Problem(
    403,
    'not-within-reach',
    `Your roles do not let you ${means} here. Say which of your own HITs or groups it is about, or ask an administrator of the portal.`,
  );
}
