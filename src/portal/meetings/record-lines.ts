import type { ConflictHandling, InterestType } from '../../meetings/interest-declaration.entity';
import type {
  CarriedActionView,
  InterestView,
  RecordedActionView,
  RecordedDecisionView,
} from '../../meetings/record-content.dto';
import type { PassedAtMeeting } from '../../meetings/upward/passed-at-meeting.queries';
import { dayInWords } from '../../platform/time/day-in-words';
import { actionWords } from '../state-tags';

/** Something that stands under an item of a record: what kind of thing it is, the link to it, what it says, and what else is known of it. */
export interface RecordLine {
  readonly kind: 'decision' | 'action' | 'passed' | 'interest';
  readonly label: string;
  readonly href: string | null;
  readonly words: string | null;
  readonly facts: string | null;
}

const interestWords: Readonly<Record<InterestType, string>> = {
  FINANCIAL: 'Financial',
  NON_FINANCIAL_PROFESSIONAL: 'Professional, not financial',
  NON_FINANCIAL_PERSONAL: 'Personal, not financial',
  INDIRECT: 'Indirect',
};

const handlingWords: Readonly<Record<ConflictHandling, string>> = {
  NOTED: 'noted',
  STAYED_SILENT: 'stayed and did not speak to it',
  WITHDREW_FROM_DECISION: 'took no part in the decision',
  LEFT_THE_ROOM: 'left the room',
};

const sentWords: Readonly<Record<PassedAtMeeting['direction'], string>> = {
  UP: 'Sent up to',
  DOWN: 'Sent down to',
  ACROSS: 'Sent to',
};

export function decisionLine({ id, number, statement, rationale }: RecordedDecisionView): RecordLine {
  const facts = rationale === null ? null : `Why: ${rationale}`;
  return { kind: 'decision', label: `Decision ${number}`, href: `/decisions/${id}`, words: statement, facts };
}

export function actionLine({
  id,
  number,
  task,
  ownerName,
  dueOn,
  status,
}: CarriedActionView | RecordedActionView): RecordLine {
  const facts = [ownerName, dueOn === null ? 'no date' : `by ${dayInWords(dueOn)}`, actionWords[status]].join(' · ');
  return { kind: 'action', label: `Action ${number}`, href: `/actions/${id}`, words: task, facts };
}

/** What was sent or received. Whoever may not read the item is not led to it. */
export function passedLine({ id, kind, direction, groupName, words, state, answer }: PassedAtMeeting): RecordLine {
  const facts =
    answer !== null
      ? `Answer: ${answer}`
      : kind === 'SENT' && state !== 'ANSWERED'
        ? state === 'RECEIVED'
          ? 'Received, not answered yet'
          : 'Not received yet'
        : null;
  return {
    kind: 'passed',
    label: `${kind === 'SENT' ? sentWords[direction] : 'Received from'} ${groupName}`,
    href: words === null ? null : `/escalations/${id}`,
    words,
    facts,
  };
}

export function interestLine({ personName, interest, type, handling }: InterestView): RecordLine {
  return {
    kind: 'interest',
    label: 'Interest declared',
    href: null,
    words: `${personName}: ${interest}`,
    facts: `${interestWords[type]} · ${handlingWords[handling]}`,
  };
}
