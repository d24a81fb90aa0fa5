import { array, constant, constantFrom, integer, oneof, option, record } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { Stay } from '../history/naive-seating';
import { newId } from '../../src/platform/database/new-id';
import type { Day } from '../../src/platform/time/period';
import type { Rows } from '../support/judging';
import { dayNumber, during, groups, hit, length, stays } from './random-roster';

/** Where a HIT is at home and with whom: what a test makes up, and a naive rule reads. */
export interface Home {
  readonly pauses: readonly Stay[];
  /** Days on which it was approved or active, when it was not paused. */
  readonly statuses: readonly (Stay & { readonly status: string })[];
  readonly partners: readonly (Stay & { readonly organisation: string; readonly kind: string })[];
  readonly absences: readonly (Stay & { readonly organisation: string })[];
  readonly priorities: readonly Stay[];
  readonly sponsors: readonly (Stay & { readonly organisation: string })[];
  readonly hostings: readonly (Stay & { readonly unit: string })[];
  readonly successions: readonly { readonly predecessor: string; readonly successor: string; readonly on: Day }[];
}

const kinds = [
  ['NHS_TRUST', 'NHS_PROVIDER'],
  ['PCT', 'COMMISSIONER'],
  ['CCG', 'COMMISSIONER'],
  ['LOCAL_AUTHORITY', 'PUBLIC_HEALTH'],
  ['LOCAL_AUTHORITY', 'LOCAL_AUTHORITY'],
  ['UNIVERSITY', 'ACADEMIC'],
  ['VOLUNTARY', 'ACADEMIC'],
] as const;
export const bodies = kinds.map(([type, sector], index) => ({ id: newId(), key: `B${String(index)}`, type, sector }));
export const divisions = ['DIV1', 'DIV2'].map((key) => ({ id: newId(), key }));
const priority = newId();
const always = '[2000-01-01,)';

const body = constantFrom(...bodies.map(({ id }) => id));
const one = <Where>(where: Arbitrary<Where>): Arbitrary<(Stay & { readonly where: Where })[]> =>
  record({ all: stays(5), places: array(where, { minLength: 5, maxLength: 5 }) }).map(({ all, places }) =>
    all.flatMap((stay, index) => {
      const place = places[index];
      return place === undefined ? [] : [{ ...stay, where: place }];
    }),
  );
/** Never, the whole time, or now and then. */
const membership: Arbitrary<Stay[]> = oneof(
  constant<Stay[]>([]),
  constant<Stay[]>([{ from: dayNumber(-5), to: null }]),
  stays(4),
);
const memberships: Arbitrary<(Stay & { organisation: string })[]> = array(membership, {
  minLength: bodies.length,
  maxLength: bodies.length,
}).map((all) => all.flatMap((some, index) => some.map((stay) => ({ ...stay, organisation: bodies[index]?.id ?? '' }))));

/** Any home that PostgreSQL accepts; of PCT, CCG and the council each may be carried on by the next. */
export const anyHome: Arbitrary<Home> = record({
  pauses: stays(3),
  starts: array(record({ on: integer({ min: -10, max: 40 }), status: constantFrom('APPROVED', 'ACTIVE', 'EOI') }), {
    maxLength: 3,
  }),
  partners: record({ all: memberships, kinds: array(constantFrom('PARTNER', 'PARTNER', 'COLLABORATOR')) }).map(
    ({ all, kinds: drawn }) => all.map((stay, index) => ({ ...stay, kind: drawn[index] ?? 'PARTNER' })),
  ),
  absences: memberships,
  priorities: stays(4),
  sponsors: one(body).map((all) => all.map(({ where: organisation, ...stay }) => ({ ...stay, organisation }))),
  hostings: one(constantFrom(...divisions.map(({ id }) => id))).map((all) =>
    all.map(({ where: unit, ...stay }) => ({ ...stay, unit })),
  ),
  successions: array(option(integer({ min: 0, max: length })), { minLength: 2, maxLength: 2 }).map((days) =>
    days.flatMap((on, index) => {
      const [predecessor, successor] = bodies.slice(index + 1);
      return on === null || !predecessor || !successor
        ? []
        : [{ predecessor: predecessor.id, successor: successor.id, on: dayNumber(on) }];
    }),
  ),
}).map(({ starts, ...home }) => ({ ...home, statuses: betweenPauses(starts, home.pauses) }));

/** Each status on a day of its own, on which the HIT is not paused. */
function betweenPauses(
  starts: readonly { readonly on: number; readonly status: string }[],
  pauses: readonly Stay[],
): Home['statuses'] {
  return starts
    .filter(({ on }, index) => starts.findIndex((other) => other.on === on) === index)
    .map(({ on, status }) => ({ status, from: dayNumber(on), to: dayNumber(on) }))
    .filter(({ from }) => !pauses.some((pause) => pause.from <= from && (pause.to === null || from <= pause.to)));
}

/** A home as rows. */
export function homeRows(home: Home): Rows {
  const dated = <Row extends Stay>(rows: readonly Row[], more: (row: Row) => object): Rows[string] =>
    rows.map((row) => ({ id: newId(), hit_id: hit, ...more(row), during: during(row) }));
  return {
    organisation: bodies.map((each) => ({ ...each, during: always })),
    organisation_name: bodies.map(({ id, key }) => ({
      id: newId(),
      organisation_id: id,
      name: key,
      during: always,
    })),
    organisational_unit: divisions.map(({ id, key }) => ({
      id,
      key,
      organisation_id: bodies[0]?.id,
      name: key,
      during: always,
    })),
    organisation_succession: home.successions.map(({ predecessor, successor, on }) => ({
      id: newId(),
      predecessor_id: predecessor,
      successor_id: successor,
      succeeded_on: on,
      kind: 'MERGER',
    })),
    governance_group: groups.map((group) => ({
      ...group,
      name: group.key,
      kind: 'WORKING_GROUP',
      hit_id: hit,
      during: always,
    })),
    partner_priority: [{ id: priority, key: 'stroke', name: 'Stroke' }],
    hit_status: [
      ...dated(home.pauses, () => ({ status: 'PAUSED' })),
      ...dated(home.statuses, ({ status }) => ({ status })),
    ],
    hit_partner: dated(home.partners, ({ organisation, kind }) => ({ organisation_id: organisation, kind })),
    partner_absence: dated(home.absences, ({ organisation }) => ({
      organisation_id: organisation,
      explanation: 'They will join later.',
    })),
    hit_priority: dated(home.priorities, () => ({ priority_id: priority })),
    sponsoring_organisation: dated(home.sponsors, ({ organisation }) => ({ organisation_id: organisation })),
    hosting: dated(home.hostings, ({ unit }) => ({ unit_id: unit })),
  };
}

/** Parameters of a rule about a HIT: the harness names a kind of group, which such a rule does not take. */
export function ofHit(_home: Home, parameters: object): object {
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => name !== 'groups'));
}
