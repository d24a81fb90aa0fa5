import { thresholdsSet } from '../../assurance/measures/liveness';
import type { LivenessState } from '../../assurance/measures/liveness';
import type { HitActivity } from '../../assurance/measures/sponsor-activity';
import { sponsorActivity } from '../../assurance/measures/sponsor-activity.queries';
import { boardOf } from '../../assurance/measures/sponsor-board';
import type { HitOnBoard } from '../../assurance/measures/sponsor-board';
import { settingsOf } from '../../hits/settings/settings-on-day';
import type { Database } from '../../platform/database/database';
import type { Day } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import { livenessTag } from '../state-tags';
import type { StateTag } from '../state-tags';

/** How alive the relationship of a team with its sponsors is, as pages show it. */
export interface TeamLiveness {
  readonly status: LivenessState;
  readonly tag: StateTag;
  readonly why: string;
  readonly sponsors: HitOnBoard['sponsors'];
}

/**
 * Of some teams on a day, or of all there are (null), by the team's id. `viewer` is whoever asks as far as they reach in
 * sponsorships (null: not at all); of other teams nothing is told, nor of one that is neither live nor paused.
 */
export async function livenessOfHits(
  database: Database,
  viewer: Viewer | null,
  asOf: Day,
  ids: readonly string[] | null,
): Promise<ReadonlyMap<string, TeamLiveness>> {
  if (viewer === null) return new Map();
  const { reach } = viewer;
  const seen = reach === null ? ids : (ids ?? reach.hits).filter((id) => reach.hits.includes(id));
  const [[row], settings] = await Promise.all([
    database.rows<{ hits: HitActivity[] }>(viewer, sponsorActivity, [asOf, seen]),
    settingsOf(database, viewer, asOf),
  ]);
  const limits = { asked: null, otherwise: thresholdsSet(settings) };
  return new Map(
    boardOf(row?.hits ?? [], asOf, limits).hits.map(({ hitId, status, why, sponsors }) => [
      hitId,
      { status, tag: livenessTag(status), why, sponsors },
    ]),
  );
}
