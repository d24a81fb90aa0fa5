import { holdingKinds } from '../../directory/post-holding.entity';
import { postLevels } from '../../directory/post.entity';
import { exactness, key, oneOf, period, reference, words } from './fields';
import { kinds } from './kinds';
import type { Rows } from './section';

const holdings: Rows = {
  name: 'holdings',
  table: 'post_holding',
  about: 'Who holds it, and when.',
  form: 'list',
  fields: [
    reference('person', 'person', { isRequired: true }),
    oneOf('kind', holdingKinds, { otherwise: 'SUBSTANTIVE' }),
    ...period,
    ...exactness,
  ],
  within: {
    columns: { post_id: kinds.post.id('element_key') },
    join: (above, row) => `${row}.post_id = ${above}.id`,
  },
  identity: (row) => [`${row}.post_id`, `${row}.kind`, `lower(${row}.during)`],
  time: 'history',
  isVersioned: true,
  order: (row) => [`lower(${row}.during)`, `${row}.kind COLLATE "C"`],
};

/** Offices in organisations and units, and who holds them. */
export const posts: Rows = {
  name: 'posts',
  table: 'post',
  about: 'Offices in an organisation or one of its units, such as Head of Division.',
  form: 'list',
  fields: [
    key,
    reference('organisation', 'organisation', { isRequired: true }),
    reference('unit', 'unit'),
    words('title', { isRequired: true }),
    oneOf('level', postLevels, { isRequired: true }),
    ...period,
  ],
  identity: (row) => [`${row}.key`],
  time: 'life',
  isVersioned: true,
  order: (row) => [`${row}.key COLLATE "C"`],
  declares: { kind: 'post', key: `own->>'key'` },
  lists: [holdings],
};
