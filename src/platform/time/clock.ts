import { Injectable } from '@nestjs/common';
import type { Day } from './period';

const londonDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });

/** The only reader of the system time. Everything else is told what the time is. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** The day in Europe/London of a moment. */
  dayOf(moment: Date): Day {
    return londonDay.format(moment);
  }

  /** Today in Europe/London, where the partnership is. */
  today(): Day {
    return this.dayOf(this.now());
  }
}
