import { array, constant, constantFrom, integer, nat, oneof, option, record, tuple } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { plusDays } from '../../src/platform/time/period';
import { anyDay, anyWorld, firstDay } from './random-world';
import type { World } from './recorded-world';

/** An action as it stands in a register. */
export interface ActionOnCard {
  readonly meeting: string;
  readonly owner: string;
  readonly dueOn: string | null;
  readonly closedOn: string | null;
}

/** What one group sent to another. */
export interface SentOnCard {
  readonly meeting: string;
  readonly from: string;
  readonly to: string;
  readonly on: string;
  readonly receivedOn: string | null;
  readonly answeredOn: string | null;
}

/** Somebody, or a HIT, and an organisation, for some days. */
export interface Belonging {
  readonly id: string;
  readonly organisation: string;
  readonly from: string;
  readonly to: string | null;
}

/** A partnership with what its registers hold. */
export interface Registers {
  readonly world: World;
  readonly actions: readonly ActionOnCard[];
  readonly sent: readonly SentOnCard[];
  readonly affiliations: readonly Belonging[];
  readonly partners: readonly Belonging[];
}

const nth = nat({ max: 999 });
const at = <One>(all: readonly One[], place: number): One | undefined => all[place % Math.max(1, all.length)];
const later = oneof(constant(0), integer({ min: 0, max: 150 }));
const belonging = record({ nth, organisation: nth, from: anyDay, days: option(integer({ min: 0, max: 120 })) });

/** A person stands for one organisation at a meeting: which of two rows is asked would be a matter of their order. */
function eachOnce(world: World): World {
  return {
    ...world,
    meetings: world.meetings.map((meeting) => {
      const seen = new Set<string | null>();
      return {
        ...meeting,
        marks: meeting.marks.filter(({ person }) => person === null || (!seen.has(person) && seen.add(person))),
      };
    }),
  };
}

/** Each belongs to an organisation once at most, since spells of one that overlap are refused, and begins to on days of their own. */
function belongings(ids: readonly string[], world: World, drawn: readonly Drawn[]): Belonging[] {
  const all = drawn.map(({ nth: which, organisation, from, days }) => ({
    id: at(ids, which) ?? '',
    organisation: at(world.organisations, organisation)?.id ?? '',
    from,
    to: days === null ? null : plusDays(from, days),
  }));
  const isSame = (one: Belonging, other: Belonging): boolean =>
    one.id === other.id && (one.organisation === other.organisation || one.from === other.from);
  return all.filter((one, place) => !all.slice(0, place).some((other) => isSame(one, other)));
}
type Drawn = typeof belonging extends Arbitrary<infer One> ? One : never;

/** Actions and items sent of the meetings of any world, and where its people and HITs belong. */
export const anyRegisters: Arbitrary<Registers> = record({
  world: anyWorld.map(eachOnce),
  actions: array(record({ nth, owner: nth, due: option(anyDay), closed: option(oneof(later, anyDay)) }), {
    maxLength: 12,
  }),
  sent: array(record({ nth, from: nth, to: nth, received: option(later), answered: option(later) }), { maxLength: 8 }),
  affiliations: array(belonging, { maxLength: 4 }),
  partners: array(belonging, { maxLength: 5 }),
}).map(({ world, actions, sent, affiliations, partners }) => ({
  world,
  actions: actions.flatMap(({ nth: which, owner, due, closed }) => {
    const meeting = at(world.meetings, which);
    const person = at(world.people, owner);
    if (!meeting || !person) return [];
    const { id, on } = meeting;
    // Closed some days after it was agreed, or on any day at all.
    const closedOn = typeof closed === 'number' ? plusDays(on, closed) : closed;
    return [{ meeting: id, owner: person.id, dueOn: due, closedOn }];
  }),
  sent: sent.flatMap(({ nth: which, from, to, received, answered }) => {
    const meeting = at(
      world.meetings.filter(({ items }) => items.length > 0),
      which,
    );
    if (!meeting) return [];
    const sender = at(meeting.groups, from) ?? '';
    const others = world.groups.filter(({ id }) => id !== sender);
    const receivedOn = received === null ? null : plusDays(meeting.on, received);
    const answeredOn = receivedOn === null || answered === null ? null : plusDays(receivedOn, answered);
    return [
      { meeting: meeting.id, from: sender, to: at(others, to)?.id ?? '', on: meeting.on, receivedOn, answeredOn },
    ];
  }),
  affiliations: belongings(
    world.people.map(({ id }) => id),
    world,
    affiliations,
  ),
  partners: belongings(world.hits, world, partners),
}));

/** What somebody reaches, of which of it they ask, and on which days. */
export interface AskedWithin {
  readonly from: string;
  readonly to: string;
  readonly hit: number | null;
  readonly group: number | null;
  /** Null reaches everything. */
  readonly reach: { readonly hits: readonly number[]; readonly groups: readonly number[] } | null;
}

/** Half a year after the days that come often. */
const halfAYearAfterMonthEnds = [182, 211, 212, 242, 243, 270, 271, 301, 302, 332, 333, 381];

export const anyAskedWithin: Arbitrary<AskedWithin> = tuple(
  anyDay,
  oneof(
    anyDay,
    constantFrom(...halfAYearAfterMonthEnds).map((days) => plusDays(firstDay, days)),
  ),
  constantFrom<Pick<AskedWithin, 'hit' | 'group'>[]>(
    { hit: null, group: null },
    { hit: null, group: null },
    { hit: 0, group: null },
    { hit: null, group: 1 },
  ),
  option(record({ hits: constantFrom([], [0], [1], [0, 1]), groups: constantFrom([], [1], [3], [0, 3]) })),
).map(([day, other, of, reach]) => ({
  from: day < other ? day : other,
  to: day < other ? other : day,
  ...of,
  reach,
}));

const list = (name: string, columns: string): string => `jsonb_to_recordset($1::jsonb -> '${name}') AS r(${columns})`;

/** SQL: what stands in the registers, when the world they are of is loaded. Value: the registers as JSON. */
export const loadRegisters = `
  WITH a AS (INSERT INTO action (meeting_id, number, task, owner_person_id, due_on, status, closed_on)
    SELECT meeting, 'A-2013-' || lpad((row_number() OVER ())::text, 3, '0'), 'Do it.', owner, "dueOn",
      CASE WHEN "closedOn" IS NULL THEN 'OPEN' ELSE 'DONE' END, "closedOn"
    FROM ${list('actions', 'meeting uuid, owner uuid, "dueOn" date, "closedOn" date')}),
  e AS (INSERT INTO escalation (key, from_meeting_id, from_position, from_group_id, to_group_id, sent_on, words, received_on, answer, answered_on)
    SELECT 'e' || row_number() OVER (), meeting, 1, "from", "to", "on", 'Please.', "receivedOn",
      CASE WHEN "answeredOn" IS NOT NULL THEN 'Yes.' END, "answeredOn"
    FROM ${list('sent', 'meeting uuid, "from" uuid, "to" uuid, "on" date, "receivedOn" date, "answeredOn" date')}),
  f AS (INSERT INTO affiliation (person_id, organisation_id, during) SELECT id, organisation, daterange("from", "to" + 1)
    FROM ${list('affiliations', 'id uuid, organisation uuid, "from" date, "to" date')})
  INSERT INTO hit_partner (hit_id, organisation_id, kind, during) SELECT id, organisation, 'PARTNER', daterange("from", "to" + 1)
    FROM ${list('partners', 'id uuid, organisation uuid, "from" date, "to" date')}`;
