import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import PgBoss from 'pg-boss';
import { jobSchema } from '../database/job-queues';
import type { JobQueue } from '../database/job-queues';
import { JobStore } from '../database/job-store';

/** How often a copy of the program looks whether there is something to do. */
const lookEverySeconds = 2;
/** Longest that stopping waits for what is being done. */
const patience = 30_000;

/**
 * What is done by itself, by the clock or when somebody asks for it, on PostgreSQL: of several copies of the program one takes
 * each job, and what a copy took that was killed is taken again. A job has to bear being done twice.
 */
@Injectable()
export class Jobs implements BeforeApplicationShutdown {
  private started: Promise<PgBoss> | undefined;
  private readonly logger = new Logger('Jobs');

  constructor(private readonly store: JobStore) {}

  /**
   * From now on `work` is done whenever the clock in London says so, and whenever it is woken.
   * @param clock five fields as cron has them
   * @param isDoneAtStart whether it is done now too: what a program that was killed left behind does not wait for the clock
   */
  async run(queue: JobQueue, clock: string, work: () => Promise<void>, isDoneAtStart = false): Promise<void> {
    const boss = await (this.started ??= this.start());
    await boss.schedule(queue, clock, {}, { tz: 'Europe/London' });
    if (isDoneAtStart) await boss.send(queue, {});
    await boss.work(queue, { pollingIntervalSeconds: lookEverySeconds }, async () => {
      await work().catch((failure: unknown) => {
        this.tell(failure);
        throw failure;
      });
    });
  }

  /** Has it done soon, by whichever copy of the program looks next. */
  async wake(queue: JobQueue): Promise<void> {
    const boss = await this.started;
    await boss?.send(queue, {});
  }

  async beforeApplicationShutdown(): Promise<void> {
    const boss = await this.started;
    await boss?.stop({ graceful: true, timeout: patience });
  }

  private async start(): Promise<PgBoss> {
    const boss = new PgBoss({ db: this.store, schema: jobSchema, migrate: false });
    boss.on('error', (failure) => {
      this.tell(failure);
    });
    return boss.start();
  }

  /** What a database says can hold what somebody typed: only what kind of failure it is, is logged. */
  private tell(failure: unknown): void {
    const code = typeof failure === 'object' && failure !== null && 'code' in failure ? ` ${String(failure.code)}` : '';
    this.logger.error(`A job ended in ${failure instanceof Error ? failure.name : 'a failure'}${code}.`);
  }
}
