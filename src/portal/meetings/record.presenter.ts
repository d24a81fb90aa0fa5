import type { MeetingRecord } from '../../meetings/assemble-record';
import type { AgendaView, PaperView } from '../../meetings/agenda/agenda.dto';
import { purposeWords } from './agenda-words';
import { actionLine, decisionLine, interestLine, passedLine } from './record-lines';
import type { RecordLine } from './record-lines';

/** An item of a record, with what stands under it. */
export interface ItemRecorded {
  readonly position: number;
  readonly title: string;
  readonly purpose: string | null;
  readonly isConfidential: boolean;
  readonly isPutOff: boolean;
  readonly outcome: string | null;
  readonly lines: readonly RecordLine[];
  /** What was there to read before it. */
  readonly papers: readonly PaperView[];
}

/** What a meeting talked about, decided and agreed, as minutes have it. */
export interface RecordShown {
  readonly items: readonly ItemRecorded[];
  /** What was recorded under no item. */
  readonly loose: readonly RecordLine[];
  /** Open actions of earlier meetings that were carried forward. */
  readonly carried: readonly RecordLine[];
}

/** A record as it is read: decisions, actions, interests and what was passed stand under the item that they belong to. */
export function recordShown({ meeting, passed }: MeetingRecord, agenda: AgendaView): RecordShown {
  const lines: readonly (readonly [number | null, RecordLine])[] = [
    ...meeting.interests.map((one) => [one.item, interestLine(one)] as const),
    ...meeting.decisions.map((one) => [one.item, decisionLine(one)] as const),
    ...meeting.actions.map((one) => [one.item, actionLine(one)] as const),
    ...passed.map((one) => [one.item, passedLine(one)] as const),
  ];
  const under = (position: number | null): RecordLine[] =>
    lines.flatMap(([item, line]) => (item === position ? [line] : []));
  return {
    items: meeting.agendaItems.map(({ position, title, purpose, confidential, deferred, outcome }) => ({
      position,
      title,
      purpose: purpose && purposeWords[purpose],
      isConfidential: confidential,
      isPutOff: deferred,
      outcome,
      lines: under(position),
      // An item of the record is the planned one of the same title, wherever it came to stand.
      papers: agenda.items.find((planned) => planned.title === title)?.papers ?? [],
    })),
    loose: under(null),
    carried: meeting.carriedActions.map(actionLine),
  };
}
