/** SQL: what an organisation is called on a day, or the last name it had where it has none on that day. */
export function organisationName(id: string, day: string): string {
  return `(SELECT named.name FROM organisation_name named WHERE named.organisation_id = ${id}
    ORDER BY named.during @> ${day}::date DESC, lower(named.during) DESC LIMIT 1)`;
}

/**
 * SQL: the organisation that one continues as on a day: itself, unless another stands in its place by then. Few were ever
 * succeeded, and whether one was costs a glance at an index; only then are the chains of all of them followed. The aliases are
 * long because they must not hide one of those in `id`.
 */
export function continuesAs(id: string, day: string): string {
  return `CASE WHEN EXISTS (SELECT FROM organisation_succession succeeded WHERE succeeded.predecessor_id = ${id})
    THEN coalesce((SELECT continued.continues_as_id FROM organisation_continuation continued
      WHERE continued.organisation_id = ${id} AND continued.during @> ${day}::date), ${id}) ELSE ${id} END`;
}

/**
 * SQL that is true of a row whose organisation, on a day, is the same one that another is by then: PCT, CCG and ICB are one.
 * The organisations that are the same are looked up once, not for every row.
 */
export function isTheSameOrganisation(column: string, other: string, day: string): string {
  return `${column} IN (SELECT ${continuesAs(other, day)} UNION ALL SELECT same.organisation_id FROM organisation_continuation same
    WHERE same.during @> ${day}::date AND same.continues_as_id = ${continuesAs(other, day)})`;
}
