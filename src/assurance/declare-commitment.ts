import { Injectable } from '@nestjs/common';
import { Group } from '../groups/group.entity';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Tx } from '../platform/database/tx';
import type { Written } from '../platform/http/responses';
import { Problem } from '../platform/problems/problem';
import { rangeOf } from '../platform/time/period';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { Commitment } from './commitment.entity';
import { readPromise } from './commitment-faults';
import { unknownNames } from './unknown-names';
import { ruleNamed, rules } from './rules/all';

export interface DeclareCommitmentCommand {
  readonly key?: string | null;
  readonly hit?: string | null;
  readonly group?: string | null;
  readonly sourceDocument: string;
  readonly clause?: string | null;
  readonly quotation: string;
  readonly rule: string;
  readonly parameters?: unknown;
  readonly graceDays?: number | null;
  readonly from: Day;
  readonly to?: Day | null;
}

/** Declares what a document promises, with the rule that will hold it against the record. */
@Injectable()
export class DeclareCommitment {
  constructor(private readonly database: Database) {}

  /** A promise that could never be evaluated is refused here, not found out later: 422 at each field that is to blame. */
  async execute(viewer: Viewer, command: DeclareCommitmentCommand): Promise<Written> {
    return this.database.write(viewer, (tx) => declare(tx, command));
  }
}

/** Declares a promise within a transaction. Throws 422 at each field that is to blame, 409 when the key is taken. */
export async function declare(tx: Tx, command: DeclareCommitmentCommand): Promise<Written> {
  const rule = ruleNamed(command.rule);
  if (!rule) throw Problem.field('#/rule', `Choose one of ${rules.map(({ kind }) => kind).join(', ')}.`);
  const { hit = null, group = null } = command;
  const about = group === null ? null : await tx.named(Group, group, '#/group');
  const said = { hasHit: hit !== null, group: about?.key ?? null, parameters: command.parameters };
  const { parameters, faults, names } = readPromise(rule, said);
  const all = [...faults, ...(await unknownNames(tx, names))];
  if (all[0]) throw new Problem(422, 'promise-cannot-be-kept-track-of', all[0].detail, all);
  const id = newId();
  const { key, sourceDocument, clause = null, quotation, graceDays = null, from, to } = command;
  await tx.insert(Commitment, [
    {
      id,
      key: key ?? id,
      hitId: hit ?? about?.hitId ?? null,
      groupId: group,
      sourceDocumentId: sourceDocument,
      clause,
      quotation,
      rule: rule.kind,
      parameters,
      graceDays,
      during: rangeOf(from, to),
    },
  ]);
  await tx.trail('declare-commitment', 'commitment', id, { ...command, parameters });
  return { id, version: 1 };
}
