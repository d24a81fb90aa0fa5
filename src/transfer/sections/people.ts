import { professions } from '../../directory/person.entity';
import { day, exactness, key, oneOf, period, reference, shaped, words } from './fields';
import { kinds } from './kinds';
import type { Rows } from './section';

const affiliations: Rows = {
  name: 'affiliations',
  table: 'affiliation',
  about: 'The organisations they belong to, and when.',
  form: 'list',
  fields: [reference('organisation', 'organisation', { isRequired: true }), words('role'), ...period, ...exactness],
  within: {
    columns: { person_id: kinds.person.id('element_key') },
    join: (above, row) => `${row}.person_id = ${above}.id`,
  },
  identity: (row) => [`${row}.person_id`, `${row}.organisation_id`, `lower(${row}.during)`],
  time: 'history',
  isVersioned: true,
  order: (row) => [
    `lower(${row}.during)`,
    `(SELECT key FROM organisation WHERE id = ${row}.organisation_id) COLLATE "C"`,
  ],
};

const timesAway: Rows = {
  name: 'timesAway',
  table: 'time_away',
  about: 'Days on which they are away, and who stands in.',
  form: 'list',
  fields: [
    reference('deputy', 'person', { column: 'deputy_person_id' }),
    words('deputyName'),
    words('standsInFor'),
    day('takenBackOn'),
    ...period,
  ],
  within: {
    columns: { person_id: kinds.person.id('element_key') },
    join: (above, row) => `${row}.person_id = ${above}.id`,
  },
  identity: (row) => [`${row}.person_id`, `lower(${row}.during)`, `coalesce(${row}.taken_back_on, 'infinity')`],
  time: 'history',
  isVersioned: true,
  order: (row) => [`lower(${row}.during)`, `${row}.taken_back_on`],
};

/** Everybody who sits, holds a post, sponsors or acts. */
export const people: Rows = {
  name: 'people',
  table: 'person',
  about: 'Everybody who sits, holds a post, sponsors or acts.',
  form: 'list',
  fields: [
    key,
    words('name', { isRequired: true }),
    oneOf('profession', professions),
    shaped(
      'orcid',
      '^\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]$',
      'An ORCID iD with its check character, for example 0000-0002-1825-0097.',
      {
        format: 'orcid',
      },
    ),
    {
      ...shaped('email', '^[^@\\s]+@[^@\\s]+$', 'An e-mail address, for example name@example.org.'),
      readBy: 'contact-details:read',
    },
    {
      ...shaped('telephone', '^[+]?[0-9() -]{5,30}$', 'A telephone number, for example 0117 496 0123.'),
      readBy: 'contact-details:read',
    },
    { ...words('accessNeeds'), readBy: 'access-needs:read' },
  ],
  identity: (row) => [`${row}.key`],
  isVersioned: true,
  order: (row) => [`${row}.key COLLATE "C"`],
  declares: { kind: 'person', key: `own->>'key'` },
  lists: [affiliations, timesAway],
};
