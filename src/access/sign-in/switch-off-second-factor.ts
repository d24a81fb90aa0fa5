import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { Account } from '../account.entity';
import { CheckGuesses } from './check-guesses';
import { Credential } from './credential.entity';
import { isPassword } from './password-hash';
import { voidRecoveryCodes } from './second-factor.queries';
import { heldCredential } from './set-password';

/** Switches a second factor off, by its owner or, for somebody who lost it, by an administrator. */
@Injectable()
export class SwitchOffSecondFactor {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly checkGuesses: CheckGuesses,
  ) {}

  /**
   * Throws 404 for an unknown account, 409 where there is none, 422 for a wrong password, 429 after too many.
   * @param password of the owner; null when an administrator does it
   */
  async execute(viewer: Viewer, accountId: string, password: string | null): Promise<void> {
    if (password !== null) await this.checkGuesses.count(viewer, 'own-password', accountId);
    await this.database.write(viewer, async (tx) => {
      await tx.held(Account, accountId);
      const { passwordHash, totpConfirmedAt } = await heldCredential(tx, accountId);
      if (password !== null && !(await isPassword(password, passwordHash)))
        throw Problem.field('#/password', 'This is not your password.');
      if (totpConfirmedAt === null)
        throw new Problem(409, 'second-factor-is-off', 'There is no second factor to be switched off.');
      await tx.change(Credential, accountId, { totpSecret: null, totpConfirmedAt: null, totpLastStep: null });
      await tx.rows(voidRecoveryCodes, [accountId, this.clock.now()]);
      await tx.trail('switch-off-second-factor', 'account', accountId, {});
    });
    if (password !== null) await this.checkGuesses.forget(viewer, 'own-password', accountId);
  }
}
