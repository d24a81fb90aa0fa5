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
import { unknownKeys } from './commitment.queries';
import { namedKinds, readParameters } from './parameters';
import type { Fault, NamedKind, Naming } from './parameters';
import type { Rule } from './rule';
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
    const rule = ruleNamed(command.rule);
    if (!rule) throw Problem.field('#/rule', `Choose one of ${rules.map(({ kind }) => kind).join(', ')}.`);
    const { parameters, faults, names } = readParameters(rule.parameters, command.parameters ?? {});
    const all = [
      ...faults,
      ...homeFaults(rule, command, parameters['groups'] ?? null),
      ...(rule.contradictions?.(parameters) ?? []),
    ];
    return this.database.write(viewer, async (tx) => {
      all.push(...(await unknownNames(tx, names)));
      const [first] = all;
      if (first) throw new Problem(422, 'promise-cannot-be-kept-track-of', first.detail, all);
      const id = newId();
      const { key, sourceDocument, clause = null, quotation, graceDays = null, from, to, group = null } = command;
      const hitId = command.hit ?? (group === null ? null : (await tx.named(Group, group, '#/group')).hitId);
      await tx.insert(Commitment, [
        {
          id,
          key: key ?? id,
          hitId,
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
    });
  }
}

/** A rule about HITs needs a HIT; one about groups needs a group, or a HIT and the kind of its groups. */
function homeFaults(rule: Rule, { hit = null, group = null }: DeclareCommitmentCommand, kind: unknown): Fault[] {
  if (rule.about === 'HIT') {
    if (group !== null) return [{ pointer: '#/group', detail: 'This rule is about a whole HIT. Leave the group out.' }];
    return hit === null ? [{ pointer: '#/hit', detail: 'Say whose promise it is.' }] : [];
  }
  if (group !== null) {
    const detail = 'Say either the group or which kind of group, not both.';
    return kind === null ? [] : [{ pointer: '#/parameters/groups', detail }];
  }
  if (kind === null)
    return [
      { pointer: '#/group', detail: 'Say which group it is about, or in parameters.groups which kind of group.' },
    ];
  return hit === null ? [{ pointer: '#/hit', detail: 'Say whose groups are meant.' }] : [];
}

async function unknownNames(tx: Tx, names: readonly Naming[]): Promise<Fault[]> {
  if (names.length === 0) return [];
  const kinds: readonly NamedKind[] = ['group', 'organisation', 'post', 'unit'];
  const keys = kinds.map((kind) => names.filter((one) => one.kind === kind).map(({ key }) => key));
  const unknown = await tx.rows<{ kind: NamedKind; key: string }>(unknownKeys, keys);
  return names
    .filter(({ kind, key }) => unknown.some((one) => one.kind === kind && one.key === key))
    .map(({ kind, key, pointer }) => ({
      pointer,
      detail: `There is no ${namedKinds[kind].inWords} with the key ${key}.`,
    }));
}
