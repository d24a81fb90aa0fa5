import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { Clock } from '../platform/time/clock';
import { plusDays } from '../platform/time/period';
import { isWorkingDay } from '../platform/time/working-days';
import type { Viewer } from '../platform/viewer';
import { mailsAhead, roundOfDay } from './mail-round.queries';
import type { MailAheadView, MailsAheadView } from './mails.dto';
import { mailingDay } from './mailing-day';

/** Looks ahead to the mails of the next morning on which any go out: nothing is queued, and whoever answers until then is told less. */
@Injectable()
export class FindMailsAhead {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(viewer: Viewer): Promise<MailsAheadView> {
    const today = this.clock.today();
    const queued = await this.database.rows(viewer, roundOfDay, [today]);
    let day = queued.length > 0 ? plusDays(today, 1) : today;
    while (!isWorkingDay(day)) day = plusDays(day, 1);
    const { causes, workingDays, isWeekly } = mailingDay(day);
    const values = [day, causes, workingDays, isWeekly];
    const mails = await this.database.rows<Pick<MailAheadView, keyof MailAheadView> & Record<string, unknown>>(
      viewer,
      mailsAhead,
      values,
    );
    return { day, mails };
  }
}
