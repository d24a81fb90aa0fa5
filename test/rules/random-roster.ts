import { array, boolean, constant, constantFrom, integer, oneof, option, record, uniqueArray } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { newId } from '../../src/platform/database/new-id';
import { plusDays } from '../../src/platform/time/period';
import type { Day } from '../../src/platform/time/period';
import type { Stay } from '../history/naive-seating';
import type { Rows } from '../support/judging';
import type { MadePromise, Roster, RosterPost, RosterSeat } from './roster';

/** Everything happens within these days, so that edges meet often. */
const firstDay = '2013-01-01';
export const length = 100;
export const dayNumber = (number: number): Day => plusDays(firstDay, number);
export const anyDay: Arbitrary<Day> = integer({ min: 0, max: length + 1 }).map(dayNumber);

export const hit = newId();
export const document = newId();
/** Some of them of one profession, one of a profession that nobody noted. */
const professions = ['MEDICAL', 'AHP', null, 'LAY', 'MEDICAL', 'MANAGEMENT'] as const;
export const people = professions.map((profession) => ({ id: newId(), profession }));
const sectors = ['NHS_PROVIDER', 'COMMISSIONER', 'NHS_PROVIDER', 'COMMISSIONER', 'LAY'] as const;
export const organisations = sectors.map((sector, index) => ({ id: newId(), key: `O${String(index)}`, sector }));
export const units = organisations
  .slice(0, 2)
  .flatMap((organisation) => [1, 2].map(() => ({ id: newId(), organisation: organisation.id })));
export const groups = ['WG1', 'WG2', 'SG'].map((key) => ({ id: newId(), key }));

const someCapacities = ['ACADEMIC', 'SERVICE', 'SERVICE', 'COMMISSIONING', 'PUBLIC_CONTRIBUTOR'] as const;

const person = constantFrom(...people.map(({ id }) => id));
const organisation = constantFrom(...organisations.map(({ id }) => id));

/** Every other gap between cuts is a stay: none overlaps another, some touch, the last may be open. */
export function stays(maxLength = 6): Arbitrary<Stay[]> {
  const cuts = uniqueArray(integer({ min: 0, max: length }), { maxLength }).map((days) => days.sort((a, b) => a - b));
  return record({
    cuts,
    gaps: array(constantFrom(true, false, false, false), { minLength: 6, maxLength: 6 }),
    open: boolean(),
  }).map(({ cuts: days, gaps, open }) =>
    days.flatMap((day, index) => {
      const next = days[index + 1];
      if (gaps[index] || (next === undefined && !open)) return [];
      return [{ from: dayNumber(day), to: next === undefined ? null : dayNumber(next - 1) }];
    }),
  );
}

/** Half of the seats are held as long as they are there. */
const heldFor: Arbitrary<Stay[]> = oneof(constant<Stay[]>([{ from: dayNumber(-10), to: null }]), stays());

const life: Arbitrary<Stay> = record({
  from: integer({ min: -5, max: 30 }),
  to: option(integer({ min: 31, max: length }), { freq: 2 }),
}).map(({ from, to }) => ({ from: dayNumber(from), to: to === null ? null : dayNumber(to) }));

/** What is left of stays inside a life. */
export function within(all: readonly Stay[], { from, to }: Stay): Stay[] {
  return all.flatMap((stay) => {
    const begins = stay.from > from ? stay.from : from;
    const ends = to === null ? stay.to : stay.to === null || stay.to > to ? to : stay.to;
    return ends !== null && ends < begins ? [] : [{ from: begins, to: ends }];
  });
}

const post = record({
  life,
  place: option(constantFrom(...units)),
  organisation,
  kinds: record({ SUBSTANTIVE: heldFor, ACTING: stays(3), DEPUTY: stays(3) }),
  who: array(person, { minLength: 8, maxLength: 8 }),
}).map(({ life: days, place, organisation: of, kinds, who }) => {
  const id = newId();
  const made: RosterPost = { id, key: id, organisation: place?.organisation ?? of, unit: place?.id ?? null, ...days };
  const holdings = (['SUBSTANTIVE', 'ACTING', 'DEPUTY'] as const).flatMap((kind, shift) =>
    within(kinds[kind], days).map((stay, index) => ({
      id: newId(),
      post: id,
      kind,
      person: who[(index + shift * 2) % who.length] ?? '',
      ...stay,
    })),
  );
  return { post: made, holdings };
});

const seat = record({
  life,
  group: constantFrom(0, 0, 0, 1, 2),
  role: constantFrom('CO_LEAD', 'CO_LEAD', 'MEMBER'),
  memberClass: constantFrom('MEMBER', 'MEMBER', 'MEMBER', 'IN_ATTENDANCE'),
  required: boolean(),
  capacity: constantFrom(...someCapacities),
  ofPost: option(integer({ min: 0, max: 9 }), { freq: 2 }),
  stays: heldFor,
  who: array(record({ person, organisation: option(organisation), capacity: constantFrom(...someCapacities) }), {
    minLength: 6,
    maxLength: 6,
  }),
});

/** Each organisation may be carried on by one further down the list, so there is no circle. */
const successions = array(option(record({ skip: integer({ min: 1, max: 4 }), on: integer({ min: 0, max: length }) })), {
  minLength: organisations.length - 1,
  maxLength: organisations.length - 1,
}).map((steps) =>
  steps.flatMap((step, index) => {
    const predecessor = organisations[index];
    const successor = organisations[Math.min(index + (step?.skip ?? 0), organisations.length - 1)];
    return step && predecessor && successor
      ? [{ predecessor: predecessor.id, successor: successor.id, on: dayNumber(step.on) }]
      : [];
  }),
);

