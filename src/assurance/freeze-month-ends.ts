import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { Clock } from '../platform/time/clock';
import { plusDays } from '../platform/time/period';
import { portalItself } from '../platform/viewer';
import { findingsToFreeze } from './findings.queries';
import { FreezeFindings } from './freeze-findings';

const anHour = 3_600_000;
const viewer = portalItself('month end');

/**
 * Freezes the findings of each month's last day when it is over: at the start and every hour it looks whether that is done.
 * Several copies of the program may do so at once; what one has kept, another does not keep again.
 */
@Injectable()
export class FreezeMonthEnds implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private readonly logger = new Logger('Month end');

  constructor(
    private readonly database: Database,
    private readonly freezeFindings: FreezeFindings,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    const look = (): void => {
      this.running = this.execute().catch((failure: unknown) => {
        this.logger.error(
          `Findings could not be frozen: ${failure instanceof Error ? failure.message : 'no reason given'}`,
        );
      });
    };
    this.timer = setInterval(look, anHour);
    this.timer.unref();
    look();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Freezes the last month that is over, where there are promises and nothing is frozen for it yet. */
  async execute(): Promise<void> {
    const asOf = plusDays(`${this.clock.today().slice(0, 8)}01`, -1);
    const [found] = await this.database.rows<{ isToDo: boolean }>(viewer, findingsToFreeze, [asOf]);
    if (found?.isToDo) await this.freezeFindings.execute(viewer, { asOf });
  }
}
