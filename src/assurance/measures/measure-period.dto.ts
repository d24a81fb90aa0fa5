import { DayField } from '../../platform/http/fields';

/** The period that a measure is about. */
export class MeasurePeriodQuery {
  @DayField({ description: 'First day of the period.' })
  from: string;

  @DayField({ description: 'Last day of the period, included.' })
  to: string;
}
