import { counted } from '../../assurance/counted';
import type { ActionEventKind } from '../../meetings/action-event.entity';
import type { ActionStatus } from '../../meetings/action.entity';
import type { ActionEventView } from '../../meetings/actions.dto';
import type { Settings } from '../../hits/settings/settings';
import { dayInWords } from '../../platform/time/day-in-words';
import type { Day } from '../../platform/time/period';
import { plusDays } from '../../platform/time/period';
import { actionWords } from '../state-tags';
import type { StateTag } from '../state-tags';

/** An action as the list gives it. */
export interface ActionRow {
  readonly id: string;
  readonly number: string;
  readonly task: string;
  readonly ownerName: string;
  readonly status: ActionStatus;
  readonly dueOn: Day | null;
  readonly daysLate: number | null;
  readonly meetingId: string;
  readonly agreedOn: Day;
  readonly groupNames: readonly string[];
}

/** Where an action stands on a day: late in so many days, never in colour alone. */
export function actionState(
  { status, daysLate, dueOn }: Pick<ActionRow, 'status' | 'daysLate' | 'dueOn'>,
  today: Day,
  { ACTION_SOON_DAYS: soon }: Settings,
): StateTag {
  if (status !== 'OPEN') return { text: actionWords[status], tint: status === 'DONE' ? 'green' : 'grey' };
  if (daysLate !== null) return { text: `Late by ${counted(daysLate, 'day')}`, tint: 'orange' };
  if (dueOn !== null && dueOn <= plusDays(today, soon)) return { text: 'Due soon', tint: 'yellow' };
  return { text: 'Open', tint: 'blue' };
}

interface EventShown {
  readonly what: string;
  readonly day: Day;
  readonly reason: string | null;
  readonly meetingId: string | null;
}

/** What became of an action, the latest first, in words. */
export function historyShown(history: readonly ActionEventView[]): readonly EventShown[] {
  return [...history].reverse().map(({ kind, happenedOn, wasDueOn, dueOn, reason, meetingId }) => {
    const from = wasDueOn === null ? '' : ` from ${dayInWords(wasDueOn)}`;
    const to = dueOn === null ? '' : ` to ${dayInWords(dueOn)}`;
    const words: Readonly<Record<ActionEventKind, string>> = {
      MOVED: `Moved${from}${to}`,
      CARRIED_FORWARD: 'Carried forward',
      DONE: 'Done',
      DROPPED: 'Will not be done',
      REOPENED: 'Opened again',
    };
    return { what: words[kind], day: happenedOn, reason, meetingId };
  });
}
