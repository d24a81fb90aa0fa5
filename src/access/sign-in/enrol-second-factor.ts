import { Injectable } from '@nestjs/common';
import { generateSecret, generateURI } from 'otplib';
import { Database } from '../../platform/database/database';
import { newId } from '../../platform/database/new-id';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { Account } from '../account.entity';
import { CheckGuesses } from './check-guesses';
import { CheckSecondFactor } from './check-second-factor';
import { Credential } from './credential.entity';
import { digestOfRecoveryCode, newRecoveryCodes } from './recovery-codes';
import { insertRecoveryCodes, voidRecoveryCodes } from './second-factor.queries';
import { heldCredential } from './set-password';

/** What an authenticator app is told. */
export interface SecondFactorOffered {
  readonly secret: string;
  /** The same as an address, which a QR code can hold. */
  readonly uri: string;
}

/** Sets up a second factor: an app is told a secret, and shows that it knows it. Only then it is needed for signing in. */
@Injectable()
export class EnrolSecondFactor {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly checkGuesses: CheckGuesses,
    private readonly checkSecondFactor: CheckSecondFactor,
  ) {}

  /** Makes a secret, told this once. Throws 409 where there is a second factor. */
  async execute(viewer: Viewer, accountId: string): Promise<SecondFactorOffered> {
    return this.database.write(viewer, async (tx) => {
      const { name, email } = await tx.held(Account, accountId);
      const { totpConfirmedAt } = await heldCredential(tx, accountId);
      if (totpConfirmedAt !== null) throw isOnAlready();
      const secret = generateSecret();
      await tx.change(Credential, accountId, { totpSecret: secret, totpLastStep: null });
      await tx.trail('offer-second-factor', 'account', accountId, {});
      return { secret, uri: generateURI({ issuer: 'HIT Portal', label: email ?? name, secret }) };
    });
  }

  /** Ten recovery codes, told this once. Throws 409 where nothing was offered, 422 for a wrong code, 429 after too many. */
  async confirm(viewer: Viewer, accountId: string, code: string): Promise<string[]> {
    await this.checkGuesses.count(viewer, 'second-factor', accountId);
    const codes = await this.database.write(viewer, async (tx) => {
      const { totpSecret, totpConfirmedAt } = await heldCredential(tx, accountId);
      if (totpConfirmedAt !== null) throw isOnAlready();
      if (totpSecret === null)
        throw new Problem(409, 'second-factor-not-offered', 'Ask for a secret first, and tell it to your app.');
      const step = await this.checkSecondFactor.stepOf(code, totpSecret, null);
      if (step === null)
        throw Problem.field('#/code', 'This is not the code that the app shows now. Check that its clock is right.');
      const now = this.clock.now();
      await tx.change(Credential, accountId, { totpConfirmedAt: now, totpLastStep: String(step) });
      const made = newRecoveryCodes();
      await tx.rows(voidRecoveryCodes, [accountId, now]);
      const ids = made.map(() => newId());
      await tx.rows(insertRecoveryCodes, [accountId, now, ids, made.map(digestOfRecoveryCode)]);
      await tx.trail('switch-on-second-factor', 'account', accountId, {});
      return made;
    });
    await this.checkGuesses.forget(viewer, 'second-factor', accountId);
    return codes;
  }
}

function isOnAlready(): Problem {
  return new Problem(409, 'second-factor-is-on', 'There is a second factor. Switch it off before you set up another.');
}
