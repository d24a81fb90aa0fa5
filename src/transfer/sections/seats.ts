import { capacities } from '../../groups/capacity';
import { memberClasses, seatRoles } from '../../groups/seat.entity';
import { day, exactness, key, oneOf, period, reference, words, yesNo } from './fields';
import { kinds } from './kinds';
import type { Rows } from './section';

/** Ties rows to the seat around them, which has its key within its group. */
const within = {
  columns: { seat_id: kinds.seat.id(`(element_key || '/' || (above->>'key'))`) },
  join: (above: string, row: string): string => `${row}.seat_id = ${above}.id`,
};

const person = reference('person', 'person', { isRequired: true });

const occupancies: Rows = {
  name: 'occupancies',
  table: 'seat_occupancy',
  about: 'Who sits in it, in what capacity, for which organisation. Not for a seat that goes with a post.',
  form: 'list',
  fields: [
    person,
    oneOf('capacity', capacities, { isRequired: true }),
    reference('representedOrganisation', 'organisation'),
    day('termEndsOn'),
    ...period,
    ...exactness,
  ],
  within,
  identity: (row) => [`${row}.seat_id`, `lower(${row}.during)`],
  time: 'history',
  isVersioned: true,
  order: (row) => [`lower(${row}.during)`],
};

const deputies: Rows = {
  name: 'deputies',
  table: 'named_deputy',
  about: 'Who may sit in for whoever holds it.',
  form: 'list',
  fields: [person, ...period],
  within,
  identity: (row) => [`${row}.seat_id`, `${row}.person_id`, `lower(${row}.during)`],
  time: 'history',
  isVersioned: true,
  order: (row) => [`lower(${row}.during)`, `(SELECT key FROM person WHERE id = ${row}.person_id) COLLATE "C"`],
};

/** The places on a group. */
export const seats: Rows = {
  name: 'seats',
  table: 'seat',
  about: 'Its places, each with a key that is its own within the group.',
  form: 'list',
  fields: [
    key,
    words('label', { isRequired: true }),
    oneOf('role', seatRoles, { otherwise: 'MEMBER' }),
    oneOf('memberClass', memberClasses, { otherwise: 'MEMBER' }),
    yesNo('voting', {
      otherwise: {
        in: `coalesce(own->>'memberClass', 'MEMBER') = 'MEMBER'`,
        out: (row) => `(${row}.member_class = 'MEMBER')`,
        inWords: 'true for a member, false for others',
      },
    }),
    yesNo('required', { otherwise: true }),
    words('constituency'),
    reference('exOfficioPost', 'post'),
    oneOf('capacity', capacities),
    ...period,
  ],
  within: {
    columns: { group_id: kinds.group.id('element_key') },
    join: (above, row) => `${row}.group_id = ${above}.id`,
  },
  identity: (row) => [`${row}.group_id`, `${row}.key`],
  time: 'life',
  isVersioned: true,
  order: (row) => [`${row}.key COLLATE "C"`],
  declares: { kind: 'seat', key: `element_key || '/' || (own->>'key')` },
  lists: [occupancies, deputies],
};
