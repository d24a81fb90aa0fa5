import type { Tx } from '../platform/database/tx';
import { Problem } from '../platform/problems/problem';
import { covers, periodOf } from '../platform/time/period';
import type { Day, Precision } from '../platform/time/period';
import { Organisation } from './organisation.entity';

/**
 * The organisation that a field names, which exists on a day. A day that is known only to the month or year proves nothing
 * and is not held against it.
 * Throws 422 when there is no such organisation, and 409 when it does not exist on the day.
 */
export async function organisationThere(
  tx: Tx,
  { id, on, precision, pointer }: { id: string; on: Day; precision?: Precision | null; pointer: string },
): Promise<Organisation> {
  const organisation = await tx.named(Organisation, id, pointer);
  if ((precision ?? 'DAY') === 'DAY' && !covers(periodOf(organisation.during), on)) {
    const detail = `This organisation does not exist on ${on}. Choose one that does, or another day.`;
    throw new Problem(409, 'organisation-not-there', detail, [{ pointer, detail }]);
  }
  return organisation;
}