/** Any roster of three groups that PostgreSQL accepts. */
export const anyRoster: Arbitrary<Roster> = record({
  lives: array(life, { minLength: groups.length, maxLength: groups.length }),
  pauses: stays(3),
  posts: array(post, { minLength: 2, maxLength: 2 }),
  seats: array(seat, { minLength: 4, maxLength: 9 }),
  successions,
}).map(({ lives, pauses, posts, seats: made, successions: steps }) => {
  const all = groups.map((group, index) => ({
    ...group,
    kind: group.key === 'SG' ? 'STEERING_GROUP' : 'WORKING_GROUP',
    ...(lives[index] ?? { from: firstDay, to: null }),
  }));
  const occupancies: Roster['occupancies'][number][] = [];
  const seats = made.flatMap(({ group: at, ofPost, stays: staying, who, life: days, capacity, ...more }, index) => {
    const group = all[at];
    const [inside] = group ? within([days], group) : [];
    if (!group || !inside) return [];
    const of = ofPost === null ? null : posts[ofPost % posts.length];
    const id = newId();
    const key = `s${String(index)}`;
    const one: RosterSeat = { id, key, group: group.id, capacity, post: of?.post.id ?? null, ...more, ...inside };
    if (!of)
      within(staying, inside).forEach((stay, place) => {
        const { person: whose = '', organisation: represented = null, capacity: as = 'SERVICE' } = who[place] ?? {};
        occupancies.push({ id: newId(), seat: id, person: whose, organisation: represented, capacity: as, ...stay });
      });
    return [one];
  });
  const holdings = posts.flatMap((one) => one.holdings);
  return { groups: all, pauses, seats, occupancies, posts: posts.map((one) => one.post), holdings, successions: steps };
});

/** Promises with these parameters, about one group or each working group. */
export function promisesWith(parameters: Arbitrary<object>): Arbitrary<MadePromise[]> {
  const group = option(constantFrom(...[0, 0, 1, 2].map((index) => groups[index]?.id ?? '')), { freq: 4 });
  const graceDays = option(integer({ min: 0, max: 20 }), { freq: 8 });
  const from = integer({ min: -20, max: 50 });
  return array(record({ group, parameters, graceDays, from }), { minLength: 1, maxLength: 3 }).map((all) =>
    all.map((one) => ({
      id: newId(),
      ...one,
      parameters: { ...one.parameters, ...(one.group === null ? { groups: 'WORKING_GROUP' } : {}) },
      from: dayNumber(one.from),
    })),
  );
}

/** A period as PostgreSQL stores it. */
export function during({ from, to }: Stay): string {
  return `[${from},${to === null ? '' : plusDays(to, 1)})`;
}

const always = '[2000-01-01,)';

/** What every roster stands on, written once. */
export const backdrop: Rows = {
  hit: [{ id: hit, key: 'h' }],
  source_document: [{ id: document, key: 'd', hit_id: hit, title: 'Application', year: 2013 }],
  person: people.map(({ id, profession }) => ({ id, key: id, name: id, profession })),
  organisation: organisations.map(({ id, key, sector }) => ({ id, key, type: 'OTHER', sector, during: always })),
  organisation_name: organisations.map(({ id, key }) => ({
    id: newId(),
    organisation_id: id,
    name: key,
    during: always,
  })),
  organisational_unit: units.map(({ id, organisation: of }) => ({
    id,
    key: id,
    organisation_id: of,
    name: 'Unit',
    during: always,
  })),
};

/** A roster as rows. */
export function rosterRows({
  groups: all,
  pauses,
  seats,
  occupancies,
  posts,
  holdings,
  successions: steps,
}: Roster): Rows {
  return {
    hit_status: pauses.map((pause) => ({ id: newId(), hit_id: hit, status: 'PAUSED', during: during(pause) })),
    governance_group: all.map(({ id, key, kind, ...days }) => ({
      id,
      key,
      name: key,
      kind,
      hit_id: hit,
      during: during(days),
    })),
    post: posts.map(({ id, key, organisation: of, unit, ...days }) => ({
      id,
      key,
      organisation_id: of,
      unit_id: unit,
      title: key,
      level: 'SENIOR',
      during: during(days),
    })),
    post_holding: holdings.map(({ id, post: of, person: who, kind, ...days }) => ({
      id,
      post_id: of,
      person_id: who,
      kind,
      during: during(days),
    })),
    seat: seats.map(({ id, key, group, role, memberClass, required, capacity, post: of, ...days }) => ({
      id,
      key,
      group_id: group,
      label: key,
      role,
      member_class: memberClass,
      voting: false,
      required,
      capacity,
      ex_officio_post_id: of,
      during: during(days),
    })),
    seat_occupancy: occupancies.map(({ id, seat: at, person: who, organisation: of, capacity, ...days }) => ({
      id,
      seat_id: at,
      person_id: who,
      capacity,
      represented_organisation_id: of,
      during: during(days),
    })),
    organisation_succession: steps.map(({ predecessor, successor, on }) => ({
      id: newId(),
      predecessor_id: predecessor,
      successor_id: successor,
      succeeded_on: on,
      kind: 'MERGER',
    })),
  };
}
