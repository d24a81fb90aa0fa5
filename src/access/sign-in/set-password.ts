import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Tx } from '../../platform/database/tx';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { Account } from '../account.entity';
import { Credential } from './credential.entity';
import { CheckGuesses } from './check-guesses';
import { hashOf, isPassword } from './password-hash';
import { endSessions, ensureCredential } from './sign-in.queries';
import { refuseWeakPassword } from './strong-password';

export interface SetPasswordCommand {
  readonly password: string;
  /** The one until now; left out where there is none. */
  readonly current?: string | null;
  /** The session that goes on; all others end. */
  readonly session: string | null;
}

/** Sets the password that somebody signs in with. Whoever signed in with the one before, elsewhere, is signed out. */
@Injectable()
export class SetPassword {
  constructor(
    private readonly database: Database,
    private readonly checkGuesses: CheckGuesses,
    private readonly clock: Clock,
  ) {}

  /** Throws 422 at the field for a weak password and for a wrong one until now, 429 after too many, and 409 for a service. */
  async execute(viewer: Viewer, accountId: string, { password, current, session }: SetPasswordCommand): Promise<void> {
    await this.checkGuesses.count(viewer, 'own-password', accountId);
    await this.database.write(viewer, async (tx) => {
      const { passwordHash } = await heldCredential(tx, accountId);
      if (passwordHash !== null && !(await isPassword(current ?? '', passwordHash)))
        throw Problem.field('#/current', 'This is not your password.');
      await this.set(tx, accountId, password, session);
      await tx.trail('set-password', 'account', accountId, {});
    });
    await this.checkGuesses.forget(viewer, 'own-password', accountId);
  }

  /** Gives somebody another password, from the command line. It is not looked at: the program made it. */
  async replace(viewer: Viewer, accountId: string, password: string): Promise<void> {
    await this.database.write(viewer, async (tx) => {
      await this.keep(tx, accountId, password, null);
      await tx.trail('set-password', 'account', accountId, {});
    });
  }

  /** Sets it within a transaction that has made sure of who it is. Throws 422 at the field for a weak one. */
  async set(tx: Tx, accountId: string, password: string, session: string | null): Promise<void> {
    const { name, email, kind, closedAt } = await tx.held(Account, accountId);
    if (kind === 'SERVICE') throw new Problem(409, 'account-of-a-service', 'A service comes in by a token.');
    if (closedAt !== null) throw new Problem(409, 'account-is-closed', 'This account is closed.');
    await refuseWeakPassword(password, [name, email ?? ''], '#/password');
    await this.keep(tx, accountId, password, session);
  }

  private async keep(tx: Tx, accountId: string, password: string, session: string | null): Promise<void> {
    await tx.rows(ensureCredential, [accountId]);
    await tx.change(Credential, accountId, {
      passwordHash: await hashOf(password),
      passwordSetAt: this.clock.now(),
    });
    await tx.rows(endSessions, [accountId, null, session]);
  }
}

/** What an account signs in with, locked; made where there is none yet. */
export async function heldCredential(tx: Tx, accountId: string): Promise<Credential> {
  await tx.rows(ensureCredential, [accountId]);
  return tx.held(Credential, accountId);
}
