import { key, webAddress, wholeNumber, words } from './fields';
import { kinds } from './kinds';
import type { Rows } from './section';

/** Documents of one home; whatever it is, they are no longer of another. */
function ofHome(home: { readonly hit_id: string; readonly group_id: string }, about: string): Rows {
  return {
    name: 'sourceDocuments',
    table: 'source_document',
    about,
    form: 'list',
    fields: [
      { ...key, columns: { ...key.columns, ...home } },
      words('title', { isRequired: true }),
      wholeNumber('year', 1948, 2200, { isRequired: true }),
      webAddress('url'),
    ],
    identity: (row) => [`${row}.key`],
    isVersioned: true,
    order: (row) => [`${row}.key COLLATE "C"`],
    declares: { kind: 'document', key: `own->>'key'` },
  };
}

const none = 'NULL::uuid';

/** Documents of the whole partnership. */
export const sourceDocuments: Rows = {
  ...ofHome({ hit_id: none, group_id: none }, 'Documents of the whole partnership that promise something.'),
  only: (row) => `${row}.hit_id IS NULL AND ${row}.group_id IS NULL`,
};

/** Documents of a HIT. */
export const sourceDocumentsOfHit: Rows = {
  ...ofHome(
    { hit_id: kinds.hit.id('element_key'), group_id: none },
    'The documents that promise something, such as its application.',
  ),
  within: { columns: {}, join: (above, row) => `${row}.hit_id = ${above}.id` },
};

/** Documents of a group. */
export const sourceDocumentsOfGroup: Rows = {
  ...ofHome(
    { hit_id: none, group_id: kinds.group.id('element_key') },
    'Documents of its own that promise something, such as the terms of reference of a board.',
  ),
  within: { columns: {}, join: (above, row) => `${row}.group_id = ${above}.id` },
};
