import { after } from './calendar';

/** From the first day to the last, both included. */
export interface Spell {
  readonly from: string;
  readonly to: string | null;
}

export interface Sponsorship extends Spell {
  readonly id: string;
  readonly person: string;
  readonly organisation: string;
  readonly post: string | null;
}

export interface Holding extends Spell {
  readonly post: string;
  readonly person: string;
  readonly kind: 'SUBSTANTIVE' | 'ACTING' | 'DEPUTY';
}

export interface Partner extends Spell {
  readonly organisation: string;
  readonly kind: 'PARTNER' | 'COLLABORATOR';
}

export interface Facts {
  readonly sponsorships: readonly Sponsorship[];
  readonly holdings: readonly Holding[];
  readonly partners: readonly Partner[];
  /** Days on which the HIT was paused: its clocks stand still. */
  readonly pauses: readonly Spell[];
  readonly executivePosts: readonly string[];
  /** From this day on the second organisation carries the first one on. */
  readonly succeededOn: string;
}

const isOn = ({ from, to }: Spell, day: string): boolean => from <= day && (to === null || day <= to);

/** What each respect comes to on a day, by looking at one card after the other. */
export function outcomesOf(
  facts: Facts,
  [first, second]: readonly [string, string],
  day: string,
  grace: number,
): string[] {
  const as = (organisation: string): string =>
    organisation === first && facts.succeededOn <= day ? second : organisation;
  const current = facts.sponsorships.filter((one) => isOn(one, day));
  const lateness = (since: string | null): string => {
    if (since === null) return 'NOT_KEPT';
    const gone = daysUpTo(after(day, -1)).filter((on) => on >= since && !facts.pauses.some((pause) => isOn(pause, on)));
    return gone.length < grace ? 'SLIPPING' : 'NOT_KEPT';
  };
  const endedOn = (spells: readonly Spell[]): string | null =>
    spells
      .flatMap(({ to }) => (to !== null && to < day ? [after(to, 1)] : []))
      .sort()
      .at(-1) ?? null;
  if (current.length === 0) {
    const since = endedOn(facts.sponsorships);
    return [since === null ? 'CANNOT_TELL' : lateness(since), 'CANNOT_TELL', 'CANNOT_TELL'];
  }
  return ['KEPT', seniority(), partnership()];

  /** Who acts as a post on a day: the acting holder, or else the substantive one. */
  function holds(post: string, person: string, on: string): boolean {
    const there = facts.holdings.filter((one) => one.post === post && isOn(one, on));
    const acting = there.find(({ kind }) => kind === 'ACTING');
    return (acting ?? there.find(({ kind }) => kind === 'SUBSTANTIVE'))?.person === person;
  }

  function seniority(): string {
    const postsOf = ({ person, post }: Sponsorship): string[] =>
      facts.executivePosts.filter((one) => post === null || one === post).filter((one) => holds(one, person, day));
    if (current.some((one) => postsOf(one).length > 0)) return 'KEPT';
    const everHeld = current.some(({ person }) =>
      allPosts().some((post) => daysUpTo(day).some((on) => holds(post, person, on))),
    );
    if (!everHeld) return 'CANNOT_TELL';
    const lastDays = current.flatMap(({ person, post }) =>
      facts.executivePosts
        .filter((one) => post === null || one === post)
        .flatMap((one) =>
          daysUpTo(day)
            .filter((on) => holds(one, person, on))
            .slice(-1),
        ),
    );
    const last = lastDays.sort().at(-1);
    return lateness(last === undefined ? null : after(last, 1));
  }

  function partnership(): string {
    const own = current.map(({ organisation }) => as(organisation));
    const partners = facts.partners
      .filter(({ kind }) => kind === 'PARTNER')
      .filter((one) => own.includes(as(one.organisation)));
    return partners.some((one) => isOn(one, day)) ? 'KEPT' : lateness(endedOn(partners));
  }

  function allPosts(): string[] {
    return [...new Set(facts.holdings.map(({ post }) => post))];
  }
}

function daysUpTo(day: string): string[] {
  const days: string[] = [];
  for (let on = '2012-01-01'; on <= day; on = after(on, 1)) days.push(on);
  return days;
}
