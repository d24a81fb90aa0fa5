import { daysBetween, plusDays } from '../../src/platform/time/period';
import type { Day } from '../../src/platform/time/period';
import { contactOf } from '../history/naive-contact';
import type { Facts, Sponsorship } from '../history/naive-contact';
import { hits } from '../history/random-contact';
import type { Ask, Cards } from './random-board';

interface Silence {
  readonly days: number;
  readonly pausedDays: number;
  readonly countedDays: number;
}

/** What the board must say of a sponsor and of a HIT, but for names and sentences. */
export interface NaiveSponsor {
  readonly sponsorshipId: string;
  readonly status: string;
  readonly limits: readonly [number, number];
  readonly silence: Silence;
  readonly trend: readonly [number, number];
  readonly longest: readonly [number, number];
  readonly load: number;
  readonly openAsks: number;
}

export interface NaiveHit {
  readonly hitId: string;
  readonly status: string;
  readonly silence: Silence;
  readonly vacantSince: Day | null;
  readonly openAsks: number;
  readonly sponsors: readonly NaiveSponsor[];
}

/** The board of a day, by going through the cards day by day. HITs in the order in which they are listed. */
export function naiveBoard(cards: Cards, day: Day): NaiveHit[] {
  return hits.filter((hit) => isOnBoard(cards, hit, day)).map((hit) => hitOn(cards, hit, day));
}

function hitOn(cards: Cards, hit: string, day: Day): NaiveHit {
  const sponsors = contactOf(hit, cards, day).map((facts) => sponsorOn(cards, hit, facts, day));
  const vacantSince = sponsors.length > 0 ? null : firstVacantDay(cards, hit, day);
  const order = ['LIVE', 'COOLING', 'DORMANT', 'NEVER_ENGAGED'];
  const [best] = [...sponsors].sort(
    (a, b) => order.indexOf(a.status) - order.indexOf(b.status) || a.silence.countedDays - b.silence.countedDays,
  );
  const isPaused = statusOn(cards, hit, day) === 'PAUSED';
  return {
    hitId: hit,
    status: isPaused ? 'PAUSED' : (best?.status ?? 'VACANT'),
    silence: best?.silence ?? silenceSince(cards, hit, plusDays(vacantSince ?? day, -1), day),
    vacantSince,
    openAsks: sponsors.reduce((sum, { openAsks }) => sum + openAsks, 0),
    sponsors,
  };
}

function sponsorOn(cards: Cards, hit: string, facts: Facts, day: Day): NaiveSponsor {
  const { sponsorshipId, lastSubstantive, since, longestSilence } = facts;
  const silence = silenceSince(cards, hit, lastSubstantive?.on ?? since, day);
  const months = Number((cards.rhythms[sponsorshipId] ?? 'P1M').slice(1, -1));
  const limits = [months * 45, months * 90] as const;
  const heard = silence.countedDays <= limits[0] ? 'LIVE' : silence.countedDays <= limits[1] ? 'COOLING' : 'DORMANT';
  const substantiveOn = (some: Day): number =>
    cards.engagements.filter(
      ({ sponsorship, on, isSubstantive }) => sponsorship === sponsorshipId && on === some && isSubstantive,
    ).length;
  const inDays = (from: number, to: number): number =>
    Array.from({ length: to - from }, (_, index) => substantiveOn(plusDays(day, -(from + index)))).reduce(
      (a, b) => a + b,
      0,
    );
  const { person } = cards.sponsorships.find(({ id }) => id === sponsorshipId) ?? { person: '' };
  return {
    sponsorshipId,
    status: lastSubstantive === null ? 'NEVER_ENGAGED' : heard,
    limits,
    silence,
    trend: [inDays(0, 90), inDays(90, 180)],
    longest: [longestSilence.days, pausedBetween(cards, hit, longestSilence.from, longestSilence.to)],
    load: cards.sponsorships.filter((one) => one.person === person && holds(one, day) && isOnBoard(cards, one.hit, day))
      .length,
    openAsks: cards.asks.filter((ask) => ask.sponsorship === sponsorshipId && isOpen(ask, day)).length,
  };
}

const holds = ({ from, to }: Sponsorship, day: Day): boolean => from <= day && (to === null || day <= to);

function statusOn({ turns }: Cards, hit: string, day: Day): string | null {
  return turns.filter((turn) => turn.hit === hit && turn.from <= day).at(-1)?.status ?? null;
}

function isOnBoard(cards: Cards, hit: string, day: Day): boolean {
  return ['APPROVED', 'ACTIVE', 'PAUSED'].includes(statusOn(cards, hit, day) ?? '');
}

/** Back from the day, for as long as the HIT was there and had nobody. */
function firstVacantDay(cards: Cards, hit: string, day: Day): Day {
  let first = day;
  for (;;) {
    const before = plusDays(first, -1);
    const hadOne = cards.sponsorships.some((one) => one.hit === hit && holds(one, before));
    if (hadOne || !isOnBoard(cards, hit, before)) return first;
    first = before;
  }
}

function silenceSince(cards: Cards, hit: string, from: Day, to: Day): Silence {
  const [days, pausedDays] = [daysBetween(from, to), pausedBetween(cards, hit, from, to)];
  return { days, pausedDays, countedDays: days - pausedDays };
}

function pausedBetween(cards: Cards, hit: string, from: Day, to: Day): number {
  let paused = 0;
  for (let day = plusDays(from, 1); day <= to; day = plusDays(day, 1))
    if (statusOn(cards, hit, day) === 'PAUSED') paused += 1;
  return paused;
}

function isOpen({ status, askedOn, answeredOn, resolvedOn }: Ask, day: Day): boolean {
  if (askedOn > day || status === 'WITHDRAWN') return false;
  if (status === 'DECLINED') return answeredOn === null || answeredOn > day;
  return resolvedOn === null || resolvedOn > day;
}
