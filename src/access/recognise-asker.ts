import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { Clock } from '../platform/time/clock';
import { portalItself } from '../platform/viewer';
import { bearerOfToken, holderOfSession, noteTokenUse, prolongSession } from './identity.queries';
import type { Identity } from './reach';
import { digestOf } from './secret';
import { SignInSettings } from './sign-in/sign-in-settings';

type Holder = Identity & { readonly isToNote: boolean };

const doorkeeper = portalItself('recognise');
const hour = 3_600_000;

/** Tells who stands behind a token or a session, with the roles that they hold today. */
@Injectable()
export class RecogniseAsker {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: SignInSettings,
  ) {}

  /** The account that a token speaks for; null when it is unknown, revoked or expired, or the account is closed. */
  async byToken(token: string): Promise<Identity | null> {
    const now = this.clock.now();
    const values = [digestOf(token), this.clock.today(), now];
    const [holder] = await this.database.rows<Holder>(doorkeeper, bearerOfToken, values);
    if (!holder) return null;
    const { isToNote, ...identity } = holder;
    if (isToNote) await this.database.rows(doorkeeper, noteTokenUse, [identity.tokenId, now]);
    return identity;
  }

  /** Who signed in to a session; null when it was ended or idle for too long, or the account is closed. */
  async bySession(secretId: string): Promise<Identity | null> {
    const values = [secretId, this.clock.today(), this.clock.now(), this.lastsUntil()];
    const [holder] = await this.database.rows<Holder>(doorkeeper, holderOfSession, values);
    if (!holder) return null;
    const { isToNote, ...identity } = holder;
    if (isToNote) await this.prolong(secretId);
    return identity;
  }

  /** Something happens in the session: it lasts from now on. */
  async prolong(secretId: string): Promise<void> {
    await this.database.rows(doorkeeper, prolongSession, [secretId, this.lastsUntil(), this.clock.now()]);
  }

  private lastsUntil(): Date {
    return new Date(this.clock.now().getTime() + this.settings.sessionIdleHours * hour);
  }
}
