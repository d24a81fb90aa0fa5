import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { Clock } from '../platform/time/clock';
import { portalItself } from '../platform/viewer';
import { bearerOfToken, noteTokenUse } from './identity.queries';
import type { Identity } from './reach';
import { digestOf } from './secret';

type TokenHolder = Identity & { readonly isToNote: boolean };

const doorkeeper = portalItself('recognise');

/** Tells who stands behind a token, with the roles that they hold today. */
@Injectable()
export class RecogniseAsker {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The account that a token speaks for; null when it is unknown, revoked or expired, or the account is closed. */
  async byToken(token: string): Promise<Identity | null> {
    const now = this.clock.now();
    const found = await this.database.rows<TokenHolder>(doorkeeper, bearerOfToken, [
      digestOf(token),
      this.clock.today(),
      now,
    ]);
    const [holder] = found;
    if (!holder) return null;
    const { isToNote, ...identity } = holder;
    if (isToNote) await this.database.rows(doorkeeper, noteTokenUse, [identity.tokenId, now]);
    return identity;
  }
}
