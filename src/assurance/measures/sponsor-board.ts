import type { Day } from '../../platform/time/period';
import { livenessOf, livenessOfHit, livenessStates, thresholdsOf } from './liveness';
import type { LivenessState, RelationshipState, Thresholds } from './liveness';
import type { HitActivity, SponsorFacts } from './sponsor-activity';
import { hitSentence, relationshipSentence } from './sponsor-sentence';

/** A silence in days; the days on which the HIT was paused do not count. */
export interface SilenceOnDay {
  readonly days: number;
  readonly pausedDays: number;
  readonly countedDays: number;
}

export type Direction = 'MORE' | 'FEWER' | 'THE_SAME';

/** One sponsor of a HIT as the board shows it: the facts, and what they come to. */
export interface SponsorOnBoard extends Omit<SponsorFacts, 'fromStart' | 'substantive'> {
  readonly status: RelationshipState;
  readonly why: string;
  readonly thresholds: Thresholds;
  /** Since the last substantive contact, or the start where there was none. */
  readonly silence: SilenceOnDay;
  readonly trend: { readonly last90: number; readonly before90: number; readonly direction: Direction };
}

/** One HIT as the board shows it. */
export interface HitOnBoard extends Omit<HitActivity, 'sponsors' | 'vacancy' | 'statusSince'> {
  readonly status: LivenessState;
  readonly why: string;
  /** Of the liveliest of its sponsors, or since there is none. */
  readonly silence: SilenceOnDay;
  readonly vacantSince: Day | null;
  readonly openAsks: number;
  readonly sponsors: readonly SponsorOnBoard[];
}

/** The commissioner's board of a day. */
export interface Board {
  readonly asOf: Day;
  readonly definition: string;
  readonly thresholds: Thresholds;
  readonly counts: readonly { readonly status: LivenessState; readonly hits: number }[];
  readonly hits: readonly HitOnBoard[];
}

const definition =
  'Days since the last substantive contact of the sponsor, whoever began it, without the days on which the HIT was paused: ' +
  'live up to liveDays, going quiet up to coolingDays, else quiet. A rhythm agreed with the sponsor sets 1.5 and 3 times itself, ' +
  'a month being 30 days. A briefing sent to the sponsor is no contact. A HIT is as live as the liveliest of its sponsors. ' +
  'No study gives a number of days: these are what the partnership set, or else the product’s own, and can be asked for otherwise.';

/** The thresholds of a board: those that were asked for override, the others hold where no rhythm was agreed. */
interface Limits {
  readonly asked: Thresholds | null;
  readonly otherwise: Thresholds;
}

/** The board from what the statement tells: longest silence first, those on pause last. */
export function boardOf(activity: readonly HitActivity[], asOf: Day, limits: Limits): Board {
  const hits = activity.map((hit) => hitOnBoard(hit, asOf, limits)).sort(bySilence);
  const counts = livenessStates.map((status) => ({ status, hits: hits.filter((hit) => hit.status === status).length }));
  return { asOf, definition, thresholds: limits.asked ?? limits.otherwise, counts, hits };
}

function bySilence(a: HitOnBoard, b: HitOnBoard): number {
  const pausedLast = Number(a.status === 'PAUSED') - Number(b.status === 'PAUSED');
  if (pausedLast !== 0) return pausedLast;
  return b.silence.countedDays - a.silence.countedDays || (a.hitKey < b.hitKey ? -1 : 1);
}

function hitOnBoard(hit: HitActivity, asOf: Day, limits: Limits): HitOnBoard {
  const sponsors = hit.sponsors.map((sponsor) => sponsorOnBoard(sponsor, asOf, limits));
  const status = livenessOfHit(
    hit.hitStatus === 'PAUSED',
    sponsors.map((sponsor) => sponsor.status),
  );
  const liveliest = [...sponsors].sort(byLiveliness)[0];
  const { hitId, hitKey, hitName, hitStatus, vacancy } = hit;
  return {
    hitId,
    hitKey,
    hitName,
    hitStatus,
    status,
    why:
      status === 'VACANT' || status === 'PAUSED'
        ? hitSentence(status, hit, liveliest?.silence ?? null, asOf)
        : (liveliest?.why ?? ''),
    silence: liveliest?.silence ?? silenceOf(vacancy ?? { days: 0, pausedDays: 0 }),
    vacantSince: vacancy?.since ?? null,
    openAsks: sponsors.reduce((sum, { openAsks }) => sum + openAsks, 0),
    sponsors,
  };
}

/** The sponsor who gives a HIT its state comes first: the most alive, and of two alike the one heard of last. */
function byLiveliness(a: SponsorOnBoard, b: SponsorOnBoard): number {
  const livelier = livenessStates.indexOf(a.status) - livenessStates.indexOf(b.status);
  return livelier === 0 ? a.silence.countedDays - b.silence.countedDays : livelier;
}

function sponsorOnBoard(facts: SponsorFacts, asOf: Day, { asked, otherwise }: Limits): SponsorOnBoard {
  const thresholds = thresholdsOf(facts.expectedEvery, asked, otherwise);
  const silence = silenceOf(facts.lastSubstantive ?? facts.fromStart);
  const status = livenessOf(facts.lastSubstantive === null ? null : silence.countedDays, thresholds);
  const { last90, before90 } = facts.substantive;
  // Field by field: for a thousand sponsors, copying what is left of an object takes longer than everything else.
  return {
    sponsorshipId: facts.sponsorshipId,
    personId: facts.personId,
    personName: facts.personName,
    organisationId: facts.organisationId,
    organisationName: facts.organisationName,
    isPrimary: facts.isPrimary,
    since: facts.since,
    expectedEvery: facts.expectedEvery,
    status,
    why: relationshipSentence(status, facts, asOf),
    thresholds,
    silence,
    lastContact: facts.lastContact,
    lastSubstantive: facts.lastSubstantive,
    trend: { last90, before90, direction: turn(last90 - before90) },
    initiatedBySponsor: facts.initiatedBySponsor,
    reported: facts.reported,
    longestSilence: facts.longestSilence,
    load: facts.load,
    openAsks: facts.openAsks,
  };
}

function silenceOf({ days, pausedDays }: { readonly days: number; readonly pausedDays: number }): SilenceOnDay {
  return { days, pausedDays, countedDays: days - pausedDays };
}

function turn(difference: number): Direction {
  if (difference === 0) return 'THE_SAME';
  return difference > 0 ? 'MORE' : 'FEWER';
}
