import { statement } from '../platform/database/statement';

/** What the partnership in this database is called; no row when nothing was imported that says so. */
export const partnershipName = statement('partnership-name', 'SELECT name FROM partnership');

/** The ids of a HIT, a group and a sponsorship, whoever sponsors by another one, and a person, by their keys. Values: the five keys. */
export const idsByKey = statement(
  'partnership-ids-by-key',
  `SELECT (SELECT id FROM hit WHERE key = $1) AS hit, (SELECT id FROM governance_group WHERE key = $2) AS "group",
     (SELECT id FROM executive_sponsorship WHERE key = $3) AS sponsorship,
     (SELECT person_id FROM executive_sponsorship WHERE key = $4) AS sponsor, (SELECT id FROM person WHERE key = $5) AS contributor`,
);
