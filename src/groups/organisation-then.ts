import { organisationName } from '../directory/organisation-naming';
import { onDay } from '../platform/database/on-day';

/**
 * SQL: a relation of every organisation as it continues on one day: `named_id` (the one that was named), `id` and `name`
 * (the one that carries it on). An organisation that ended without a successor keeps the last name it had.
 */
export function organisationsOn(day: string): string {
  return `(SELECT o.id AS named_id, coalesce(c.continues_as_id, o.id) AS id, n.name
    FROM organisation o
      LEFT JOIN organisation_continuation c ON c.organisation_id = o.id AND ${onDay('c.during', day)}
      LEFT JOIN (SELECT DISTINCT ON (organisation_id) organisation_id, name FROM organisation_name
        ORDER BY organisation_id, during @> ${day}::date DESC, lower(during) DESC) n
        ON n.organisation_id = coalesce(c.continues_as_id, o.id))`;
}

/**
 * SQL: joins, as `r`, the organisation that a seat's holder `h` represents, as it continued on the last of the holder's days
 * (on the given day at the latest). For histories: each row has a day of its own.
 */
export function representedInTheEnd(day: string): string {
  const then = `least(upper(h.during) - 1, ${day}::date)`;
  return `LEFT JOIN organisation_continuation c ON c.organisation_id = h.represented_organisation_id AND c.during @> ${then}
    LEFT JOIN LATERAL (SELECT coalesce(c.continues_as_id, h.represented_organisation_id) AS id,
      ${organisationName('coalesce(c.continues_as_id, h.represented_organisation_id)', then)} AS name) r ON true`;
}
