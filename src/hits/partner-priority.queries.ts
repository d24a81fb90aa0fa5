import { organisationName } from '../directory/organisation-naming';
import { jsonObject } from '../platform/database/json-object';
import { statement } from '../platform/database/statement';
import type { ListDefinition } from '../platform/http/list';

const columns = (day: string): Record<string, string> => ({
  id: 'x.id',
  key: 'x.key',
  name: 'x.name',
  organisationId: 'x.organisation_id',
  organisationName: `CASE WHEN x.organisation_id IS NOT NULL THEN ${organisationName('x.organisation_id', day)} END`,
  version: 'x.version',
});

/** Partner priorities, with how many HITs address each on a day, of those within reach. Parameters: asOf, organisation, q, seenHits (null for all). */
export const prioritiesOnDay: ListDefinition = {
  name: 'partner-priorities',
  columns: {
    ...columns(':asOf'),
    hits: '(SELECT count(*)::int FROM hit_priority a WHERE a.priority_id = x.id AND a.during @> :asOf::date AND (:seenHits::uuid[] IS NULL OR a.hit_id = ANY (:seenHits::uuid[])))',
  },
  from: 'partner_priority x',
  filters: {
    organisation: 'x.organisation_id = :organisation',
    q: `strpos(lower(concat_ws(' ', x.name, x.key)), lower(:q::text)) > 0`,
  },
  belongs: 'ALL',
  order: [{ by: 'x.key', type: 'text' }],
};

/** One partner priority with the HITs that address it on a day and every time for which one does or did, of those within reach. Values: id, day, HITs (null for all). */
export const priorityOnDay = statement(
  'partner-priority-on-day',
  `SELECT ${jsonObject({
    ...columns('$2'),
    hits: `coalesce((SELECT json_agg(json_build_object('id', h.id, 'key', h.key, 'name',
        (SELECT n.name FROM hit_name n WHERE n.hit_id = h.id AND n.during @> $2::date)) ORDER BY h.key)
      FROM hit_priority a JOIN hit h ON h.id = a.hit_id WHERE a.priority_id = x.id AND a.during @> $2::date AND ($3::uuid[] IS NULL OR a.hit_id = ANY ($3))), '[]'::json)`,
    times: `coalesce((SELECT json_agg(json_build_object('id', h.id, 'key', h.key, 'name', (SELECT n.name FROM hit_name n
          WHERE n.hit_id = h.id AND n.during @> $2::date), 'from', lower(a.during), 'to', upper(a.during) - 1) ORDER BY lower(a.during) DESC, h.key)
      FROM hit_priority a JOIN hit h ON h.id = a.hit_id WHERE a.priority_id = x.id AND ($3::uuid[] IS NULL OR a.hit_id = ANY ($3))), '[]'::json)`,
  })}::text
   FROM partner_priority x WHERE x.id = $1`,
);
