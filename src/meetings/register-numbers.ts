import type { Tx } from '../platform/database/tx';
import { newId } from '../platform/database/new-id';
import type { Day } from '../platform/time/period';
import type { ActionEntry, DecisionEntry } from './record-of-meeting';
import { writeUnderNextNumbers } from './register-numbers.queries';

/** What was numbered: its id and its number in the register. */
export interface Numbered {
  readonly id: string;
  readonly number: string;
}

/** New decisions and actions with the numbers they were given, in the order given. */
export interface NumbersGiven {
  readonly decisions: readonly Numbered[];
  readonly actions: readonly Numbered[];
}

/**
 * Writes new decisions and actions of a meeting under the next numbers of its year: D-2013-001, A-2013-001. Every other
 * meeting of that year waits here until the transaction ends, so that this comes last in it, in one statement.
 */
export async function writeNumbered(
  tx: Tx,
  meeting: { readonly id: string; readonly meetsOn: Day },
  decisions: readonly DecisionEntry[],
  actions: readonly ActionEntry[],
): Promise<NumbersGiven> {
  if (decisions.length === 0 && actions.length === 0) return { decisions: [], actions: [] };
  const year = Number(meeting.meetsOn.slice(0, 4));
  const decided = decisions.map(({ statement, rationale, item, ratifies }) => ({
    id: newId(),
    statement,
    rationale,
    item,
    ratifies,
  }));
  const agreed = actions.map(({ task, owner, dueOn, item }) => ({ id: newId(), task, owner, dueOn, item }));
  const lists = [JSON.stringify(decided), JSON.stringify(agreed)];
  const rows = await tx.rows<Numbered>(writeUnderNextNumbers, [meeting.id, year, ...lists]);
  const numbers = new Map(rows.map(({ id, number }) => [id, number]));
  const given = ({ id }: { readonly id: string }): Numbered => ({ id, number: numbers.get(id) ?? '' });
  return { decisions: decided.map(given), actions: agreed.map(given) };
}
