import { dayInWords } from '../../platform/time/day-in-words';
import { actionWords } from '../state-tags';
import type { RaisedItem } from './home.queries';

/** Something that somebody raised, where it went, and what came of it. */
interface RaisedShown {
  readonly title: string;
  readonly where: string;
  /** The page of the meeting; null while it waits for an agenda. */
  readonly href: string | null;
  readonly what: string;
  readonly came: readonly { readonly text: string; readonly href: string }[];
}

/** What somebody raised, as Home tells them of it. */
export function raisedShown(items: readonly RaisedItem[]): RaisedShown[] {
  return items.map((item) => ({
    title: item.title,
    where:
      item.meetingId === null
        ? `Waiting for an agenda of ${item.groups} since ${dayInWords(item.day)}`
        : `${item.groups}, ${dayInWords(item.day)}`,
    href: item.meetingId === null ? null : `/meetings/${item.meetingId}`,
    what: whatCame(item),
    came: [
      ...item.decisions.map(({ id, number }) => ({ text: `Decision ${number}`, href: `/decisions/${id}` })),
      ...item.actions.map(({ id, number, status }) => ({
        text: `Action ${number} (${actionWords[status].toLowerCase()})`,
        href: `/actions/${id}`,
      })),
    ],
  }));
}

function whatCame({ meetingId, status, isRecorded, isPutOff, outcome, decisions, actions }: RaisedItem): string {
  if (meetingId === null) return 'It is not on an agenda yet.';
  if (status === 'CANCELLED') return 'The meeting was cancelled.';
  if (status === 'PLANNED') return 'It is on the agenda.';
  if (!isRecorded) return 'The record of the meeting does not speak of it.';
  if (isPutOff) return 'It was put off to a later meeting.';
  if (outcome !== null) return outcome;
  return decisions.length + actions.length > 0
    ? 'It was discussed.'
    : 'It was discussed. No decision or action is recorded.';
}
