import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx';
import { Clock } from '../platform/time/clock';
import { Account } from './account.entity';
import { accountOfPerson, emptyCredential, revokeTokens, voidAllLinks } from './account.queries';
import { refuseForLastAdministrator } from './last-administrator';
import { emptyIdentities } from './sign-on/sign-on.queries';
import { voidRecoveryCodes } from './sign-in/second-factor.queries';
import { endSessions } from './sign-in/sign-in.queries';

/** Closes the account of a person who is to be forgotten, and takes their name, their address and all they came in by out of it. */
@Injectable()
export class PseudonymiseAccount {
  constructor(private readonly clock: Clock) {}

  /**
   * What they were called until now, as texts elsewhere may call them; nothing for somebody without an account. Throws 409 for the
   * only administrator.
   */
  async execute(tx: Tx, person: string, number: number): Promise<readonly string[]> {
    const [found] = await tx.rows<{ id: string }>(accountOfPerson, [person]);
    if (!found) return [];
    const { id, name, email, closedAt } = await tx.held(Account, found.id);
    if (closedAt === null) await refuseForLastAdministrator(tx, id, this.clock.today());
    const now = this.clock.now();
    await tx.change(Account, id, {
      name: `Person ${String(number)}`,
      // Nobody can have an address in this domain (RFC 2606).
      email: `person-${String(number)}@pseudonym.invalid`,
      closedAt: closedAt ?? now,
    });
    await tx.rows(revokeTokens, [id, now]);
    await tx.rows(endSessions, [id, null, null]);
    await tx.rows(emptyCredential, [id]);
    await tx.rows(emptyIdentities, [id]);
    await tx.rows(voidRecoveryCodes, [id, now]);
    await tx.rows(voidAllLinks, [id, now]);
    return email === null ? [name] : [name, email];
  }
}
