import { statement } from '../platform/database/statement';
import type { ListDefinition } from '../platform/http/list';
import { organisationName } from './organisation-naming';

/** Organisations that exist on a day, by the name they had on it. Parameters: asOf, type, sector, q. */
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
  filters: {
    type: 'o.type = :type',
    sector: 'o.sector = :sector',
    q: `strpos(lower(concat_ws(' ', n.name, o.key)), lower(:q::text)) > 0`,
  },
  belongs: 'ALL',
  order: [{ by: 'o.key', type: 'text' }],
  sorts: { name: 'n.name' },
};

/** One organisation with its identifiers, names and successions, named as on a day. Values: id, day. */
export const organisationOnDay = statement(
  'organisation-on-day',
  `SELECT json_build_object('id', o.id, 'key', o.key,
      'name', (SELECT n.name FROM organisation_name n WHERE n.organisation_id = o.id AND n.during @> $2::date),
      'type', o.type, 'sector', o.sector, 'from', lower(o.during), 'to', upper(o.during) - 1, 'version', o.version,
      'identifiers', coalesce((SELECT json_agg(json_build_object('scheme', i.scheme, 'value', i.value) ORDER BY i.scheme, i.value)
        FROM organisation_identifier i WHERE i.organisation_id = o.id), '[]'::json),
      'names', coalesce((SELECT json_agg(json_build_object('name', n.name, 'from', lower(n.during), 'to', upper(n.during) - 1)
          ORDER BY n.during) FROM organisation_name n WHERE n.organisation_id = o.id), '[]'::json),
      'succeededBy', (SELECT json_build_object('id', x.successor_id,
          'name', ${organisationName('x.successor_id', 'x.succeeded_on')}, 'on', x.succeeded_on, 'kind', x.kind)
        FROM organisation_succession x WHERE x.predecessor_id = o.id),
      'succeeds', coalesce((SELECT json_agg(json_build_object('id', x.predecessor_id,
          'name', ${organisationName('x.predecessor_id', '(x.succeeded_on - 1)')}, 'on', x.succeeded_on, 'kind', x.kind)
          ORDER BY x.succeeded_on, x.id) FROM organisation_succession x WHERE x.successor_id = o.id), '[]'::json))::text
   FROM organisation o WHERE o.id = $1`,
);

/**
 * What an organisation continues as on a day, which organisations it stands for by then, and every step of the way that
 * leads on from it. Values: id, day.
 */
export const continuationOnDay = statement(
  'organisation-continuation-on-day',
  `WITH RECURSIVE step AS (
     SELECT x.predecessor_id, x.successor_id, x.succeeded_on, x.kind FROM organisation_succession x WHERE x.predecessor_id = $1
     UNION
     SELECT x.predecessor_id, x.successor_id, x.succeeded_on, x.kind
     FROM step s JOIN organisation_succession x ON x.predecessor_id = s.successor_id)
   SELECT json_build_object('id', o.id, 'asOf', $2::date,
      'continuesAs', json_build_object('id', e.id, 'key', e.key, 'name', ${organisationName('e.id', '$2')}),
      'standsFor', coalesce((SELECT json_agg(json_build_object('id', p.id, 'key', p.key, 'name', ${organisationName('p.id', '$2')})
          ORDER BY p.key) FROM organisation_continuation c JOIN organisation p ON p.id = c.organisation_id
        WHERE c.continues_as_id = o.id AND c.during @> $2::date), '[]'::json),
      'steps', coalesce((SELECT json_agg(json_build_object(
          'predecessorId', s.predecessor_id, 'predecessorName', ${organisationName('s.predecessor_id', '(s.succeeded_on - 1)')},
          'successorId', s.successor_id, 'successorName', ${organisationName('s.successor_id', 's.succeeded_on')},
          'on', s.succeeded_on, 'kind', s.kind) ORDER BY s.succeeded_on) FROM step s), '[]'::json))::text
   FROM organisation o
     LEFT JOIN organisation_continuation c ON c.organisation_id = o.id AND c.during @> $2::date
     JOIN organisation e ON e.id = coalesce(c.continues_as_id, o.id)
   WHERE o.id = $1`,
);

/** The name of an organisation that begins last. Value: organisation. */
export const latestOrganisationName = statement(
  'organisation-name-latest',
  `SELECT id, during, name FROM organisation_name WHERE organisation_id = $1 ORDER BY lower(during) DESC LIMIT 1`,
);
