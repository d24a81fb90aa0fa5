import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { findingsOf, sameForAll, unjudged } from './finding';
import type { Finding } from './finding';
import { askedPromisesOf } from './findings.queries';
import type { AskedRow, FindingScope } from './findings.queries';
import type { Ask, Judged, Rule } from './rule';
import { rules } from './rules/all';

export interface FindingsAsked {
  readonly scope: FindingScope;
  /** The id that the scope speaks of, one for each day where it speaks of pairs; null for all. */
  readonly id: string | readonly string[] | null;
  /** One rule only, by its kind. */
  readonly rule?: string | undefined;
  readonly days: readonly Day[];
}

/** Holds promises against the record, on one day or on many: one statement for each rule, however many promises there are. */
@Injectable()
export class AssembleFindings {
  constructor(private readonly database: Database) {}

  /** The findings, rule by rule and by the promises' keys and days in each; a rule's rows are let go before the next is asked. */
  async *execute(viewer: Viewer, { scope, id, rule, days }: FindingsAsked): AsyncGenerator<Finding> {
    const promises = await this.promises(viewer, scope, id, days);
    const byRule = gathered(promises, (promise) => promise.rule);
    const ask: Ask = (statement, values) => this.database.rows(viewer, statement, values);
    for (const one of rules) {
      const asked = byRule.get(one.kind);
      if (asked && (rule === undefined || rule === one.kind)) yield* judge(one, asked, ask);
    }
  }

  /** All promises are those that the viewer reaches. */
  private promises(
    viewer: Viewer,
    scope: FindingScope,
    id: FindingsAsked['id'],
    days: readonly Day[],
  ): Promise<AskedRow[]> {
    const { reach } = viewer;
    return scope === 'all' && reach !== null
      ? this.database.rows(viewer, askedPromisesOf.within, [days, [...reach.hits, ...reach.groups]])
      : this.database.rows(viewer, askedPromisesOf[scope], [days, id]);
  }
}

async function* judge(rule: Rule, promises: readonly AskedRow[], ask: Ask): AsyncGenerator<Finding> {
  const standing = promises.map((promise) => ({ promise, verdict: unjudged(promise) }));
  const asked = standing.filter(({ verdict }) => verdict === null).map(({ promise }) => promise);
  const pairs = asked.map(({ id, day }) => ({ commitmentId: id, day }));
  const judged = pairs.length === 0 ? [] : await rule.judge(pairs, ask);
  const byPair = gathered(judged, ({ n }) => n);
  let n = 0;
  for (const { promise, verdict } of standing) {
    if (verdict === undefined) continue;
    if (verdict !== null) {
      yield* sameForAll(promise, rule, verdict);
      continue;
    }
    n += 1;
    yield* findingsOf(promise, rule, inOrder(byPair.get(n) ?? []));
  }
}

function inOrder(judged: Judged[]): Judged[] {
  return judged.sort((a, b) => (a.subjectKey < b.subjectKey ? -1 : Number(a.subjectKey > b.subjectKey)));
}

function gathered<Key, One>(all: readonly One[], by: (one: One) => Key): Map<Key, One[]> {
  const found = new Map<Key, One[]>();
  for (const one of all) {
    const known = found.get(by(one));
    if (known) known.push(one);
    else found.set(by(one), [one]);
  }
  return found;
}
