import { key, reference, words, yesNo } from './fields';
import type { Rows } from './section';

/** What the partnership is called, and whether it is made up. */
export const partnership: Rows = {
  name: 'partnership',
  table: 'partnership',
  about: 'The partnership that the file is of.',
  form: 'one',
  fields: [
    { ...words('name', { isRequired: true }), columns: { name: `own->>'name'`, only_one: 'true' } },
    yesNo('demonstration', { column: 'is_demonstration', otherwise: false }),
  ],
  identity: (row) => [`${row}.only_one`],
  order: (row) => [`${row}.name`],
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
