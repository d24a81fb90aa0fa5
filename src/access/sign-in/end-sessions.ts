import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { Problem } from '../../platform/problems/problem';
import type { Viewer } from '../../platform/viewer';
import { Account } from '../account.entity';
import { endSessions } from './sign-in.queries';

/** Which sessions of somebody are to end. */
export type SessionsToEnd = { readonly one: string } | 'ALL' | { readonly allBut: string | null };

/** Ends sessions: one of them, all, or all others. */
@Injectable()
export class EndSessions {
  constructor(private readonly database: Database) {}

  /** How many were ended. Throws 404 for an unknown account, and for a session that is not there or is somebody else's. */
  async execute(viewer: Viewer, accountId: string, which: SessionsToEnd): Promise<number> {
    const one = typeof which === 'object' && 'one' in which ? which.one : null;
    const kept = typeof which === 'object' && 'allBut' in which ? which.allBut : null;
    return this.database.write(viewer, async (tx) => {
      await tx.held(Account, accountId);
      const ended = await tx.rows(endSessions, [accountId, one, kept]);
      if (one !== null && ended.length === 0) throw Problem.notFound('session');
      await tx.trail('end-sessions', 'account', accountId, { sessions: ended.length });
      return ended.length;
    });
  }
}
