import { statement } from '../../platform/database/statement';

/** What a HIT or a group is called on the day. Values: HIT or null, group or null, day. */
export const offeredThing = statement(
  'offered-thing',
  `SELECT $1::uuid AS hit, NULL::uuid AS "group", n.name FROM hit_name n WHERE n.hit_id = $1 AND n.during @> $3::date
   UNION ALL SELECT NULL, g.id, g.name FROM governance_group g WHERE g.id = $2`,
);
