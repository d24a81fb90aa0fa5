/**
 * SQL that is true when a range of days covers a day, for statements that read thousands of rows. It says the same as
 * `range @> day`, but in bounds: of `@>` with a day that it does not know yet, PostgreSQL guesses that one row in two
 * hundred passes, and a prepared statement then loops where it should hash. Where an index leads to a few rows, write `@>`.
 */
export function onDay(range: string, day: string): string {
  return `lower(${range}) <= ${day}::date AND coalesce(upper(${range}) > ${day}::date, true)`;
}
