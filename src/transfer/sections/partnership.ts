import { settingNames } from '../../hits/settings/settings';
import { key, oneOf, period, reference, wholeNumber, words, yesNo } from './fields';
import type { Rows } from './section';

/** What the partnership is called, and whether it is made up. */
export const partnership: Rows = {
  name: 'partnership',
  table: 'partnership',
  about: 'The partnership that the file is of.',
  form: 'one',
  fields: [
    { ...words('name', { isRequired: true }), columns: { name: `own->>'name'`, only_one: 'true' } },
    words('partners'),
    yesNo('demonstration', { column: 'is_demonstration', otherwise: false }),
  ],
  identity: (row) => [`${row}.only_one`],
  order: (row) => [`${row}.name`],
};

/** Thresholds while they differ from the product's own. */
export const settings: Rows = {
  name: 'settings',
  table: 'setting',
  about: 'Thresholds that the partnership set for itself, and when each was in force.',
  form: 'list',
  fields: [
    oneOf('name', settingNames, { isRequired: true }),
    wholeNumber('value', 1, 1000, { isRequired: true }),
    ...period,
  ],
  identity: (row) => [`${row}.name`, `lower(${row}.during)`],
  time: 'history',
  isVersioned: true,
  order: (row) => [`${row}.name COLLATE "C"`, `lower(${row}.during)`],
};

/** The partners’ priorities. */
export const priorities: Rows = {
  name: 'priorities',
  table: 'partner_priority',
  about: 'Priorities of the partners, of which a HIT addresses at least one.',
  form: 'list',
  fields: [key, words('name', { isRequired: true }), reference('organisation', 'organisation')],
  identity: (row) => [`${row}.key`],
  isVersioned: true,
  order: (row) => [`${row}.key COLLATE "C"`],
  declares: { kind: 'priority', key: `own->>'key'` },
};
