import { jsonObject } from '../platform/database/json-object';
import { statement } from '../platform/database/statement';
import type { ListDefinition } from '../platform/http/list';
import { organisationName } from './organisation-naming';

const columns = (day: string): Record<string, string> => ({
  id: 'u.id',
  key: 'u.key',
  name: 'u.name',
  organisationId: 'u.organisation_id',
  organisationName: organisationName('u.organisation_id', day),
  from: 'lower(u.during)',
  to: 'upper(u.during) - 1',
  version: 'u.version',
});

/** Units that exist on a day. Parameters: asOf, organisation, q. */
export const unitsOnDay: ListDefinition = {
  name: 'organisational-units',
  columns: columns(':asOf'),
  from: 'organisational_unit u',
  where: 'u.during @> :asOf::date',
  filters: {
    organisation: 'u.organisation_id = :organisation',
    q: `strpos(lower(concat_ws(' ', u.name, u.key)), lower(:q::text)) > 0`,
  },
  belongs: 'ALL',
  order: [{ by: 'u.key', type: 'text' }],
};

/** One unit, its organisation named as on a day. Values: id, day. */
export const unitOnDay = statement(
  'organisational-unit-on-day',
  `SELECT ${jsonObject(columns('$2'))}::text FROM organisational_unit u WHERE u.id = $1`,
);
