/** A kind of thing that can be named by a stable key: how it is called, and how the database knows it. */
interface KindOfThing {
  readonly inWords: string;
  readonly table: string;
  /** SQL for the id, given SQL for the key. */
  readonly id: (key: string) => string;
}

const byKey = (inWords: string, table: string): KindOfThing => ({
  inWords,
  table,
  id: (key) => `(SELECT id FROM ${table} WHERE key = ${once(key)})`,
});

/** A sub-select is worked out once, where an expression over JSON would be for every row that it is compared with. */
const once = (expression: string): string => `(SELECT ${expression})`;

/** Everything that can be named. A seat is named within its group, a correction within its meeting. */
export const kinds = {
  organisation: byKey('organisation', 'organisation'),
  unit: byKey('unit of an organisation', 'organisational_unit'),
  person: byKey('person', 'person'),
  post: byKey('post', 'post'),
  priority: byKey('priority', 'partner_priority'),
  hit: byKey('HIT', 'hit'),
  document: byKey('source document', 'source_document'),
  group: byKey('group', 'governance_group'),
  seat: {
    inWords: 'seat',
    table: 'seat',
    id: (key) => `(SELECT s.id FROM seat s JOIN governance_group g ON g.id = s.group_id
      WHERE g.key = ${once(`split_part(${key}, '/', 1)`)} AND s.key = ${once(`split_part(${key}, '/', 2)`)})`,
  },
  sponsorship: byKey('sponsorship', 'executive_sponsorship'),
  ask: byKey('ask', 'sponsor_ask'),
  opportunity: byKey('opportunity', 'opportunity'),
  commonGoal: byKey('common goal', 'common_goal'),
  meeting: byKey('meeting', 'meeting'),
  groupUpdate: byKey('update of a group', 'group_update'),
  commitment: byKey('promise', 'commitment'),
  correction: {
    inWords: 'correction',
    table: 'record_correction',
    id: (key) => `(SELECT c.id FROM record_correction c JOIN meeting m ON m.id = c.meeting_id
      WHERE m.key = ${once(`split_part(${key}, '#', 1)`)} AND c.position = ${once(`split_part(${key}, '#', 2)::integer`)})`,
  },
} as const satisfies Readonly<Record<string, KindOfThing>>;

export type Kind = keyof typeof kinds;

/** All kinds, in the order of the file. */
export const kindNames = [
  'organisation',
  'unit',
  'person',
  'post',
  'priority',
  'hit',
  'document',
  'group',
  'seat',
  'sponsorship',
  'ask',
  'opportunity',
  'commonGoal',
  'meeting',
  'correction',
  'groupUpdate',
  'commitment',
] as const satisfies readonly Kind[];
