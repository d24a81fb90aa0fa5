import { daysBetween, plusDays } from '../../src/platform/time/period';
import type { Day } from '../../src/platform/time/period';
import type { Sponsorship } from '../history/naive-contact';
import { hits } from '../history/random-contact';
import type { Cards } from './random-board';

const live = ['APPROVED', 'ACTIVE'];
const daysOf = (from: Day, to: Day): Day[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, number) => plusDays(from, number));
const holds = ({ from, to }: Sponsorship, day: Day): boolean => from <= day && (to === null || day <= to);
const share = (count: number, of: number): object => ({ count, of });

/** The measures of sponsorship in a period, by going through the cards day by day. */
export function naiveSponsorMeasures(cards: Cards, from: Day, to: Day, hit: string | null): object {
  const statusOn = (one: string, day: Day): string =>
    cards.turns.filter((turn) => turn.hit === one && turn.from <= day).at(-1)?.status ?? '';
  const isLive = (one: string, day: Day): boolean => live.includes(statusOn(one, day));
  const period = daysOf(from, to);
  const teams = hits.filter((one) => (hit === null || one === hit) && period.some((day) => isLive(one, day)));
  const has = (one: string, day: Day): boolean =>
    cards.sponsorships.some((card) => card.hit === one && holds(card, day));
  const liveDays = teams.flatMap((one) => period.filter((day) => isLive(one, day)).map((day) => ({ one, day })));
  const sponsorships = cards.sponsorships.filter(
    (card) => teams.includes(card.hit) && card.from <= to && (card.to === null || from <= card.to),
  );
  const engagements = cards.engagements.filter(
    ({ sponsorship, on }) => from <= on && on <= to && sponsorships.some(({ id }) => id === sponsorship),
  );
  const asks = cards.asks.filter(
    ({ sponsorship, askedOn }) => from <= askedOn && askedOn <= to && sponsorships.some(({ id }) => id === sponsorship),
  );
  const silences = sponsorships.flatMap((card) => {
    const end = card.to !== null && card.to < to ? card.to : to;
    const contacts = cards.engagements
      .filter(
        ({ sponsorship, on, isSubstantive }) =>
          sponsorship === card.id && isSubstantive && on >= card.from && on <= end,
      )
      .map(({ on }) => on);
    const points = [card.from, ...contacts, end].sort();
    return points.slice(1).flatMap((next, index) => {
      const day = points[index] ?? next;
      const awake = daysOf(plusDays(day, 1), next).filter((on) => statusOn(card.hit, on) !== 'PAUSED');
      return next < from ? [] : [awake.length];
    });
  });
  const liveThen = teams.filter((one) => isLive(one, to));
  const loaded = [
    ...new Set(
      cards.sponsorships.filter((card) => liveThen.includes(card.hit) && holds(card, to)).map(({ person }) => person),
    ),
  ];
  const load = loaded.flatMap((person) =>
    cards.sponsorships.filter(
      (card) => card.person === person && holds(card, to) && [...live, 'PAUSED'].includes(statusOn(card.hit, to)),
    ),
  );
  return {
    anySponsor: share(liveThen.filter((one) => has(one, to)).length, liveThen.length),
    vacancy: share(liveDays.filter(({ one, day }) => !has(one, day)).length, liveDays.length),
    longestSilence: silences.length === 0 ? null : Math.max(...silences),
    initiatedBySponsor: share(
      engagements.filter(({ initiatedBy }) => initiatedBy === 'SPONSOR').length,
      engagements.length,
    ),
    substantive: share(engagements.filter(({ isSubstantive }) => isSubstantive).length, engagements.length),
    perSponsor: share(load.length, loaded.length),
    asks: {
      made: asks.length,
      answered: asks.filter(({ answeredOn }) => answeredOn !== null && answeredOn <= to).length,
      resolved: asks.filter(({ resolvedOn }) => resolvedOn !== null && resolvedOn <= to).length,
      withdrawn: asks.filter(({ status }) => status === 'WITHDRAWN').length,
    },
  };
}
