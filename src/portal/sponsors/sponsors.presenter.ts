import { counted } from '../../assurance/counted';
import type { LivenessState } from '../../assurance/measures/liveness';
import type { Board, HitOnBoard, SponsorOnBoard } from '../../assurance/measures/sponsor-board';
import type { Day } from '../../platform/time/period';
import { livenessTag } from '../state-tags';
import type { StateTag } from '../state-tags';

/** A sponsor of a team, or a team without one, as a row of the board. */
export interface BoardRow {
  readonly teamId: string;
  readonly team: string;
  readonly sponsorshipId: string | null;
  readonly sponsor: string | null;
  readonly organisation: string | null;
  readonly state: StateTag;
  readonly why: string;
  readonly lastContact: Day | null;
  readonly openAsks: number;
}

/** How many teams are in a state, with the rows that those are. */
export interface StateCount {
  readonly text: string;
  readonly href: string;
  readonly isChosen: boolean;
}

interface BoardShown {
  readonly rows: readonly BoardRow[];
  readonly counts: readonly StateCount[];
  readonly live: string;
  readonly thresholds: Board['thresholds'];
}

/** The board as its page shows it: the longest silence first. A state leaves only the teams that are in it. */
export function boardShown(
  { hits, counts, thresholds }: Board,
  status: LivenessState | undefined,
  asOf: Day | undefined,
): BoardShown {
  const day = asOf === undefined ? '' : `&asOf=${asOf}`;
  const live = counts.find((one) => one.status === 'LIVE')?.hits ?? 0;
  return {
    rows: hits.filter((hit) => status === undefined || hit.status === status).flatMap(rowsOf),
    counts: counts
      .filter(({ hits: teams }) => teams > 0)
      .map((one) => ({
        text: `${livenessTag(one.status).text} (${String(one.hits)})`,
        href: `/sponsors?status=${one.status}${day}`,
        isChosen: one.status === status,
      })),
    live: `${String(live)} of ${counted(hits.length, 'team')} ${live === 1 ? 'has' : 'have'} a live relationship with a sponsor.`,
    thresholds,
  };
}

function rowsOf(hit: HitOnBoard): BoardRow[] {
  if (hit.sponsors.length === 0) return [rowOf(hit, null)];
  return hit.sponsors.map((sponsor) => rowOf(hit, sponsor));
}

function rowOf(hit: HitOnBoard, sponsor: SponsorOnBoard | null): BoardRow {
  const isPaused = hit.status === 'PAUSED';
  return {
    teamId: hit.hitId,
    team: hit.hitName ?? hit.hitKey,
    sponsorshipId: sponsor?.sponsorshipId ?? null,
    sponsor: sponsor?.personName ?? null,
    organisation: sponsor?.organisationName ?? null,
    state: livenessTag(isPaused ? 'PAUSED' : (sponsor?.status ?? hit.status)),
    why: isPaused ? hit.why : (sponsor?.why ?? hit.why),
    lastContact: sponsor?.lastSubstantive?.on ?? null,
    openAsks: sponsor?.openAsks ?? hit.openAsks,
  };
}
