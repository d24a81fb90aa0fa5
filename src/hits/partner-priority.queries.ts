import { organisationName } from '../directory/organisation-naming';
import { jsonObject } from '../platform/database/json-object';
import { statement } from '../platform/database/statement';
import type { ListDefinition } from '../platform/http/list';

/** SQL: true of what addresses a priority for a HIT that is seen; null is all of them. */
const isSeen = (hits: string): string => `(${hits}::uuid[] IS NULL OR a.hit_id = ANY(${hits}::uuid[]))`;

const columns = (day: string): Record<string, string> => ({
  id: 'x.id',
  key: 'x.key',
  name: 'x.name',
  organisationId: 'x.organisation_id',
  organisationName: `CASE WHEN x.organisation_id IS NOT NULL THEN ${organisationName('x.organisation_id', day)} END`,
  version: 'x.version',
});

/** Partner priorities, with how many of the HITs within reach address each on a day. Parameters: asOf, organisation, q. */
export const prioritiesOnDay: ListDefinition = {
  name: 'partner-priorities',
  columns: {
    ...columns(':asOf'),
    hits: `(SELECT count(*)::int FROM hit_priority a WHERE a.priority_id = x.id AND a.during @> :asOf::date AND ${isSeen(':reachedHits')})`,
  },
  from: 'partner_priority x',
  filters: {
    organisation: 'x.organisation_id = :organisation',
    q: `strpos(lower(concat_ws(' ', x.name, x.key)), lower(:q::text)) > 0`,
  },
  belongs: 'ALL',
  order: [{ by: 'x.key', type: 'text' }],
};

/** One partner priority with the HITs that address it on a day. Values: id, day, the HITs that are seen (null: all). */
export const priorityOnDay = statement(
  'partner-priority-on-day',
  `SELECT ${jsonObject({
    ...columns('$2'),
    hits: `coalesce((SELECT json_agg(json_build_object('id', h.id, 'key', h.key, 'name',
        (SELECT n.name FROM hit_name n WHERE n.hit_id = h.id AND n.during @> $2::date)) ORDER BY h.key)
      FROM hit_priority a JOIN hit h ON h.id = a.hit_id WHERE a.priority_id = x.id AND a.during @> $2::date AND ${isSeen('$3')}), '[]'::json)`,
  })}::text
   FROM partner_priority x WHERE x.id = $1`,
);
