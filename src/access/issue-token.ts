import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import { Problem } from '../platform/problems/problem';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { Account } from './account.entity';
import { insertToken } from './account.queries';
import type { TokenScope } from './permission';
import { newToken } from './secret';

const dayInMilliseconds = 86_400_000;

export interface IssueTokenCommand {
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  /** For how many days it is in force, from now. */
  readonly days: number;
}

/** A token, told this once. */
export interface TokenIssued {
  readonly id: string;
  readonly version: number;
  readonly token: string;
  readonly expiresAt: string;
}

/** Issues a token that speaks for an account within some scopes. Only a digest of it is kept. */
@Injectable()
export class IssueToken {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404 for an unknown account and 409 for a closed one. */
  async execute(viewer: Viewer, accountId: string, { name, scopes, days }: IssueTokenCommand): Promise<TokenIssued> {
    // An answer that is remembered for a retry would be kept with the secret in it.
    if (viewer.idempotency !== null)
      throw new Problem(400, 'idempotency-key-unusable', 'Leave the Idempotency-Key out: a token is told only once.');
    return this.database.write(viewer, async (tx) => {
      const { closedAt } = await tx.held(Account, accountId);
      if (closedAt !== null) throw new Problem(409, 'account-is-closed', 'This account is closed.');
      const id = newId();
      const { token, startsWith, secretHash } = newToken();
      const issuedAt = this.clock.now();
      const expiresAt = new Date(issuedAt.getTime() + days * dayInMilliseconds);
      await tx.rows(insertToken, [id, accountId, name, startsWith, secretHash, scopes, issuedAt, expiresAt]);
      await tx.trail('issue-token', 'apiToken', id, { account: accountId, scopes, expiresAt });
      return { id, version: 1, token, expiresAt: expiresAt.toISOString() };
    });
  }
}
