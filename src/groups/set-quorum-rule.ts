import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Tx } from '../platform/database/tx';
import type { Written } from '../platform/http/responses';
import { Problem } from '../platform/problems/problem';
import { periodOf, rangeWithin } from '../platform/time/period';
import type { Day } from '../platform/time/period';
import { turnFrom } from '../platform/time/turn';
import type { InTurn } from '../platform/time/turn';
import type { Viewer } from '../platform/viewer';
import { Group } from './group.entity';
import { clausesOf, impossibleClauses } from './quorum';
import type { QuorumRule as Rule, SeatThere } from './quorum';
import { readQuorum } from './quorum-reading';
import type { QuorumFault, QuorumNaming } from './quorum-reading';
import { QuorumRule } from './quorum-rule.entity';
import { latestQuorumRule, memberSeatsFrom, unknownInQuorum } from './quorum-rule.queries';

export interface SetQuorumRuleCommand {
  readonly rule: unknown;
  readonly quotation?: string | null;
  readonly sourceDocument?: string | null;
  readonly from: Day;
  readonly to?: Day | null;
}

/** Sets what makes a group quorate. The rule before ends the day before; one of the same day is put right. */
@Injectable()
export class SetQuorumRule {
  constructor(private readonly database: Database) {}

  /**
   * Throws 404 for an unknown group, 409 when another rule begins later, and 422 at the clause that is to blame: one that
   * cannot be read, names nothing, or could never be met by the group's seats.
   */
  async execute(viewer: Viewer, groupId: string, command: SetQuorumRuleCommand): Promise<Written> {
    const { rule, faults, names } = readQuorum(command.rule);
    return this.database.write(viewer, async (tx) => {
      const group = await tx.held(Group, groupId);
      const seats = await tx.rows<SeatThere>(memberSeatsFrom, [groupId, command.from]);
      const all = [
        ...faults,
        ...(await unknownInRule(tx, names)),
        ...(faults.length === 0 ? impossible(rule, seats) : []),
      ];
      if (all[0]) throw new Problem(422, 'quorum-cannot-be-met', all[0].detail, all);
      const [latest] = await tx.rows<InTurn>(latestQuorumRule, [groupId]);
      const { ends, corrects } = turnFrom(command.from, 'quorum rule', latest, periodOf(group.during).to);
      if (ends) await tx.change(QuorumRule, ends.id, { during: ends.during });
      const { quotation = null, sourceDocument = null } = command;
      const set = { rule, quotation, sourceDocumentId: sourceDocument, during: rangeWithin(command, group.during) };
      const id = corrects ?? newId();
      if (corrects === null) await tx.insert(QuorumRule, [{ id, groupId, ...set }]);
      else await tx.change(QuorumRule, id, set);
      await tx.trail('set-quorum-rule', 'group', groupId, { id, ...command, rule });
      return { id, version: 1 };
    });
  }
}

/** The clauses that these seats could never meet, each told at its place. */
function impossible(rule: Rule, seats: readonly SeatThere[]): QuorumFault[] {
  const list = clausesOf(rule).needsAll ? 'all' : 'any';
  return [...impossibleClauses(rule, seats)].map(([index, detail]) => ({
    pointer: `#/rule/${list}/${String(index)}`,
    detail,
  }));
}

/** What a quorum rule names that is not there, each told at its place. */
export async function unknownInRule(tx: Tx, names: readonly QuorumNaming[]): Promise<QuorumFault[]> {
  if (names.length === 0) return [];
  const keysOf = (kind: QuorumNaming['kind']): string[] =>
    names.filter((one) => one.kind === kind).map(({ key }) => key);
  const unknown = await tx.rows<{ kind: string; key: string }>(unknownInQuorum, [
    keysOf('organisation'),
    keysOf('post'),
  ]);
  return names
    .filter(({ kind, key }) => unknown.some((one) => one.kind === kind && one.key === key))
    .map(({ kind, key, pointer }) => ({ pointer, detail: `There is no ${kind} with the key ${key}.` }));
}
