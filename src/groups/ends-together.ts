import type { Tx } from '../platform/database/tx';
import { Problem } from '../platform/problems/problem';
import type { Day } from '../platform/time/period';
import { endAll } from './ending.queries';
import type { GoesOnRow } from './ending.queries';
import type { EndedInGroupView } from './ended-with.dto';

/**
 * Ends what belongs to something on its last day, and says what that was. Throws 409 when some of it begins only later:
 * it would never have been, and nothing is deleted.
 */
export async function endTogether(tx: Tx, goingOn: readonly GoesOnRow[], lastDay: Day): Promise<EndedInGroupView[]> {
  const later = goingOn.filter(({ from }) => from > lastDay);
  if (later.length > 0) {
    const named = later.map(({ name, from }) => `${name} (${from})`).join('; ');
    const detail = `This begins after ${lastDay}, so it cannot end with it: ${named}. Choose a later last day.`;
    throw new Problem(409, 'begins-after-the-end', detail, [{ pointer: '#/lastDay', detail }]);
  }
  for (const [kind, end] of endAll) {
    const ids = goingOn.filter((row) => row.kind === kind).map(({ id }) => id);
    if (ids.length > 0) await tx.rows(end, [ids, lastDay]);
  }
  return goingOn.map(({ kind, id, name }) => ({ kind, id, name }));
}
