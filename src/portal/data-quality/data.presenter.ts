import type { Action } from '../../access/policy';
import { counted } from '../../assurance/counted';
import type { GapCount } from '../../reports/data-quality/count-gaps';
import type { RecordGapView } from '../../reports/data-quality/data-quality.dto';
import type { GapKind } from '../../reports/data-quality/gap.queries';

/** What is said of a gap: its heading, how often it is there in words, and how it is mended. */
interface GapWords {
  readonly heading: string;
  readonly line: (count: number, of: number) => string;
  readonly mend: string;
}

const have = (count: number): string => (count === 1 ? 'has' : 'have');
const outOf = (count: number, of: number, what: string): string => `${String(count)} of ${counted(of, what)}`;

/** The words of every kind of gap. */
export const gapWords: Readonly<Record<GapKind, GapWords>> = {
  MEETING_TO_LOG_LATE: {
    heading: 'Meetings to log for more than 10 working days',
    line: (count) => `${counted(count, 'meeting')} to log for more than 10 working days`,
    mend: 'Log each meeting, or cancel it if it did not take place.',
  },
  RECORD_TO_CONFIRM_LATE: {
    heading: 'Records to confirm for more than 10 working days',
    line: (count) => `${counted(count, 'record')} to confirm for more than 10 working days`,
    mend: 'Confirm each record on the page of its meeting.',
  },
  HELD_WITHOUT_ATTENDANCE: {
    heading: 'Meetings without a record of who came',
    line: (count, of) => `${outOf(count, of, 'meeting')} in a year ${have(count)} no record of who came`,
    mend: 'Add who came as a correction of the record.',
  },
  ATTENDANCE_WITHOUT_ORGANISATION: {
    heading: 'People who came and whose organisation is not known',
    line: (count, of) => `${outOf(count, of, 'attendance row')} in a year ${have(count)} no organisation`,
    mend: 'Record where the person works, or whom the seat represents: later meetings take it from there.',
  },
  ACTION_WITHOUT_DAY: {
    heading: 'Open actions without a day',
    line: (count, of) => `${outOf(count, of, 'open action')} ${have(count)} no day by which it will be done`,
    mend: 'Agree a day with the owner, and give it to the action.',
  },
  REQUIRED_SEAT_VACANT: {
    heading: 'Required seats that nobody sits in',
    line: (count, of) => `${outOf(count, of, 'required seat')} ${count === 1 ? 'is' : 'are'} vacant`,
    mend: 'Appoint somebody to the seat, or end the seat.',
  },
  GROUP_WITHOUT_RHYTHM: {
    heading: 'Groups without a rhythm',
    line: (count, of) =>
      `${outOf(count, of, 'group')} ${have(count)} no rhythm, so it cannot be told whether they meet as planned`,
    mend: 'Record how often the group meets.',
  },
  GROUP_WITHOUT_QUORUM_RULE: {
    heading: 'Groups without a quorum rule',
    line: (count, of) => `${outOf(count, of, 'group')} ${have(count)} no quorum rule`,
    mend: 'Record what the terms of reference say about the quorum.',
  },
  TEAM_WITHOUT_SPONSOR: {
    heading: 'Active teams without a sponsor',
    line: (count, of) => `${outOf(count, of, 'active team')} ${have(count)} no executive sponsor`,
    mend: 'Appoint an executive sponsor.',
  },
  PERSON_OF_SAME_NAME: {
    heading: 'People with the same name',
    line: (count) => `${String(count)} people have the same name as somebody else`,
    mend: 'Look whether they are one person who was recorded twice.',
  },
};

/** The lines of the page: what is missing first, what is complete below. */
export function gapLines(counts: readonly GapCount[]): { missing: object[]; complete: string[] } {
  const missing = counts
    .filter(({ count }) => count > 0)
    .map(({ kind, count, of }) => ({ text: gapWords[kind].line(count, of ?? count), href: `/data/gaps?kind=${kind}` }));
  const complete = counts.filter(({ count }) => count === 0).map(({ kind }) => gapWords[kind].heading);
  return { missing, complete };
}

/** Where a gap is mended. */
export function placeToMend({ kind, meetingId, groupId, actionId, hitId }: RecordGapView): string | null {
  if (meetingId !== null)
    return kind === 'MEETING_TO_LOG_LATE' ? `/meetings/${meetingId}/log` : `/meetings/${meetingId}`;
  if (groupId !== null) return `/groups/${groupId}`;
  if (actionId !== null) return `/actions/${actionId}`;
  return hitId === null ? null : `/teams/${hitId}/sponsor`;
}

/** What can be taken away: every list as it is, for whoever may see it. */
export const downloads: readonly { readonly text: string; readonly href: string; readonly needs: Action }[] = [
  { text: 'Teams', href: '/api/v1/hits?format=csv', needs: 'structure:read' },
  { text: 'Groups', href: '/api/v1/groups?format=csv', needs: 'structure:read' },
  { text: 'Who sits where', href: '/api/v1/memberships?format=csv', needs: 'structure:read' },
  { text: 'Reporting lines', href: '/api/v1/reporting-lines?format=csv', needs: 'structure:read' },
  { text: 'Meetings', href: '/api/v1/meetings?format=csv', needs: 'meetings:read' },
  { text: 'Decisions', href: '/api/v1/decisions?format=csv', needs: 'meetings:read' },
  { text: 'Actions', href: '/api/v1/actions?format=csv', needs: 'meetings:read' },
  { text: 'Items sent between groups', href: '/api/v1/escalations?format=csv', needs: 'meetings:read' },
  { text: 'Updates of groups', href: '/api/v1/group-updates?format=csv', needs: 'meetings:read' },
  { text: 'Reports sent up', href: '/api/v1/upward-reports?format=csv', needs: 'meetings:read' },
  { text: 'Sponsorships', href: '/api/v1/sponsorships?format=csv', needs: 'sponsorship:read' },
  { text: 'Promises', href: '/api/v1/commitments?format=csv', needs: 'promises:read' },
  { text: 'Documents', href: '/api/v1/source-documents?format=csv', needs: 'structure:read' },
  { text: 'Organisations', href: '/api/v1/organisations?format=csv', needs: 'directory:read' },
  { text: 'Posts', href: '/api/v1/posts?format=csv', needs: 'directory:read' },
  { text: 'People', href: '/api/v1/people?format=csv', needs: 'directory:read' },
];

/** The structure of today in the formats that other programs read. */
export const structureFiles: readonly { readonly text: string; readonly href: string }[] = [
  { text: 'W3C Organization Ontology (JSON-LD)', href: '/api/v1/structure?format=jsonld' },
  { text: 'W3C Organization Ontology (Turtle)', href: '/api/v1/structure?format=turtle' },
  { text: 'Popolo (JSON)', href: '/api/v1/structure?format=popolo' },
];
