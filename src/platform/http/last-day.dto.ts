import { DayField, PrecisionField } from './fields';
import type { Precision } from '../time/period';

/** Ends something. A last day given before can be put right by ending it again. */
export class LastDayRequest {
  @DayField({ description: 'Its last day, included.' })
  lastDay: string;
}

/** Ends something whose last day may be known only to the month or year. */
export class ImpreciseLastDayRequest extends LastDayRequest {
  @PrecisionField()
  toPrecision?: Precision | null;
}
