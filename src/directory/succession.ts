import type { Tx } from '../platform/database/tx';
import { Problem } from '../platform/problems/problem';
import type { Day } from '../platform/time/period';
import { successionAgainstEnd, wayAlongSuccessions } from './succession.queries';

/** Refuses (409) a last day on or after which a successor stands in its place, or before it stands in another's. */
export async function refuseEndAgainstSuccession(tx: Tx, id: string, lastDay: Day, pointer: string): Promise<void> {
  const [other] = await tx.rows<{ isSucceeded: boolean; on: Day; name: string }>(successionAgainstEnd, [id, lastDay]);
  if (!other) return;
  const detail = other.isSucceeded
    ? `${other.name} stands in its place from ${other.on}. Choose an earlier day.`
    : `It stands in the place of ${other.name} from ${other.on}, so it does not end before that. Choose a later day.`;
  throw new Problem(409, 'succession-says-otherwise', detail, [{ pointer, detail }]);
}

/** Refuses (409) a successor that the predecessor itself carries on, with the circle spelt out. */
export async function refuseCircle(tx: Tx, predecessor: string, successor: string): Promise<void> {
  const way = await tx.rows<{ name: string }>(wayAlongSuccessions, [successor, predecessor]);
  if (way.length === 0) return;
  const [first] = way;
  const circle = [...way, first].map((step) => step?.name).join(' → ');
  const detail =
    successor === predecessor
      ? 'An organisation does not succeed itself. Choose another organisation.'
      : `The successor is carried on by this organisation already: ${circle}. Choose another organisation.`;
  throw new Problem(409, 'succession-in-a-circle', detail, [{ pointer: '#/successor', detail }]);
}
