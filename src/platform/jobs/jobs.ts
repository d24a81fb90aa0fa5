import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import PgBoss from 'pg-boss';
import { jobSchema } from '../database/job-queues';
import type { JobQueue } from '../database/job-queues';
import { JobStore } from '../database/job-store';

const aSecond = 1_000;
/** How often a copy of the program looks whether there is something to do, in seconds. */
const lookEvery = 2;

/**
 * What is done by itself, every so often or when somebody asks for it, on PostgreSQL: of several copies of the program one takes each
 * job, and what a copy took that was killed comes again. A job has to bear being done twice.
 */
@Injectable()
export class Jobs implements BeforeApplicationShutdown {
  private started: Promise<PgBoss> | undefined;
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly looks = new Map<JobQueue, () => void>();
  private readonly underWay = new Map<JobQueue, Promise<void>>();
  private readonly logger = new Logger('Jobs');

  constructor(private readonly store: JobStore) {}

  /** From now on `work` is done now, every so many seconds by one of all copies of the program, and whenever it is woken. */
  async run(queue: JobQueue, everySeconds: number, work: () => Promise<void>): Promise<void> {
    const boss = await (this.started ??= this.start());
    await boss.send(queue, {});
    const ask = (): void => {
      // However many copies ask, it is one job.
      boss.send(queue, {}, { singletonSeconds: everySeconds }).catch((failure: unknown) => {
        this.tell(failure);
      });
    };
    const look = (): void => {
      if (this.underWay.has(queue)) return;
      const looking = this.look(boss, queue, work).finally(() => this.underWay.delete(queue));
      this.underWay.set(queue, looking);
    };
    this.looks.set(queue, look);
    this.timers.push(setInterval(ask, everySeconds * aSecond), setInterval(look, lookEvery * aSecond));
    look();
  }

  /** Has it done soon, by whichever copy of the program looks next: this one looks now. */
  async wake(queue: JobQueue): Promise<void> {
    const boss = await this.started;
    await boss?.send(queue, {});
    this.looks.get(queue)?.();
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await Promise.all(this.underWay.values());
    const boss = await this.started;
    await boss?.stop({ graceful: false });
  }

  private async start(): Promise<PgBoss> {
    // Its own workers and clock do not wait for what they write, and a failure of that would end the program: ours do.
    const boss = new PgBoss({ db: this.store, schema: jobSchema, migrate: false, schedule: false });
    boss.on('error', (failure) => {
      this.tell(failure);
    });
    return boss.start();
  }

  private async look(boss: PgBoss, queue: JobQueue, work: () => Promise<void>): Promise<void> {
    try {
      for (const { id } of await boss.fetch(queue)) {
        try {
          await work();
          await boss.complete(queue, id);
        } catch (failure) {
          this.tell(failure);
          await boss.fail(queue, id);
        }
      }
    } catch (failure) {
      this.tell(failure);
    }
  }

  /** What a database says can hold what somebody typed: only what kind of failure it is, is logged. */
  private tell(failure: unknown): void {
    const code = typeof failure === 'object' && failure !== null && 'code' in failure ? ` ${String(failure.code)}` : '';
    this.logger.error(`A job ended in ${failure instanceof Error ? failure.name : 'a failure'}${code}.`);
  }
}
