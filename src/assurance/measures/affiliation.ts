import { organisationsOn } from '../../groups/organisation-then';

/** "Breaking down organisational, sectorial and professional boundaries": three dimensions, each measured by itself. */
export const boundaryDimensions = ['ORGANISATION', 'SECTOR', 'PROFESSION'] as const;
export type BoundaryDimension = (typeof boundaryDimensions)[number];

/**
 * Three readings of public contributors who belong to no organisation: each is a category of their own; all of them are one,
 * LAY; they are left out. Which one is meant is always said, because it changes the number.
 */
export const unaffiliatedReadings = ['OWN_CATEGORY', 'ONE_LAY_CATEGORY', 'EXCLUDED'] as const;
export type UnaffiliatedReading = (typeof unaffiliatedReadings)[number];

/** SQL: every organisation as what it continues as on the last day, as `organisation_then`: PCT, CCG and ICB are one. */
export const organisationThen = `organisation_then AS MATERIALIZED (
    SELECT t.named_id, t.id, t.name, s.sector FROM ${organisationsOn('$2')} t JOIN organisation s ON s.id = t.id
  )`;

/** SQL: whether a row (a seat's holder or a row of attendance) is of a public contributor who belongs to no organisation. */
export function isUnaffiliated(row: string): string {
  return `(${row}.capacity IS NOT DISTINCT FROM 'PUBLIC_CONTRIBUTOR' AND ${row}.organisation_id IS NULL)`;
}

/**
 * SQL: from people with their profession and what they stand for (relation `name`: person_id, capacity, organisation_id), the
 * relation `natural_category`: for each person and dimension the category that is recorded, null where none is.
 */
export function naturalCategories(name: string): string {
  return `natural_category AS MATERIALIZED (
    SELECT m.person_id, ${isUnaffiliated('m')} AS is_unaffiliated, d.dimension, d.category, d.label
    FROM ${name} m JOIN person p ON p.id = m.person_id LEFT JOIN organisation_then o ON o.named_id = m.organisation_id
      CROSS JOIN LATERAL (VALUES ('ORGANISATION', o.id::text, o.name), ('SECTOR', o.sector, o.sector),
        ('PROFESSION', p.profession, p.profession)) d(dimension, category, label)
  )`;
}

/** SQL: the category of a row `c` of `natural_category` in a reading; null for whoever is left out. */
export function categoryIn(reading: string): string {
  return `CASE WHEN NOT c.is_unaffiliated THEN c.category
      ELSE CASE ${reading} WHEN 'OWN_CATEGORY' THEN c.person_id::text WHEN 'ONE_LAY_CATEGORY' THEN 'LAY' END END`;
}
