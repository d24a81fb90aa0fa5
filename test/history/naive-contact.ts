import { daysBetween } from '../../src/platform/time/period';
import type { Day } from '../../src/platform/time/period';

export interface Sponsorship {
  readonly id: string;
  readonly hit: string;
  readonly person: string;
  readonly isPrimary: boolean;
  readonly from: Day;
  readonly to: Day | null;
}

export interface Engagement {
  readonly id: string;
  readonly sponsorship: string;
  readonly kind: string;
  readonly on: Day;
  readonly isSubstantive: boolean;
  readonly initiatedBy: string;
  readonly reportedBy: string;
  readonly confirmedOn: Day | null;
}

export interface Contacts {
  readonly sponsorships: readonly Sponsorship[];
  readonly engagements: readonly Engagement[];
}

export interface Silence {
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
}

/** The facts of one relationship, as far as they are worked out and not just shown. */
export interface Facts {
  readonly sponsorshipId: string;
  readonly since: Day;
  readonly lastContact: { readonly on: Day; readonly days: number; readonly kind: string } | null;
  readonly lastSubstantive: { readonly on: Day; readonly days: number; readonly kind: string } | null;
  readonly trailing90: { readonly all: number; readonly substantive: number };
  readonly initiatedBySponsor: { readonly count: number; readonly of: number };
  readonly reported: { readonly bySponsor: number; readonly byManager: number; readonly confirmed: number };
  readonly longestSilence: Silence;
}

/** Sponsor contact of a HIT on a day, from a pile of cards: the primary sponsor first, then whoever has been it longest. */
export function contactOf(hit: string, { sponsorships, engagements }: Contacts, day: Day): Facts[] {
  return sponsorships
    .filter((one) => one.hit === hit && one.from <= day && (one.to === null || day <= one.to))
    .sort((a, b) => Number(b.isPrimary) - Number(a.isPrimary) || compare(a.from, b.from) || compare(a.id, b.id))
    .map((one) => factsOf(one, inOrder(engagements.filter((x) => x.sponsorship === one.id && x.on <= day)), day));
}

function factsOf({ id, from }: Sponsorship, all: readonly Engagement[], day: Day): Facts {
  const substantive = all.filter((one) => one.isSubstantive);
  const recent = ({ on }: Engagement): boolean => daysBetween(on, day) < 90;
  const last = (some: readonly Engagement[]) =>
    some.slice(-1).map(({ on, kind }) => ({ on, days: daysBetween(on, day), kind }))[0] ?? null;
  return {
    sponsorshipId: id,
    since: from,
    lastContact: last(all),
    lastSubstantive: last(substantive),
    trailing90: { all: all.filter(recent).length, substantive: substantive.filter(recent).length },
    initiatedBySponsor: { count: all.filter((one) => one.initiatedBy === 'SPONSOR').length, of: all.length },
    reported: {
      bySponsor: all.filter((one) => one.reportedBy === 'SPONSOR').length,
      byManager: all.filter((one) => one.reportedBy === 'MANAGER').length,
      confirmed: all.filter(({ confirmedOn }) => confirmedOn !== null && confirmedOn <= day).length,
    },
    longestSilence: longest(silencesBetween([from, ...substantive.map(({ on }) => on), day])),
  };
}

/** Of two silences as long as each other the earlier one is told. */
function longest(silences: readonly Silence[]): Silence {
  const [first, ...others] = silences;
  if (!first) throw new Error('From the start of a sponsorship to a day there is always some time.');
  return others.reduce((best, one) => (one.days > best.days ? one : best), first);
}

/** From each day to the next. */
export function silencesBetween(days: readonly Day[]): Silence[] {
  return days.slice(1).map((to, index) => {
    const from = days[index] ?? to;
    return { from, to, days: daysBetween(from, to) };
  });
}

/** By day; of two on a day the one recorded later comes later. */
export const inOrder = (engagements: readonly Engagement[]): Engagement[] =>
  [...engagements].sort((a, b) => compare(a.on, b.on) || compare(a.id, b.id));

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
