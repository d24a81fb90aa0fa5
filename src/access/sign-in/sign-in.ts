import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { Problem } from '../../platform/problems/problem';
import type { Viewer } from '../../platform/viewer';
import { digestOf } from '../secret';
import { CheckGuesses } from './check-guesses';
import { CheckSecondFactor, codeNeeded, codeRefused } from './check-second-factor';
import { isPassword } from './password-hash';
import { credentialByEmail } from './sign-in.queries';

export interface SignInCommand {
  readonly email: string;
  readonly password: string;
  /** Of the authenticator app or from paper, where somebody has a second factor. */
  readonly code?: string | null;
}

/** Somebody who is who they say. */
export interface SignedIn {
  readonly accountId: string;
  readonly name: string;
}

interface Found extends SignedIn {
  readonly passwordHash: string | null;
  readonly needsCode: boolean;
}

/** Finds out whether somebody is who they say, by their password, and by a code where they have a second factor. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly checkGuesses: CheckGuesses,
    private readonly checkSecondFactor: CheckSecondFactor,
  ) {}

  /**
   * Who it is. Throws 401 with the same words, after the same work, for an unknown address, one without a password, and a wrong
   * password, and 429 after too many attempts. The trail is told either way.
   */
  async execute(viewer: Viewer, { email, password, code }: SignInCommand): Promise<SignedIn> {
    const address = email.trim().toLowerCase();
    await this.checkGuesses.count(viewer, 'sign-in', address);
    const [found] = await this.database.rows<Found>(viewer, credentialByEmail, [address]);
    const isTheirs = await isPassword(password, found?.passwordHash ?? null);
    if (!found || !isTheirs) {
      await this.database.write(viewer, (tx) =>
        tx.trail('refuse-sign-in', 'account', found?.accountId ?? null, { address: fingerprintOf(address) }),
      );
      throw new Problem(401, 'sign-in-refused', 'The e-mail address or the password is not right. Try again.');
    }
    await this.checkGuesses.forget(viewer, 'sign-in', address);
    const { accountId, name, needsCode } = found;
    if (needsCode) await this.prove(viewer, accountId, code ?? '');
    await this.database.write({ ...viewer, accountId }, (tx) =>
      tx.trail('sign-in', 'account', accountId, { by: needsCode ? 'password and code' : 'password' }),
    );
    return { accountId, name };
  }

  /** Throws 401 where the code is missing or wrong, and 429 after too many. */
  private async prove(viewer: Viewer, accountId: string, code: string): Promise<void> {
    if (code.trim() === '') throw codeNeeded();
    await this.checkGuesses.count(viewer, 'second-factor', accountId);
    const isRight = await this.database.write({ ...viewer, accountId }, async (tx) => {
      const isProven = await this.checkSecondFactor.execute(tx, accountId, code);
      await tx.trail(isProven ? 'use-second-factor' : 'refuse-second-factor', 'account', accountId, {});
      return isProven;
    });
    if (!isRight) throw codeRefused();
    await this.checkGuesses.forget(viewer, 'second-factor', accountId);
  }
}

/** Tells attempts on one address from those on another, and not what the address is. */
function fingerprintOf(address: string): string {
  return digestOf(address).toString('hex').slice(0, 16);
}
