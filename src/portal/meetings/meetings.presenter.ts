import type { Settings } from '../../hits/settings/settings';
import { dayInWords } from '../../platform/time/day-in-words';
import type { Day } from '../../platform/time/period';
import { meetingTag } from '../state-tags';
import type { StateTag } from '../state-tags';
import { timeInWords } from '../../platform/time/time-in-words';
import type { MeetingRow } from './meetings.queries';

/** A meeting as a row of a list. */
export interface MeetingLine {
  readonly id: string;
  readonly name: string;
  readonly team: string;
  readonly day: string;
  readonly when: string;
  readonly state: StateTag;
}

/** The rows of a list of meetings. */
export function meetingsShown(rows: readonly MeetingRow[], today: Day, settings: Settings): MeetingLine[] {
  return rows.map((row) => ({
    id: row.id,
    name: row.title ?? row.groupNames.join(' and '),
    team: row.teamNames.join(' and ') || 'Across teams',
    day: dayInWords(row.meetsOn),
    when:
      [timeInWords(row.startsAt, row.endsAt), row.place].filter((part) => part !== null).join(', ') ||
      'Time not recorded',
    state: meetingTag({ ...row, record: row.recordState && { state: row.recordState } }, today, settings),
  }));
}
