/**
 * SQL: the HITs that a report is about. Everything after it is joined to this one relation, so that a report of one HIT
 * and of all HITs is the same statement but for this line. `$1` is the first day of the period and `$2` its last.
 */
export const scopes = {
  one: `team AS (SELECT h.id FROM hit h WHERE h.id = $3::uuid)`,
  all: `team AS (SELECT h.id FROM hit h WHERE EXISTS (SELECT FROM hit_status t
    WHERE t.hit_id = h.id AND lower(t.during) <= $2::date AND coalesce(upper(t.during) > $1::date, true)))`,
} as const;

export type Scope = keyof typeof scopes;

/** SQL: who sits where: seat by seat for the few seats of one HIT, all at once for all HITs. Both say the same. */
export const staysFor = { one: 'seat_holder', all: 'seat_stay' } as const;
export type Stays = (typeof staysFor)[Scope];

/** SQL: the groups of those HITs that exist on some day of the period. */
export const groupsInScope = `team_group AS MATERIALIZED (SELECT g.id, g.hit_id, g.key, g.name, g.kind FROM governance_group g JOIN team ON team.id = g.hit_id
    WHERE lower(g.during) <= $2::date AND coalesce(upper(g.during) > $1::date, true))`;
