import { jsonObject } from '../platform/database/json-object';
import { onDay } from '../platform/database/on-day';
import { statement } from '../platform/database/statement';
import type { ListDefinition } from '../platform/http/list';
import { organisationName } from './organisation-naming';

const columns = (day: string): Record<string, string> => ({
  id: 'p.id',
  key: 'p.key',
  title: 'p.title',
  level: 'p.level',
  organisationId: 'p.organisation_id',
  organisationName: organisationName('p.organisation_id', day),
  unitId: 'p.unit_id',
  unitName: 'u.name',
  holderId: 'q.id',
  holderName: 'q.name',
  from: 'lower(p.during)',
  to: 'upper(p.during) - 1',
  version: 'p.version',
});

/** SQL: posts `p` with their unit `u` and whoever acts as the post on a day, `q`. */
const posts = (day: string): string => `post p LEFT JOIN organisational_unit u ON u.id = p.unit_id
  LEFT JOIN LATERAL (SELECT h.person_id FROM post_acting_holder h WHERE h.post_id = p.id AND h.held_during @> ${day}::date AND h.during @> ${day}::date LIMIT 1) h ON true
  LEFT JOIN person q ON q.id = h.person_id`;

/** Posts that exist on a day, with whoever acts as each. Parameters: asOf, organisation, unit, level, q. */
export const postsOnDay: ListDefinition = {
  name: 'posts',
  columns: columns(':asOf'),
  from: posts(':asOf'),
  where: onDay('p.during', ':asOf'),
  filters: {
    organisation: 'p.organisation_id = :organisation',
    unit: 'p.unit_id = :unit',
    level: 'p.level = :level',
    q: `strpos(lower(concat_ws(' ', p.title, p.key)), lower(:q::text)) > 0`,
  },
  belongs: 'ALL',
  order: [{ by: 'p.key', type: 'text' }],
};

/** One post with everybody who has held, holds or will hold it. Values: id, day. */
export const postOnDay = statement(
  'post-on-day',
  `SELECT ${jsonObject({
    ...columns('$2'),
    holdings: `coalesce((SELECT json_agg(json_build_object('id', h.id, 'personId', h.person_id, 'personName', q.name, 'kind', h.kind,
        'from', lower(h.during), 'to', upper(h.during) - 1, 'fromPrecision', h.from_precision, 'toPrecision', h.to_precision,
        'version', h.version) ORDER BY h.during, h.kind)
      FROM post_holding h JOIN person q ON q.id = h.person_id WHERE h.post_id = p.id), '[]'::json)`,
  })}::text
   FROM ${posts('$2')} WHERE p.id = $1`,
);

/** Who holds a post substantively on a day. Values: post, day. */
export const substantiveHoldingOn = statement(
  'post-holding-substantive-on',
  `SELECT id, person_id AS "personId", during FROM post_holding WHERE post_id = $1 AND kind = 'SUBSTANTIVE' AND during @> $2::date`,
);
