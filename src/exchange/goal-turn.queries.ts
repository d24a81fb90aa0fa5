import { isTheSameOrganisation } from '../directory/organisation-naming';
import { statement } from '../platform/database/statement';

/** Endorsements of a goal that go on after a day. Values: goal, day. */
export const endorsementsGoingOn = statement(
  'goal-endorsements-going-on',
  `SELECT id, during::text FROM goal_endorsement WHERE goal_id = $1 AND lower(during) <= $2::date AND (upper_inf(during) OR upper(during) > $2::date + 1)`,
);

/** The latest endorsement of a goal by an organisation. Values: goal, organisation. */
export const latestEndorsement = statement(
  'goal-endorsement-latest',
  `SELECT id, during::text FROM goal_endorsement WHERE goal_id = $1 AND organisation_id = $2 ORDER BY lower(during) DESC LIMIT 1`,
);

/** Whether an organisation, or one that continues as the same, is a partner of a HIT on a day. Values: HIT, organisation, day. */
export const partnerOfHit = statement(
  'exchange-partner-of-hit',
  `SELECT r.id FROM hit_partner r WHERE r.hit_id = $1 AND r.during @> $3::date
     AND ${isTheSameOrganisation('r.organisation_id', '$2::uuid', '$3')} LIMIT 1`,
);
