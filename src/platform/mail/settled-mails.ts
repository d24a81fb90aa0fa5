import type { Database } from '../database/database';
import type { Viewer } from '../viewer';
import type { HandedOver } from './mail-transport';
import { settleMails } from './mail.queries';

/** What came of a mail: of handing it over, or that there was nothing to hand over. */
export type Outcome = HandedOver['outcome'] | 'WITHDRAWN';

/** What is kept of it. */
interface Became {
  readonly state: string;
  readonly attempts: number;
  readonly notBefore: Date;
  readonly settledAt: Date | null;
}

const aMinute = 60_000;
const longestWait = 60;
const mostAttempts = 12;

/** What becomes of a mail: tried again after 1, 2, 4, … minutes, at most an hour, and given up after twelve times. */
export function becameOf(outcome: Outcome, attempts: number, now: Date): Became {
  const waiting = (minutes: number, tried: number): Became => {
    const notBefore = new Date(now.getTime() + minutes * aMinute);
    return { state: 'QUEUED', attempts: tried, notBefore, settledAt: null };
  };
  if (outcome === 'AWAY') return waiting(1, attempts);
  const tried = attempts + 1;
  if (outcome === 'LATER' && tried < mostAttempts) return waiting(Math.min(longestWait, 2 ** attempts), tried);
  const state = outcome === 'REFUSED' || outcome === 'LATER' ? 'FAILED' : outcome;
  return { state, attempts: tried, notBefore: now, settledAt: now };
}

/** Marks mails as they are settled: one statement at a time, each with all that came up while the one before was under way. */
export class SettledMails {
  private waiting: { readonly id: string; readonly became: Became; readonly failure: string | null }[] = [];
  private marking: Promise<void> | null = null;

  constructor(
    private readonly database: Database,
    private readonly viewer: Viewer,
  ) {}

  add(id: string, became: Became, failure: string | null): void {
    this.waiting.push({ id, became, failure });
    this.marking ??= this.mark();
  }

  /** Resolves when everything is marked; rejects when something could not be. */
  async done(): Promise<void> {
    while (this.marking !== null) await this.marking;
  }

  private async mark(): Promise<void> {
    try {
      while (this.waiting.length > 0) {
        const some = this.waiting.splice(0);
        await this.database.rows(this.viewer, settleMails, [
          some.map(({ id }) => id),
          some.map(({ became }) => became.state),
          some.map(({ became }) => became.attempts),
          some.map(({ failure }) => failure),
          some.map(({ became }) => became.notBefore),
          some.map(({ became }) => became.settledAt),
        ]);
      }
    } finally {
      this.marking = null;
    }
  }
}
