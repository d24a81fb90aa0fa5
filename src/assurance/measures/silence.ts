import { livenessOf, livenessOfHit, thresholdsOf } from './liveness';
import type { RelationshipState, Thresholds } from './liveness';
import type { PausedOf } from './sponsor-activity';

/** One sponsor's state by one silence, and how many days without the paused ones it rests on. */
export interface Heard<One> {
  readonly sponsor: One;
  readonly thresholds: Thresholds;
  readonly state: RelationshipState;
  readonly days: number;
}

/**
 * Of joint sponsors the one who is the most alive, and of two alike the one with the shorter silence. A rhythm that was agreed
 * with a sponsor stands before the limits that were promised. Throws where there is no sponsor at all.
 * @param silence that of a sponsor; null where there never was a contact that counts
 */
export function liveliest<One extends { readonly expectedEvery: string | null }>(
  sponsors: readonly One[],
  silence: (sponsor: One) => PausedOf | null,
  promised: Pick<Thresholds, 'liveDays' | 'coolingDays'>,
): Heard<One> {
  const { liveDays, coolingDays } = promised;
  const all = sponsors.map((sponsor): Heard<One> => {
    const { expectedEvery } = sponsor;
    const thresholds = thresholdsOf(expectedEvery, null, { liveDays, coolingDays, source: 'ASKED' });
    const quiet = silence(sponsor);
    const days = quiet === null ? null : quiet.days - quiet.pausedDays;
    return { sponsor, thresholds, state: livenessOf(days, thresholds), days: days ?? 0 };
  });
  const best = livenessOfHit(
    false,
    all.map(({ state }) => state),
  );
  const [first] = all.filter(({ state }) => state === best).sort((a, b) => a.days - b.days);
  if (!first) throw new Error('A HIT is as alive as one of its sponsors.');
  return first;
}
