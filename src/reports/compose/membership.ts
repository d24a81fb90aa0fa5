import { dayInWords } from '../../platform/time/day-in-words';
import type { TeamReport } from '../complete-report';
import { note, table } from '../document';
import type { Block } from '../document';
import type { HitReportView } from '../governance-report.dto';
import type { StructureView } from '../structure.dto';
import { changeInWords, sentenceCase, share } from './words';
import { organisationsFigure } from './pictures';

type End = StructureView | null;
type Seat = StructureView['groups'][number]['seats'][number];
type Seats = ReadonlyMap<string, { readonly group: string; readonly seat: Seat }>;

/** How the team was made up at both ends of the period, who sat in which seat, and what changed between. */
export function structure({ hit, name }: TeamReport): Block[] {
  const { atStart, atEnd } = hit;
  const ends = [atStart, atEnd];
  const heads = [atStart ? dayInWords(atStart.on) : 'At the start', atEnd ? dayInWords(atEnd.on) : 'At the end'];
  const row = (label: string, of: (end: End) => string | null | undefined): string[] => [
    label,
    ...ends.map((end) => of(end) ?? 'None'),
  ];
  return [
    table(
      `${name} at both ends of the period`,
      ['What', ...heads],
      [
        row('Status', (end) => end?.status && sentenceCase(end.status)),
        row('Executive sponsor', (end) => listed(end?.executiveSponsors.map(sponsor))),
        row('Sponsoring organisation', (end) => end?.sponsoringOrganisation),
        row('Hosted by', (end) => end?.hostedBy),
        row('Partners', (end) => listed(end?.partners.map((one) => one.name ?? 'Not recorded'))),
        row('Groups', (end) => listed(end?.groups.map((one) => one.name))),
        row('Reports to', (end) => listed(end?.reportingLines.map((line) => `${line.from} to ${line.to}`))),
        row('Works with', (end) => listed(end?.workingLinks.map((link) => `${link.between} and ${link.and}`))),
      ],
      '',
    ),
    table(
      `Seats of ${name} at both ends of the period`,
      ['Seat', 'Group', ...heads],
      seats(seatsOf(atStart), seatsOf(atEnd)),
      'No seats are recorded.',
    ),
    table(
      `Changes in ${name}`,
      ['Day', 'What changed'],
      hit.changes.map((change) => [dayInWords(change.on), changeInWords(change)]),
      'Nothing changed in the structure in this period.',
    ),
  ];
}

/** Who came, seat by seat as “x of y”, and how often each organisation was in the room. */
export function attendance(team: TeamReport): Block[] {
  const { hit, name } = team;
  const heads = ['Seat', 'Who', 'Came', 'Came or was represented', 'Apologies', 'Absent', 'On leave', 'Not recorded'];
  return [
    note(
      'Coming to meetings is one part of a member’s role. Counted are held meetings while somebody sat in the seat and whose attendance is recorded. Cancelled meetings and leave of absence are not counted.',
    ),
    table(`Who came to meetings of ${name}, by seat`, heads, byGroup(hit), 'No attendance is recorded in this period.'),
    ...organisationsFigure(team),
    table(
      `Organisations in the room at meetings of ${name}`,
      ['Organisation', 'Meetings at which somebody came for it'],
      hit.organisations.map(({ name: organisation, came, of }) => [organisation, share(came, of)]),
      'No organisation is recorded.',
    ),
  ];
}

function byGroup({ attendance: rows, meetings }: HitReportView): (string | number | null)[][] {
  const groups = new Map(meetings.map(({ groupId, groupName }) => [groupId, groupName]));
  return rows.map((seat) => [
    groups.size > 1 ? `${seat.seatLabel}, ${groups.get(seat.groupId) ?? seat.groupKey}` : seat.seatLabel,
    seat.personName,
    share(seat.personalRate.came, seat.personalRate.expected),
    share(seat.representedRate.came, seat.representedRate.expected),
    seat.apologies,
    seat.absent,
    seat.leave,
    seat.notRecorded,
  ]);
}

const listed = (names: readonly string[] | undefined): string | undefined => names?.join('; ') || undefined;

const sponsor = ({ personName, organisation }: StructureView['executiveSponsors'][number]): string =>
  organisation === null ? personName : `${personName}, ${organisation}`;

/** One row for each seat that there was at either end; what had gone by the end comes last. */
function seats(atStart: Seats, atEnd: Seats): string[][] {
  const gone = [...atStart].filter(([key]) => !atEnd.has(key));
  return [...atEnd, ...gone].map(([key, { group, seat }]) => [
    seat.label,
    group,
    holder(atStart.get(key)?.seat),
    holder(atEnd.get(key)?.seat),
  ]);
}

function seatsOf(end: End): Seats {
  const groups = end?.groups ?? [];
  return new Map(
    groups.flatMap((group) => group.seats.map((seat) => [`${group.key} ${seat.key}`, { group: group.name, seat }])),
  );
}

function holder(seat: Seat | undefined): string {
  if (seat === undefined) return 'No such seat';
  if (seat.personName === null) return seat.required ? 'Vacant' : 'Not filled';
  return seat.organisation === null ? seat.personName : `${seat.personName}, ${seat.organisation}`;
}
