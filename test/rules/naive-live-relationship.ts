import type { Outcome } from '../../src/assurance/outcome';
import { daysBetween, plusDays } from '../../src/platform/time/period';
import type { Day } from '../../src/platform/time/period';
import type { Cards } from '../measures/random-board';
import { monthsBack } from './naive-record';

export interface Limits {
  readonly liveDays: number;
  readonly coolingDays: number;
  readonly windowMonths: number;
}

interface Told {
  readonly outcome: Outcome;
  readonly since?: Day;
}

/** What a HIT's promise of a live relationship comes to, ticking days off a calendar for each sponsor. */
export function naiveLiveRelationship(
  cards: Cards,
  hit: string,
  promise: Limits & { readonly from: Day; readonly graceDays: number },
  day: Day,
): { TODAY: Told; BETWEEN: Told } {
  const holding = cards.sponsorships.filter((one) => one.hit === hit && one.from <= day && day <= (one.to ?? day));
  if (holding.length === 0) {
    const ended = cards.sponsorships.flatMap(({ hit: of, to }) => (of === hit && to !== null && to < day ? [to] : []));
    const last = ended.sort().at(-1);
    if (last === undefined) return both({ outcome: 'CANNOT_TELL' });
    const since = plusDays(last, 1);
    const outcome = awake(plusDays(since, -1), plusDays(day, -1)).length < promise.graceDays ? 'SLIPPING' : 'NOT_KEPT';
    return both({ outcome, since });
  }
  const each = holding.map(({ id, from }) => {
    const days = cards.engagements
      .filter((one) => one.sponsorship === id && one.isSubstantive && one.on <= day)
      .map(({ on }) => on)
      .sort();
    const rhythm = cards.rhythms[id] ?? null;
    const months = rhythm === null ? null : Number(rhythm.slice(1, -1));
    const limits = months === null ? [promise.liveDays, promise.coolingDays] : [Math.floor(months * 45), months * 90];
    const last = days.at(-1);
    if (last === undefined) return { today: 3, between: 3 };
    const first = [from, promise.from].sort()[1] ?? from;
    const silences = spells([first, ...days.filter((one) => one > first), day]);
    const seen = silences.filter(([, to]) => to > windowStart(first, promise.windowMonths) || to === day);
    const longest = Math.max(...seen.map(([one, other]) => awake(one, other).length));
    return { today: band(awake(last, day).length, limits), between: band(longest, limits) };
  });
  const outcomes: Outcome[] = ['KEPT', 'SLIPPING', 'NOT_KEPT', 'CANNOT_TELL'];
  const best = (which: 'today' | 'between'): Told => ({
    outcome: outcomes[Math.min(...each.map((one) => one[which]))] ?? 'CANNOT_TELL',
  });
  return { TODAY: best('today'), BETWEEN: best('between') };

  function windowStart(first: Day, months: number): Day {
    const back = monthsBack(day, months);
    return back > first ? back : first;
  }

  /** The days after the first up to the last on which the HIT was not paused. */
  function awake(first: Day, last: Day): Day[] {
    return Array.from({ length: Math.max(0, daysBetween(first, last)) }, (_, index) =>
      plusDays(first, index + 1),
    ).filter((one) => cards.turns.filter((turn) => turn.hit === hit && turn.from <= one).at(-1)?.status !== 'PAUSED');
  }
}

const both = (told: Told): { TODAY: Told; BETWEEN: Told } => ({ TODAY: told, BETWEEN: told });

const spells = (days: readonly Day[]): [Day, Day][] => days.slice(1).map((to, index) => [days[index] ?? to, to]);

const band = (days: number, limits: readonly number[]): number => limits.filter((limit) => days > limit).length;
