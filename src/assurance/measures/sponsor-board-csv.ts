import { stringify } from 'csv-stringify/sync';
import type { Board, HitOnBoard, SponsorOnBoard } from './sponsor-board';

type Cell = string | number | boolean | null | undefined;

/** The columns of the CSV in order, each with what stands in it for a HIT and one of its sponsors, if it has any. */
const columns: Readonly<Record<string, (hit: HitOnBoard, sponsor: SponsorOnBoard | null) => Cell>> = {
  hitKey: ({ hitKey }) => hitKey,
  hitName: ({ hitName }) => hitName,
  hitStatus: ({ hitStatus }) => hitStatus,
  hitLiveness: ({ status }) => status,
  status: ({ status }, sponsor) => sponsor?.status ?? status,
  why: ({ status, why }, sponsor) => (status === 'PAUSED' ? why : (sponsor?.why ?? why)),
  sponsor: (_, sponsor) => sponsor?.personName,
  organisation: (_, sponsor) => sponsor?.organisationName,
  isPrimary: (_, sponsor) => sponsor?.isPrimary,
  since: (_, sponsor) => sponsor?.since,
  silenceDays: ({ silence }, sponsor) => (sponsor?.silence ?? silence).days,
  pausedDays: ({ silence }, sponsor) => (sponsor?.silence ?? silence).pausedDays,
  countedDays: ({ silence }, sponsor) => (sponsor?.silence ?? silence).countedDays,
  liveDays: (_, sponsor) => sponsor?.thresholds.liveDays,
  coolingDays: (_, sponsor) => sponsor?.thresholds.coolingDays,
  lastContactOn: (_, sponsor) => sponsor?.lastContact?.on,
  lastContactKind: (_, sponsor) => sponsor?.lastContact?.kind,
  lastSubstantiveOn: (_, sponsor) => sponsor?.lastSubstantive?.on,
  lastSubstantiveKind: (_, sponsor) => sponsor?.lastSubstantive?.kind,
  substantiveLast90: (_, sponsor) => sponsor?.trend.last90,
  substantiveBefore90: (_, sponsor) => sponsor?.trend.before90,
  initiatedBySponsor: (_, sponsor) => sponsor?.initiatedBySponsor.count,
  engagements: (_, sponsor) => sponsor?.initiatedBySponsor.of,
  reportedBySponsor: (_, sponsor) => sponsor?.reported.bySponsor,
  reportedByTeam: (_, sponsor) => sponsor?.reported.byManager,
  confirmed: (_, sponsor) => sponsor?.reported.confirmed,
  longestSilenceDays: (_, sponsor) => sponsor?.longestSilence.days,
  load: (_, sponsor) => sponsor?.load,
  openAsks: ({ openAsks }, sponsor) => sponsor?.openAsks ?? openAsks,
  vacantSince: ({ vacantSince }) => vacantSince,
};

/** The board as CSV: a row for each sponsor of each HIT, and one for a HIT without a sponsor. */
export function boardAsCsv({ hits }: Board): string {
  const rows = hits.flatMap((hit) => (hit.sponsors.length === 0 ? [null] : hit.sponsors).map((one) => cells(hit, one)));
  // A cell that starts with = + - @ would be run as a formula by a spreadsheet.
  return stringify(rows, {
    header: true,
    columns: Object.keys(columns),
    escape_formulas: true,
    cast: { boolean: String },
    record_delimiter: 'windows',
  });
}

function cells(hit: HitOnBoard, sponsor: SponsorOnBoard | null): Cell[] {
  return Object.values(columns).map((cell) => cell(hit, sponsor));
}
