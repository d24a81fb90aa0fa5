import type { Tx } from '../platform/database/tx';
import { Problem } from '../platform/problems/problem';
import type { Day } from '../platform/time/period';
import { partnerOfHit } from './goal-turn.queries';

/** Throws 422 at the field unless the organisation is a partner of the HIT on the day: only partners endorse goals and have tensions. */
export async function refuseOthersThanPartners(tx: Tx, hit: string, organisation: string, day: Day): Promise<void> {
  const [partner] = await tx.rows(partnerOfHit, [hit, organisation, day]);
  if (partner) return;
  throw Problem.field(
    '#/organisation',
    'This organisation is not a partner of the team on that day. Choose a partner, or record it as one first.',
    'not-a-partner',
  );
}
