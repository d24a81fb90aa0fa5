import { statement } from '../platform/database/statement';
import type { ListDefinition } from '../platform/http/list';

/** Organisations that exist on a day, by the name they had on it. Parameters: asOf, type, sector. */
export const organisationsOnDay: ListDefinition = {
  name: 'organisations',
  columns: {
    id: 'o.id',
    key: 'o.key',
    name: 'n.name',
    type: 'o.type',
    sector: 'o.sector',
    from: 'lower(o.during)',
    to: 'upper(o.during) - 1',
    version: 'o.version',
  },
  from: 'organisation o LEFT JOIN organisation_name n ON n.organisation_id = o.id AND n.during @> :asOf::date',
  where: 'o.during @> :asOf::date',
  filters: { type: 'o.type = :type', sector: 'o.sector = :sector' },
  order: [{ by: 'o.key', type: 'text' }],
};

/** One organisation with its identifiers, named as on a day. Values: id, day. */
export const organisationOnDay = statement(
  'organisation-on-day',
  `SELECT json_build_object('id', o.id, 'key', o.key,
      'name', (SELECT n.name FROM organisation_name n WHERE n.organisation_id = o.id AND n.during @> $2::date),
      'type', o.type, 'sector', o.sector, 'from', lower(o.during), 'to', upper(o.during) - 1, 'version', o.version,
      'identifiers', coalesce((SELECT json_agg(json_build_object('scheme', i.scheme, 'value', i.value) ORDER BY i.scheme, i.value)
        FROM organisation_identifier i WHERE i.organisation_id = o.id), '[]'::json))::text
   FROM organisation o WHERE o.id = $1`,
);
