import { counted } from '../../assurance/counted';
import type { Settings } from '../../hits/settings/settings';
import { meetingStatuses } from '../../meetings/meeting.entity';
import type { MeetingStatus } from '../../meetings/meeting.entity';
import { dayInWords } from '../../platform/time/day-in-words';
import type { Day } from '../../platform/time/period';
import { withQuery } from '../sheets';
import { actionWords, meetingTag } from '../state-tags';
import type { StateTag } from '../state-tags';
import type { KindOfWork } from './team-work.dto';
import type { TeamActionRow, TeamMeetingRow, TeamWork } from './team-work.queries';

interface MeetingShown {
  readonly id: string;
  readonly meetsOn: Day;
  readonly name: string;
  readonly tag: StateTag;
  readonly came: string;
}

/** Meetings as the list of a team shows them. */
export function meetingsShown(rows: readonly TeamMeetingRow[], today: Day, settings: Settings): MeetingShown[] {
  return rows.map(({ id, meetsOn, title, groupNames, status, recordState, came, expected }) => ({
    id,
    meetsOn,
    name: title ?? groupNames.join(' and '),
    tag: meetingTag({ status, meetsOn, record: recordState && { state: recordState } }, today, settings),
    came:
      status !== 'HELD' ? 'Not applicable' : expected === 0 ? 'Not recorded' : `${String(came)} of ${String(expected)}`,
  }));
}

const statusWords: Readonly<Record<MeetingStatus, string>> = {
  PLANNED: 'Planned or to log',
  HELD: 'Recorded',
  CANCELLED: 'Cancelled',
};

/** What the list of meetings can be filtered by. */
export function meetingChoices(asked: MeetingStatus | undefined): object[] {
  return meetingStatuses.map((value) => ({ value, text: statusWords[value], selected: value === asked }));
}

interface ActionShown extends TeamActionRow {
  readonly tag: StateTag;
  readonly due: string;
}

/** Actions as the list of a team shows them, each as it stood on the day. */
export function actionsShown(rows: readonly TeamActionRow[], asOf: Day): ActionShown[] {
  return rows.map((action) => {
    const isOpen = action.closedOn === null || action.closedOn > asOf;
    const { dueOn, daysLate } = action;
    const late = daysLate === null ? '' : `, late by ${counted(daysLate, 'day')}`;
    return {
      ...action,
      tag: isOpen
        ? daysLate === null
          ? { text: 'Open', tint: 'blue' }
          : { text: 'Late', tint: 'orange' }
        : { text: actionWords[action.status], tint: 'grey' },
      due: dueOn === null ? 'No day agreed' : `${dayInWords(dueOn)}${late}`,
    };
  });
}

/** The counts of a team's work, each a link to what it counts. */
export function workLinks({ counts }: TeamWork, url: string, shown: KindOfWork): object[] {
  const words: Readonly<Record<KindOfWork, string>> = {
    open: counted(counts.open, 'open action'),
    late: counted(counts.late, 'late action'),
    closed: counted(counts.closed, 'closed action'),
    decisions: counted(counts.decisions, 'decision'),
  };
  return (['late', 'open', 'closed', 'decisions'] as const).map((show) => ({
    text: words[show],
    href: withQuery(url, { show, page: null }),
    current: show === shown,
  }));
}
