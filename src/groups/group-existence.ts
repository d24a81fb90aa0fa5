import type { Tx } from '../platform/database/tx';
import { Problem } from '../platform/problems/problem';
import type { DateRange } from '../platform/time/period';
import { lifeOfGroup } from './group.queries';

/**
 * The life of a group that a request names in a field. Throws 422 at the field when there is none: the database says only
 * that a line lies outside the life of a group, also of one that never was.
 */
export async function lifeOf(tx: Tx, id: string, pointer: string): Promise<DateRange> {
  const [group] = await tx.rows<{ during: DateRange }>(lifeOfGroup, [id]);
  if (!group) throw Problem.field(pointer, 'There is no group with this id.');
  return group.during;
}
