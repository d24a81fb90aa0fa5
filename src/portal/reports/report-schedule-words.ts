import { counted } from '../../assurance/counted';
import type { ScheduleRhythm } from '../../reports/schedules/report-schedule.entity';
import type { ReportScheduleView } from '../../reports/schedules/report-schedules.dto';
import { reportTitle } from './report-words';

export const rhythmWords: Readonly<Record<ScheduleRhythm, string>> = {
  MONTH: 'Each month',
  QUARTER: 'Each quarter',
  YEAR: 'Each financial year',
};

/** A schedule as a row or a page tells it. */
export function scheduleShown(schedule: Pick<ReportScheduleView, keyof ReportScheduleView>): object {
  const { afterDays, every } = schedule;
  const after = afterDays === 0 ? 'on the day after it ends' : `${counted(afterDays, 'day')} after it ended`;
  return { ...schedule, title: reportTitle(schedule), when: `${rhythmWords[every]}, ${after}` };
}
