import { everyMonths, keyOf, period, reference, words } from './fields';
import { kinds } from './kinds';
import type { Field, Rows } from './section';

const because = [words('quotation'), reference('sourceDocument', 'document')];

/** Which group reports to which. */
export const reportingLines: Rows = {
  name: 'reportingLines',
  table: 'reporting_line',
  about: 'A group reports to another, possibly to several, never in a circle.',
  form: 'list',
  fields: [
    reference('group', 'group', { isRequired: true }),
    reference('parentGroup', 'group', { isRequired: true }),
    everyMonths('every'),
    words('form'),
    ...because,
    ...period,
  ],
  identity: (row) => [`${row}.group_id`, `${row}.parent_group_id`, `lower(${row}.during)`],
  time: 'history',
  isVersioned: true,
  order: (row) => [
    `${keyOf('group', `${row}.group_id`)} COLLATE "C"`,
    `${keyOf('group', `${row}.parent_group_id`)} COLLATE "C"`,
    `lower(${row}.during)`,
  ],
};

/** One end of a pair of groups. A table keeps the two ends in order of their ids, the file in order of their keys. */
function end(name: string, column: string, fromIds: string, fromKeys: string): Field {
  const ids = `${kinds.group.id(`own->>'group'`)}, ${kinds.group.id(`own->>'otherGroup'`)}`;
  return {
    ...reference(name, 'group', { isRequired: true }),
    columns: { [column]: `${fromIds}(${ids})` },
    out: (row) => keyAt(fromKeys, row),
  };
}

function keyAt(which: string, row: string): string {
  const keys = ['group_id', 'other_group_id'].map((column) => `${keyOf('group', `${row}.${column}`)} COLLATE "C"`);
  return `${which}(${keys.join(', ')})`;
}

/** The two groups of a pair, of which neither comes first. */
export const pairEnds: readonly Field[] = [
  end('group', 'group_id', 'least', 'least'),
  end('otherGroup', 'other_group_id', 'greatest', 'greatest'),
];

/** Which groups work with each other. */
export const workingLinks: Rows = {
  name: 'workingLinks',
  table: 'working_link',
  about: 'Two groups work with each other.',
  form: 'list',
  fields: [...pairEnds, ...because, ...period],
  identity: (row) => [`${row}.group_id`, `${row}.other_group_id`, `lower(${row}.during)`],
  time: 'history',
  isVersioned: true,
  order: (row) => [keyAt('least', row), keyAt('greatest', row), `lower(${row}.during)`],
};
