import { statement } from '../platform/database/statement';

/** The name of a HIT that begins last. Value: HIT. */
export const latestHitName = statement(
  'hit-name-latest',
  `SELECT id, during, name FROM hit_name WHERE hit_id = $1 ORDER BY lower(during) DESC LIMIT 1`,
);

/** The last two statuses of a HIT, the later one first. Value: HIT. */
export const latestHitStatuses = statement(
  'hit-status-latest',
  `SELECT id, during, status FROM hit_status WHERE hit_id = $1 ORDER BY lower(during) DESC LIMIT 2`,
);

/** The sponsoring organisation of a HIT that begins last. Value: HIT. */
export const latestSponsoringOrganisation = statement(
  'sponsoring-organisation-latest',
  `SELECT id, during, organisation_id AS "organisationId" FROM sponsoring_organisation WHERE hit_id = $1
   ORDER BY lower(during) DESC LIMIT 1`,
);

/** The hosting of a HIT that begins last. Value: HIT. */
export const latestHosting = statement(
  'hosting-latest',
  `SELECT id, during, unit_id AS "unitId" FROM hosting WHERE hit_id = $1 ORDER BY lower(during) DESC LIMIT 1`,
);

/** The explanation of an organisation's absence from a HIT that begins last. Values: HIT, organisation. */
export const latestAbsence = statement(
  'partner-absence-latest',
  `SELECT id, during, explanation FROM partner_absence WHERE hit_id = $1 AND organisation_id = $2
   ORDER BY lower(during) DESC LIMIT 1`,
);

/** A HIT's latest time with a priority. Values: HIT, priority. */
export const latestHitPriority = statement(
  'hit-priority-latest',
  `SELECT id, during FROM hit_priority WHERE hit_id = $1 AND priority_id = $2 ORDER BY lower(during) DESC LIMIT 1`,
);
