import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import type { Tx } from '../database/tx';
import { Clock } from '../time/clock';
import { plusDays } from '../time/period';
import type { Day } from '../time/period';
import type { Viewer } from '../viewer';
import type { Letter } from './letter';
import { MailTransport } from './mail-transport';
import type { HandedOver } from './mail-transport';
import { claimMail, settleMail } from './mail.queries';

/** One thing that a mail tells. */
export interface NoticeInMail {
  readonly cause: string;
  readonly about: string;
  readonly facts: object;
}

/** A mail whose turn it is. */
export interface MailToSend {
  readonly id: string;
  readonly day: Day;
  readonly recipientId: string;
  readonly name: string;
  readonly address: string;
  readonly notices: readonly NoticeInMail[];
}

interface Claimed extends Omit<MailToSend, 'address' | 'notices'> {
  readonly attempts: number;
  readonly address: string | null;
  readonly notices: readonly NoticeInMail[] | null;
}

/** Puts a mail into words; null when there is nothing left to say. What it writes, it writes in the transaction of the sending. */
export type WriteLetter = (tx: Tx, mail: MailToSend) => Promise<Letter | null>;

const aMinute = 60_000;
const longestWait = 60;
const mostAttempts = 12;
/** A mail that could not go out for so many days says what is no longer so. */
const staleAfterDays = 4;

/**
 * Sends what is queued, one mail a transaction: claimed, handed over, marked. A program that is killed in between lets go of the
 * mail at that moment, and another copy takes it. Only if it dies after the server said yes and before that is marked, the mail
 * goes out once more, under the same Message-ID: SMTP knows no better.
 */
@Injectable()
export class Outbox {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly transport: MailTransport,
  ) {}

  /** Sends the next mail. True when there may be another one to send now. */
  async sendNext(viewer: Viewer, write: WriteLetter): Promise<boolean> {
    return this.database.write(viewer, async (tx) => {
      const now = this.clock.now();
      const [mail] = await tx.rows<Claimed>(claimMail, [now]);
      if (!mail) return false;
      const { outcome, failure } = await this.handOver(tx, mail, write);
      const { state, attempts, notBefore } = after(outcome, mail.attempts, now);
      const settledAt = state === 'QUEUED' ? null : this.clock.now();
      await tx.rows(settleMail, [mail.id, state, attempts, failure, notBefore, settledAt]);
      return outcome !== 'AWAY';
    });
  }

  private async handOver(
    tx: Tx,
    { address, notices, ...mail }: Claimed,
    write: WriteLetter,
  ): Promise<{ outcome: HandedOver['outcome'] | 'WITHDRAWN'; failure: string | null }> {
    if (address === null) return { outcome: 'WITHDRAWN', failure: 'NO ADDRESS' };
    const isStale = plusDays(mail.day, staleAfterDays) < this.clock.today();
    if (isStale && !this.transport.keeps) return { outcome: 'WITHDRAWN', failure: 'TOO OLD' };
    const letter = await write(tx, { ...mail, address, notices: notices ?? [] });
    return letter === null ? { outcome: 'WITHDRAWN', failure: 'NOT DUE' } : this.transport.handOver(letter);
  }
}

/** What becomes of the mail: tried again after 1, 2, 4, … minutes, at most an hour, and given up after twelve times. */
function after(
  outcome: HandedOver['outcome'] | 'WITHDRAWN',
  attempts: number,
  now: Date,
): { state: string; attempts: number; notBefore: Date } {
  if (outcome === 'AWAY') return { state: 'QUEUED', attempts, notBefore: new Date(now.getTime() + aMinute) };
  const tried = attempts + 1;
  const minutes = Math.min(longestWait, 2 ** attempts);
  const notBefore = new Date(now.getTime() + minutes * aMinute);
  if (outcome === 'LATER') return { state: tried < mostAttempts ? 'QUEUED' : 'FAILED', attempts: tried, notBefore };
  return { state: outcome === 'REFUSED' ? 'FAILED' : outcome, attempts: tried, notBefore: now };
}
