import type { Tx } from '../platform/database/tx';
import { Problem } from '../platform/problems/problem';
import type { ProblemField } from '../platform/problems/problem';
import type { Day } from '../platform/time/period';
import { carryActions, lockActions } from './action-life.queries';
import type { LockedAction } from './action-life.queries';

/**
 * Notes that open actions of earlier meetings were carried forward at a meeting. One that was carried there already is
 * left as it is. Throws 422 at the field for one that is not there, is closed, or was agreed at that very meeting.
 */
export async function carryForward(
  tx: Tx,
  ids: readonly string[],
  { id: meeting, meetsOn }: { readonly id: string; readonly meetsOn: Day },
): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx.rows<LockedAction>(lockActions, [ids, meeting, meetsOn]);
  const fields: ProblemField[] = ids.flatMap((id, index) => {
    const detail = refusalOf(rows.find((row) => row.id === id));
    return detail === null ? [] : [{ pointer: `#/carriedActions/${String(index)}`, detail }];
  });
  const [first] = fields;
  if (first) throw new Problem(422, 'invalid-request', first.detail, fields);
  const carried = rows.filter(({ isCarried }) => !isCarried).map(({ id }) => id);
  if (carried.length > 0) await tx.rows(carryActions, [carried, meeting, meetsOn]);
}

function refusalOf(action: LockedAction | undefined): string | null {
  if (!action) return 'There is no action with this id.';
  if (action.isOwn || action.isLater)
    return `${action.number} was not agreed before this meeting. Carry it forward at a later one.`;
  if (action.status !== 'OPEN') return `${action.number} is closed. Only an open action is carried forward.`;
  return null;
}
