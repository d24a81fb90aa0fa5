import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { JobStore } from '../database/job-store';
import type { Tx } from '../database/tx';
import { Clock } from '../time/clock';
import { plusDays } from '../time/period';
import type { Day } from '../time/period';
import type { Viewer } from '../viewer';
import type { Letter } from './letter';
import { MailTransport } from './mail-transport';
import { claimMails, holdClaim } from './mail.queries';
import { becameOf, SettledMails } from './settled-mails';
import type { Outcome } from './settled-mails';

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

/** Puts mails into words, by their ids; what has nothing left to say is left out. What it writes, it writes with the claim. */
export type WriteLetters = (tx: Tx, mails: readonly MailToSend[]) => Promise<ReadonlyMap<string, Letter>>;

/** How many mails are claimed at once, and over how many connections they go. */
const mostAtOnce = 40;
const connections = 4;
/** Claims are positive numbers of four bytes. */
const claims = 2 ** 31 - 1;
/** A mail that could not go out for so many days says what is no longer so. */
const staleAfterDays = 4;

/**
 * Sends what is queued: some mails are claimed, handed over, and each is marked as soon as the server took it. The claim is an advisory
 * lock: a program that is killed lets go of it at that moment, and another copy sends what was not marked. Only what the server took
 * and was not marked yet goes out once more, under the same Message-ID: SMTP knows no better.
 */
@Injectable()
export class Outbox {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly transport: MailTransport,
    private readonly store: JobStore,
  ) {}

  /** How many may send some at the same time. Each holds one connection to the database, and now and then another. */
  get atOnce(): number {
    return this.store.connections >= 8 ? 2 : 1;
  }

  /**
   * Sends the next mails. True when there may be more to send now.
   * @param isStopping asked before each mail
   */
  async sendSome(viewer: Viewer, write: WriteLetters, isStopping: () => boolean): Promise<boolean> {
    return this.database.write(viewer, async (held) => {
      const claim = randomInt(1, claims);
      await held.rows(holdClaim, [claim]);
      const { mails, letters } = await this.database.write(viewer, async (tx) => {
        const mails = await tx.rows<Claimed>(claimMails, [this.clock.now(), claim, mostAtOnce]);
        return { mails, letters: await write(tx, this.sendable(mails)) };
      });
      const settled = new SettledMails(this.database, viewer);
      let isAway = false;
      const waiting = [...mails];
      const sendInTurn = async (): Promise<void> => {
        for (let mail = waiting.shift(); mail && !isAway && !isStopping(); mail = waiting.shift()) {
          const { outcome, failure } = await this.handOver(mail, letters.get(mail.id));
          isAway ||= outcome === 'AWAY';
          settled.add(mail.id, becameOf(outcome, mail.attempts, this.clock.now()), failure);
        }
      };
      await Promise.all(Array.from({ length: connections }, sendInTurn));
      await settled.done();
      return mails.length === mostAtOnce && !isAway;
    });
  }

  private sendable(mails: readonly Claimed[]): MailToSend[] {
    return mails.flatMap(({ address, notices, ...mail }) =>
      address === null || this.isStale(mail.day) ? [] : [{ ...mail, address, notices: notices ?? [] }],
    );
  }

  private async handOver(
    { address, day }: Claimed,
    letter: Letter | undefined,
  ): Promise<{ readonly outcome: Outcome; readonly failure: string | null }> {
    if (letter) return this.transport.handOver(letter);
    if (address === null) return { outcome: 'WITHDRAWN', failure: 'NO ADDRESS' };
    return { outcome: 'WITHDRAWN', failure: this.isStale(day) ? 'TOO OLD' : 'NOT DUE' };
  }

  private isStale(day: Day): boolean {
    return plusDays(day, staleAfterDays) < this.clock.today() && !this.transport.keeps;
  }
}
