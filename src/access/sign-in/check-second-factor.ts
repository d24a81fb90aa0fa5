import { Injectable } from '@nestjs/common';
import { verify } from 'otplib';
import type { Tx } from '../../platform/database/tx';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import { Credential } from './credential.entity';
import { digestOfRecoveryCode } from './recovery-codes';
import { spendRecoveryCode } from './second-factor.queries';
import { heldCredential } from './set-password';

/** A clock may be wrong by so many seconds, either way. */
const tolerance = 30;

/** Holds a code against the second factor of an account: that of an app, or one of those on paper. Each is taken once. */
@Injectable()
export class CheckSecondFactor {
  constructor(private readonly clock: Clock) {}

  /** Says whether it is right, and remembers that it was used. An account without a second factor needs none. */
  async execute(tx: Tx, accountId: string, code: string): Promise<boolean> {
    const { totpSecret, totpConfirmedAt, totpLastStep } = await heldCredential(tx, accountId);
    if (totpSecret === null || totpConfirmedAt === null) return true;
    const step = await this.stepOf(code, totpSecret, totpLastStep);
    if (step !== null) {
      await tx.change(Credential, accountId, { totpLastStep: String(step) });
      return true;
    }
    const spent = await tx.rows(spendRecoveryCode, [accountId, this.clock.now(), digestOfRecoveryCode(code)]);
    return spent.length > 0;
  }

  /** The step of time that a code is of; null when it is wrong, or of a step of which one was used already, or of one before. */
  async stepOf(code: string, secret: string, lastStep: string | null): Promise<number | null> {
    const token = code.replace(/\s/g, '');
    if (!/^\d{6}$/.test(token)) return null;
    const result = await verify({
      secret,
      token,
      epoch: Math.floor(this.clock.now().getTime() / 1000),
      epochTolerance: tolerance,
      ...(lastStep === null ? {} : { afterTimeStep: Number(lastStep) }),
    });
    return result.valid && 'timeStep' in result ? result.timeStep : null;
  }
}

/** What to answer to a password that is right, where a code is needed too. */
export function codeNeeded(): Problem {
  return new Problem(
    401,
    'second-factor-needed',
    'Enter the code that your authenticator app shows, or one of your recovery codes.',
    [{ pointer: '#/code', detail: 'Enter a code.' }],
  );
}

/** What to answer to a code that is wrong or was used. */
export function codeRefused(): Problem {
  const detail = 'This code is not right, or was used already. Wait for the next one, or use a recovery code.';
  return new Problem(401, 'second-factor-refused', detail, [{ pointer: '#/code', detail }]);
}
