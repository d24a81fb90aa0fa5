import { dayInWords } from '../../platform/time/day-in-words';
import type { HitReportView } from '../governance-report.dto';
import type { StructureView } from '../structure.dto';
import { html } from './html';
import type { Html } from './html';
import { table } from './table';
import { sentenceCase } from './words';

type End = StructureView | null;

const row = (label: string, of: (end: End) => string | undefined, ends: readonly End[]): string[] => [
  label,
  ...ends.map((end) => of(end) ?? 'None'),
];

/** How the HIT was made up at both ends of the period: what it belongs to and consists of, and who sat in which seat. */
export function structure({ atStart, atEnd }: HitReportView): Html {
  const ends = [atStart, atEnd];
  const heads = [atStart ? dayInWords(atStart.on) : 'Start', atEnd ? dayInWords(atEnd.on) : 'End'];
  return html`<h3>Structure</h3>
    ${table(
      'At both ends of the period',
      ['What', ...heads],
      [
        row('Status', (end) => (end?.status ? sentenceCase(end.status) : undefined), ends),
        row('Executive sponsor', (end) => listed(end?.executiveSponsors.map(sponsor)), ends),
        row('Sponsoring organisation', (end) => end?.sponsoringOrganisation ?? undefined, ends),
        row('Hosted by', (end) => end?.hostedBy ?? undefined, ends),
        row('Partners', (end) => listed(end?.partners.map(({ name }) => name ?? 'Not recorded')), ends),
        row('Groups', (end) => listed(end?.groups.map(({ name }) => name)), ends),
        row('Reports to', (end) => listed(end?.reportingLines.map((line) => `${line.from} to ${line.to}`)), ends),
        row('Works with', (end) => listed(end?.workingLinks.map((link) => `${link.between} and ${link.and}`)), ends),
      ],
      '',
    )}
    ${table(
      'Seats at both ends of the period',
      ['Seat', 'Group', ...heads],
      seats(seatsOf(atStart), seatsOf(atEnd)),
      'No seats are recorded.',
    )}`;
}

const listed = (names: readonly string[] | undefined): string | undefined => names?.join('; ') || undefined;

const sponsor = ({ personName, organisation }: StructureView['executiveSponsors'][number]): string =>
  organisation === null ? personName : `${personName}, ${organisation}`;

type Seats = ReadonlyMap<string, { readonly group: string; readonly seat: Seat }>;
type Seat = StructureView['groups'][number]['seats'][number];

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
