import { jsonObject } from '../platform/database/json-object';
import { statement } from '../platform/database/statement';
import type { ListDefinition } from '../platform/http/list';

const columns = {
  id: 'r.id',
  groupId: 'r.group_id',
  every: 'r.every',
  by: 'r.by',
  nth: 'r.nth',
  weekday: 'r.weekday',
  dayOfMonth: 'r.day_of_month',
  exceptMonths: 'r.except_months',
  startsAt: 'left(r.starts_at_time::text, 5)',
  minutes: 'r.minutes',
  from: 'lower(r.during)',
  to: 'upper(r.during) - 1',
};

/** SQL: a rhythm `r` as a JSON object. */
export const rhythmObject = jsonObject(columns);

/** Every rhythm that a group has had, first to last. Parameter: group. */
export const rhythmsOfGroup: ListDefinition = {
  name: 'rhythms',
  columns,
  from: 'rhythm r',
  within: { thing: 'group', table: 'governance_group', parameter: 'group' },
  where: 'r.group_id = :group',
  belongs: 'PARENT',
  order: [{ by: 'lower(r.during)', type: 'date' }],
};

/** One rhythm. Value: id. */
export const rhythmById = statement('rhythm-by-id', `SELECT ${rhythmObject}::text FROM rhythm r WHERE r.id = $1`);

/** The rhythm of a group that begins last. Value: group. */
export const latestRhythm = statement(
  'rhythm-latest',
  `SELECT id, during FROM rhythm WHERE group_id = $1 ORDER BY lower(during) DESC LIMIT 1`,
);
