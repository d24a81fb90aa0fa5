import type { TurnedFindingView } from '../../assurance/finding-history.dto';
import type { Outcome } from '../../assurance/outcome';
import { counted } from '../../assurance/counted';
import type { MeetingOfGroupQuoracyView } from '../../assurance/measures/quoracy.dto';
import type { UpdateStatus } from '../../meetings/upward/group-update.entity';
import type { LineEvidenceKind, ReportHeading } from '../../meetings/upward/upward-report-line.entity';
import { dayInWords } from '../../platform/time/day-in-words';
import type { RecordSince } from './report-facts.queries';
import type { DraftLine } from './upward-report-draft.entity';

/** Everything that a draft is made from. */
export interface ReportFacts extends RecordSince {
  readonly group: string;
  readonly meetings: readonly Pick<MeetingOfGroupQuoracyView, 'meetingId' | 'meetsOn' | 'quoracy' | 'sentence'>[];
  readonly turned: readonly Pick<TurnedFindingView, 'commitmentId' | 'aspectInWords' | 'after' | 'turnedOn'>[];
}

type Said = readonly [words: string, kind: LineEvidenceKind, id: string];

/** A rule by which something of the record becomes a line, and under which heading it stands. */
export interface DraftRule {
  readonly heading: ReportHeading;
  /** The rule, as whoever edits the draft reads it. */
  readonly says: string;
  readonly lines: (facts: ReportFacts) => readonly Said[];
}

/** Days after which an action that is late, and an item that waits for an answer, need the parent's attention. */
const longLate = 28;
const longWaiting = 62;

const turnedTo =
  (outcome: Outcome) =>
  ({ turned }: ReportFacts): readonly Said[] =>
    turned.flatMap(({ commitmentId, aspectInWords, after, turnedOn }) =>
      after?.outcome === outcome
        ? [[`${aspectInWords}, since ${dayInWords(turnedOn)}: ${after.sentence}`, 'commitment', commitmentId]]
        : [],
    );

const lateActions =
  (isLong: boolean) =>
  ({ late }: ReportFacts): readonly Said[] =>
    late
      .filter(({ daysLate }) => daysLate > longLate === isLong)
      .map(({ id, number, task, daysLate }) => [
        `${number} is late by ${counted(daysLate, 'day')}: ${task}`,
        'action',
        id,
      ]);

const waitingItems =
  (isLong: boolean) =>
  ({ waiting }: ReportFacts): readonly Said[] =>
    waiting
      .filter(({ days }) => days > longWaiting === isLong)
      .map(({ id, words, sentOn }) => [
        `We asked you on ${dayInWords(sentOn)}, and wait for an answer: ${words}`,
        'escalation',
        id,
      ]);

const updateSays =
  (status: UpdateStatus, words: string) =>
  ({ update, group }: ReportFacts): readonly Said[] =>
    update?.status === status
      ? [[`${words}: ${update.whatChanged} (${dayInWords(update.sentOn)})`, 'group', group]]
      : [];

const meetingsThatWere =
  (quoracy: 'QUORATE' | 'INQUORATE') =>
  ({ meetings }: ReportFacts): readonly Said[] =>
    meetings
      .filter((meeting) => meeting.quoracy === quoracy)
      .map(({ meetingId, meetsOn, sentence }) => [
        `Meeting on ${dayInWords(meetsOn)}. ${sentence}`,
        'meeting',
        meetingId,
      ]);

/**
 * The rules, in the order of their lines. Alert is what needs the parent's attention or decision; Advise what is going on and is watched;
 * Assure what is as it should be, with what shows it ("a report … based on the 3A model").
 */
export const draftRules: readonly DraftRule[] = [
  { heading: 'ALERT', says: 'The last update says off track.', lines: updateSays('OFF_TRACK', 'Off track') },
  { heading: 'ALERT', says: 'A meeting was not quorate.', lines: meetingsThatWere('INQUORATE') },
  { heading: 'ALERT', says: 'A promise is not kept any more.', lines: turnedTo('NOT_KEPT') },
  { heading: 'ALERT', says: `An action is late by more than ${String(longLate)} days.`, lines: lateActions(true) },
  {
    heading: 'ALERT',
    says: `Something asked of the parent has waited for an answer for more than ${String(longWaiting)} days.`,
    lines: waitingItems(true),
  },
  { heading: 'ADVISE', says: 'The last update says at risk.', lines: updateSays('AT_RISK', 'At risk') },
  {
    heading: 'ADVISE',
    says: 'A decision was taken.',
    lines: ({ decisions }) =>
      decisions.map(({ id, number, statement, on }) => [
        `${number}, decided on ${dayInWords(on)}: ${statement}`,
        'decision',
        id,
      ]),
  },
  { heading: 'ADVISE', says: 'A promise is slipping.', lines: turnedTo('SLIPPING') },
  { heading: 'ADVISE', says: `An action is late by up to ${String(longLate)} days.`, lines: lateActions(false) },
  { heading: 'ADVISE', says: 'Something asked of the parent waits for an answer.', lines: waitingItems(false) },
  {
    heading: 'ADVISE',
    says: 'Something asked of an executive sponsor waits for an answer.',
    lines: ({ asks }) =>
      asks.map(({ sponsorshipId, ask, askedOn }) => [
        `Asked of the sponsor on ${dayInWords(askedOn)}: ${ask}`,
        'sponsorship',
        sponsorshipId,
      ]),
  },
  {
    heading: 'ADVISE',
    says: 'A required seat is vacant.',
    lines: ({ vacant }) => vacant.map(({ id, label }) => [`Nobody sits in the seat “${label}”`, 'seat', id]),
  },
  { heading: 'ASSURE', says: 'The last update says on track.', lines: updateSays('ON_TRACK', 'On track') },
  { heading: 'ASSURE', says: 'A meeting was quorate.', lines: meetingsThatWere('QUORATE') },
  { heading: 'ASSURE', says: 'A promise is kept again.', lines: turnedTo('KEPT') },
  {
    heading: 'ASSURE',
    says: 'An action was done.',
    lines: ({ done }) =>
      done.map(({ id, number, task, on }) => [`${number} was done on ${dayInWords(on)}: ${task}`, 'action', id]),
  },
];

/** The lines of a draft, rule by rule. */
export function draftLines(facts: ReportFacts): DraftLine[] {
  return draftRules.flatMap(({ heading, says, lines }) =>
    lines(facts).map(([words, evidenceKind, evidenceId]) => ({
      heading,
      words,
      evidenceKind,
      evidenceId,
      because: says,
    })),
  );
}
