import type { Tx } from '../platform/database/tx';
import { Problem } from '../platform/problems/problem';
import type { Day } from '../platform/time/period';
import { otherAdministrators } from './account.queries';

/** Throws 409 where nobody else could let people in on the day, once this account may not. */
export async function refuseForLastAdministrator(tx: Tx, account: string, today: Day): Promise<void> {
  const [others] = await tx.rows<{ count: number }>(otherAdministrators, [account, today]);
  if (others?.count !== 0) return;
  throw new Problem(
    409,
    'last-administrator',
    'This is the only administrator. Make somebody else an administrator first.',
  );
}
