import {
  continuesAs,
  groupsAsked,
  inRoom,
  meetingsAsked,
  professionOf,
  quotient,
  sectorOf,
  standing,
} from './recorded-world';
import type { Asked, World } from './recorded-world';

/** What somebody stands for somewhere. */
interface Stance {
  readonly person: string;
  readonly capacity: string | null;
  readonly organisation: string | null;
}

type Reading = 'OWN_CATEGORY' | 'ONE_LAY_CATEGORY' | 'EXCLUDED';
const readings: readonly Reading[] = ['OWN_CATEGORY', 'ONE_LAY_CATEGORY', 'EXCLUDED'];
const dimensions = ['ORGANISATION', 'SECTOR', 'PROFESSION'] as const;

const isUnaffiliated = ({ capacity, organisation }: Stance): boolean =>
  capacity === 'PUBLIC_CONTRIBUTOR' && organisation === null;

function categoryOf(world: World, stance: Stance, dimension: string, reading: Reading, day: string): string | null {
  if (isUnaffiliated(stance)) {
    if (reading === 'EXCLUDED') return null;
    return reading === 'ONE_LAY_CATEGORY' ? 'LAY' : stance.person;
  }
  if (dimension === 'PROFESSION') return professionOf(world, stance.person);
  if (stance.organisation === null) return null;
  const then = continuesAs(world, stance.organisation, day);
  return dimension === 'SECTOR' ? sectorOf(world, then) : then;
}

/** The members on a day, then every pair of them drawn with replacement: how many pairs differ? */
export function naiveDiversity(world: World, asked: Asked): object {
  const groups = groupsAsked(world, asked);
  const day = asked.to;
  const sitting = world.stays
    .filter(({ from, to }) => from <= day && (to === null || day <= to))
    .flatMap((stay) => {
      const seat = world.seats.find(({ id }) => id === stay.seat);
      const group = groups.find(({ id }) => id === seat?.group);
      return seat && group
        ? [{ ...stay, place: `${stay.from} ${group.key} ${seat.key}`, memberClass: seat.memberClass }]
        : [];
    })
    .sort((a, b) => (a.place < b.place ? -1 : 1));
  const places = sitting.filter(({ memberClass }) => memberClass === 'MEMBER');
  const members = places.filter(({ person }, index) => places.findIndex((other) => other.person === person) === index);
  const isThere = (group: string): boolean =>
    groups.some(({ id, from, to }) => id === group && from <= day && (to === null || day <= to));
  const memberSeats = world.seats.filter(({ group, memberClass }) => memberClass === 'MEMBER' && isThere(group));
  const unknownIn = (dimension: string): number =>
    members.filter((one) => !isUnaffiliated(one) && categoryOf(world, one, dimension, 'EXCLUDED', day) === null).length;
  return {
    members: members.length,
    items: dimensions.flatMap((dimension) =>
      readings.map((unaffiliated) => {
        const all = members.map((one) => categoryOf(world, one, dimension, unaffiliated, day));
        const known = all.filter((category) => category !== null);
        const n = known.length;
        const k = new Set(known).size;
        const differing = known.flatMap((a) => known.filter((b) => a !== b)).length;
        return {
          ...{ dimension, unaffiliated, n, k, numerator: differing, denominator: n * n },
          blau: quotient(differing, n * n),
          normalised: k < 2 ? null : quotient(k * differing, (k - 1) * n * n),
          leftOut: all.length - n,
          categories: Object.fromEntries(known.map((a) => [a, known.filter((b) => a === b).length])),
        };
      }),
    ),
    leftOut: [
      memberSeats.filter(({ id }) => !sitting.some(({ seat }) => seat === id)).length,
      new Set(sitting.map(({ person }) => person)).size - members.length,
      unknownIn('ORGANISATION'),
      unknownIn('PROFESSION'),
    ],
  };
}

/** Every two people, and every meeting that both came to. */
export function naiveExternalInternal(world: World, asked: Asked): object {
  const held = meetingsAsked(world, asked)
    .filter(({ status }) => status === 'HELD')
    .sort((a, b) => (`${a.on} ${a.id}` < `${b.on} ${b.id}` ? -1 : 1));
  const rooms = held.map((meeting) => {
    const lines = standing(meeting).filter((mark) => inRoom(mark) && mark.person !== null);
    // Somebody may be there in two seats: a member's place comes first, a place without a seat last.
    const rank = ({ isExpected, seat }: (typeof lines)[number]): string => `${isExpected ? '0' : '1'} ${seat ?? '~'}`;
    lines.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
    return new Map(
      [...lines].reverse().map((mark): [string, Stance] => [mark.person ?? '', { ...mark, person: mark.person ?? '' }]),
    );
  });
  const latest = new Map(rooms.flatMap((room) => [...room]));
  const people = [...latest.keys()].sort();
  const ties = people.flatMap((one, place) =>
    people.slice(place + 1).flatMap((other) => {
      const meetings = rooms.filter((room) => room.has(one) && room.has(other)).length;
      return meetings === 0 ? [] : [{ one, other, meetings }];
    }),
  );
  const times = (status: string): number =>
    held.flatMap((meeting) => standing(meeting)).filter((mark) => mark.status === status).length;
  return {
    meetings: held.length,
    people: people.length,
    ties: ties.length,
    items: dimensions.map((dimension) => {
      const reading = dimension === 'ORGANISATION' ? 'OWN_CATEGORY' : 'ONE_LAY_CATEGORY';
      const of = (person: string): string | null => {
        const stance = latest.get(person);
        return stance ? categoryOf(world, stance, dimension, reading, asked.to) : null;
      };
      const known = ties.filter(({ one, other }) => of(one) !== null && of(other) !== null);
      const index = (weight: (tie: (typeof ties)[number]) => number): object => {
        const sum = (some: typeof ties): number => some.reduce((all, tie) => all + weight(tie), 0);
        const external = sum(known.filter(({ one, other }) => of(one) !== of(other)));
        const internal = sum(known.filter(({ one, other }) => of(one) === of(other)));
        const [numerator, denominator] = [external - internal, external + internal];
        return { external, internal, numerator, denominator, index: quotient(numerator, denominator) };
      };
      return {
        ...{ dimension, unaffiliated: reading, binary: index(() => 1), weighted: index(({ meetings }) => meetings) },
        leftOut: ties.length - known.length,
      };
    }),
    leftOut: [times('DEPUTY'), times('IN_ATTENDANCE')],
  };
}
