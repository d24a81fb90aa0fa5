import { dayInWords } from '../../platform/time/day-in-words';
import { apologyInWords } from './apology-words';
import { timeInWords } from '../../platform/time/time-in-words';
import type { ActionTyped, LogAnswers } from './log-answers';
import { beforeNext } from './log-answers';
import type { FaultShown } from './log-faults';
import type { MeetingToLog, PlaceToMark } from './meeting-to-log.queries';

interface PlaceShown {
  readonly value: string;
  readonly text: string;
  readonly checked: boolean;
  readonly hint?: { readonly text: string };
}

/** Which meeting it is, as both pages name it: “Steering group, planned for 3 November 2026, 2pm to 3:30pm, Room 4”. */
export function meetingInWords({ groups, title, meetsOn, startsAt, endsAt, place }: MeetingToLog): string {
  const name = title ?? groups.map((group) => group.name).join(' and ');
  return [`${name}, planned for ${dayInWords(meetsOn)}`, timeInWords(startsAt, endsAt), place]
    .filter((part) => part !== null)
    .join(', ');
}

/** The form as it is shown: everybody who is expected, and as many rows for decisions and actions as there are to be. */
export function formShown(
  meeting: MeetingToLog,
  answers: LogAnswers,
  go: string,
  errors: readonly FaultShown[],
): Record<string, unknown> {
  const next = beforeNext(meeting);
  const faults = Object.fromEntries(errors.map(({ href, text }) => [href.slice(1), { text }]));
  return {
    meeting,
    inWords: meetingInWords(meeting),
    members: placesShown(meeting, answers, 'MEMBER'),
    inAttendance: placesShown(meeting, answers, 'IN_ATTENDANCE'),
    answers: { ...answers, guests: answers.guests.join('\n') },
    decisions: withSpare(answers.decisions, '', go === 'decision').map((text, row) => ({
      text,
      items: itemChoices(meeting, answers.decisionItems[row] ?? ''),
    })),
    items: meeting.items.map(({ title }, index) => ({
      number: index + 1,
      title,
      outcome: answers.outcomes.get(index + 1) ?? '',
    })),
    actions: withSpare(answers.actions, noAction, go === 'action').map((action) => ({
      ...action,
      items: itemChoices(meeting, action.item),
      owners: [
        { value: '', text: 'Choose a person' },
        ...meeting.owners.map(({ id, name }) => ({ value: id, text: name, selected: id === action.owner })),
      ],
    })),
    isOpen:
      go !== '' ||
      answers.outcomes.size > 0 ||
      answers.decisions.some((text) => text !== '') ||
      answers.actions.some(isTyped),
    next: next === null ? null : dayInWords(next),
    faults,
  };
}

const noAction: ActionTyped = { task: '', owner: '', when: '', item: '', due: null };

/** The items of the agenda to choose from; none where there is no agenda. */
function itemChoices({ items }: MeetingToLog, chosen: string): readonly object[] {
  if (items.length === 0) return [];
  const numbered = items.map(({ title }, index) => {
    const value = String(index + 1);
    return { value, text: `${value}. ${title}`, selected: value === chosen };
  });
  return [{ value: '', text: 'None in particular' }, ...numbered];
}

function isTyped({ task, owner, due }: ActionTyped): boolean {
  return task !== '' || owner !== '' || due !== null;
}

/** The rows with one empty row when there is none, or when another one was asked for. */
function withSpare<Row>(rows: readonly Row[], empty: Row, isAsked: boolean): readonly Row[] {
  return rows.length === 0 || isAsked ? [...rows, empty] : rows;
}

function placesShown({ places }: MeetingToLog, { came }: LogAnswers, kind: PlaceToMark['memberClass']): PlaceShown[] {
  return places
    .filter(({ memberClass }) => memberClass === kind)
    .map(({ seatId, personName, label, organisation, apology }) => ({
      value: seatId,
      text: [personName, [label, organisation].filter((part) => part !== null).join(', ')].join(' – '),
      checked: came.has(seatId),
      ...(apology === null ? {} : { hint: { text: apologyInWords(apology) } }),
    }));
}
