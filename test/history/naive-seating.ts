import type { Day } from '../../src/platform/time/period';

/** A stretch of days, last day included; null while it goes on. */
export interface Stay {
  readonly from: Day;
  readonly to: Day | null;
}

export interface HistoryOfSeats {
  /** A seat of a post has its number; everybody else is appointed. */
  readonly seats: readonly (Stay & { readonly id: string; readonly post: string | null })[];
  readonly occupancies: readonly (Stay & {
    readonly id: string;
    readonly seat: string;
    readonly person: string;
    readonly organisation: string | null;
  })[];
  readonly posts: readonly (Stay & { readonly id: string; readonly organisation: string })[];
  readonly holdings: readonly (Stay & {
    readonly id: string;
    readonly post: string;
    readonly person: string;
    readonly kind: 'SUBSTANTIVE' | 'ACTING' | 'DEPUTY';
  })[];
  readonly successions: readonly { readonly predecessor: string; readonly successor: string; readonly on: Day }[];
}

/** Who sits in a seat on a day, for which organisation, and for which days of theirs. */
export interface Seated extends Stay {
  readonly seat: string;
  readonly person: string;
  readonly organisation: string | null;
}

const isOn = ({ from, to }: Stay, day: Day): boolean => from <= day && (to === null || day <= to);

/** Who sits where on a day, worked out seat by seat as somebody with paper and pencil would. */
export function seatedOn(history: HistoryOfSeats, day: Day): Omit<Seated, 'from' | 'to'>[] {
  return history.seats
    .filter((seat) => isOn(seat, day))
    .flatMap(({ id: seat, post }) => {
      const found = post === null ? appointedTo(history, seat, day) : holderOf(history, post, day);
      return found ? [{ seat, person: found.person, organisation: carriedOnBy(history, found.organisation, day) }] : [];
    });
}

function appointedTo({ occupancies }: HistoryOfSeats, seat: string, day: Day) {
  return occupancies.find((occupancy) => occupancy.seat === seat && isOn(occupancy, day));
}

/** Somebody who is acting in the post, or else its substantive holder; never a deputy. */
function holderOf({ posts, holdings }: HistoryOfSeats, post: string, day: Day) {
  const organisation = posts.find(({ id }) => id === post)?.organisation ?? null;
  const present = holdings.filter((holding) => holding.post === post && isOn(holding, day));
  const holder = present.find(({ kind }) => kind === 'ACTING') ?? present.find(({ kind }) => kind === 'SUBSTANTIVE');
  return holder && { person: holder.person, organisation };
}

/** Step by step along the successions that have happened by that day. */
function carriedOnBy({ successions }: HistoryOfSeats, organisation: string | null, day: Day): string | null {
  const step = successions.find(({ predecessor, on }) => predecessor === organisation && on <= day);
  return step ? carriedOnBy({ successions } as HistoryOfSeats, step.successor, day) : organisation;
}
