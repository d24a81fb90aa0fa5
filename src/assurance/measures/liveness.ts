import type { Settings } from '../../hits/settings/settings';

/**
 * Whether the relationship with a sponsor is alive: "making sure that's a live relationship because those executives I
 * think can really help the HITs". A sponsor on paper is not a live sponsor, so only substantive contact counts.
 */

export const livenessStates = ['LIVE', 'COOLING', 'DORMANT', 'NEVER_ENGAGED', 'VACANT', 'PAUSED'] as const;
export type LivenessState = (typeof livenessStates)[number];

/** What one relationship can be; that there is none, or that the HIT is paused, is known of the HIT. */
export type RelationshipState = Exclude<LivenessState, 'VACANT' | 'PAUSED'>;

export const thresholdSources = ['DEFAULT', 'RHYTHM', 'ASKED'] as const;
export type ThresholdSource = (typeof thresholdSources)[number];

/** The most days since the last substantive contact for a relationship to be live, and to be cooling. Always told with the state. */
export interface Thresholds {
  readonly liveDays: number;
  readonly coolingDays: number;
  readonly source: ThresholdSource;
}

/** Where no rhythm was agreed: what the partnership set, or else the product's own. No source gives a number of days. */
export function thresholdsSet({ SPONSOR_LIVE_DAYS, SPONSOR_COOLING_DAYS }: Settings): Thresholds {
  return { liveDays: SPONSOR_LIVE_DAYS, coolingDays: SPONSOR_COOLING_DAYS, source: 'DEFAULT' };
}

const daysAMonth = 30;

/**
 * The days that apply: those that were asked for, else one and a half times and three times the rhythm agreed with the
 * sponsor (`P2M`, a month being 30 days), else those that hold otherwise.
 */
export function thresholdsOf(rhythm: string | null, asked: Thresholds | null, otherwise: Thresholds): Thresholds {
  if (asked !== null) return asked;
  const months = /^P(\d{1,2})M$/.exec(rhythm ?? '')?.[1];
  if (months === undefined) return otherwise;
  const days = Number(months) * daysAMonth;
  return { liveDays: Math.floor(days * 1.5), coolingDays: days * 3, source: 'RHYTHM' };
}

/**
 * The state of one relationship.
 * @param silence days since the last substantive contact, without those on which the HIT was paused; null when there never was one
 */
export function livenessOf(silence: number | null, { liveDays, coolingDays }: Thresholds): RelationshipState {
  if (silence === null) return 'NEVER_ENGAGED';
  if (silence <= liveDays) return 'LIVE';
  return silence <= coolingDays ? 'COOLING' : 'DORMANT';
}

/** Of a HIT with joint sponsors: as alive as the liveliest of them. A paused HIT's clock stands still; without a sponsor it is vacant. */
export function livenessOfHit(isPaused: boolean, relationships: readonly RelationshipState[]): LivenessState {
  if (isPaused) return 'PAUSED';
  return livenessStates.find((state) => state === 'VACANT' || relationships.some((one) => one === state)) ?? 'VACANT';
}
