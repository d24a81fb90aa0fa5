import { onDay } from '../platform/database/on-day';

/**
 * SQL: what is asked, as the relation `asked`: one row for each pair of a promise and a day, numbered `n`. A rule's statement
 * begins with it and answers for all pairs at once: all promises on one day, or one HIT's promises over years, cost one
 * statement a rule. `paused` holds the days on which the HIT was paused: its clocks stand still then. Values: ids of
 * promises, days (as many), and the rule's own grace in days.
 */
export const asked = `asked AS MATERIALIZED (
    SELECT a.n::integer AS n, c.id AS commitment_id, c.hit_id, c.group_id, c.parameters AS p, a.day, lower(c.during) AS since,
      coalesce(c.grace_days, $3::integer) AS grace, coalesce(z.paused, '{}'::datemultirange) AS paused
    FROM unnest($1::uuid[], $2::date[]) WITH ORDINALITY a(id, day, n) JOIN commitment c ON c.id = a.id
      LEFT JOIN (SELECT hit_id, range_agg(during) AS paused FROM hit_status WHERE status = 'PAUSED' GROUP BY hit_id) z ON z.hit_id = c.hit_id
  )`;

/**
 * SQL: the same for each group that a promise is about, as the relation `asked_group`: the one that it names, or every
 * group of the HIT of the kind in its parameter `groups` that exists on the day. `about_since` is the first day on which
 * both the promise and the group were there.
 */
export const askedGroup = `asked_group AS MATERIALIZED (
    SELECT a.*, g.id AS about_id, g.key AS "subjectKey", g.name AS subject, greatest(a.since, lower(g.during)) AS about_since
    FROM asked a JOIN governance_group g ON g.id = a.group_id
    WHERE a.group_id IS NOT NULL AND ${onDay('g.during', 'a.day')}
    UNION ALL
    SELECT a.*, g.id, g.key, g.name, greatest(a.since, lower(g.during))
    FROM asked a JOIN governance_group g ON g.hit_id = a.hit_id AND g.kind = a.p->>'groups'
    WHERE a.group_id IS NULL AND ${onDay('g.during', 'a.day')}
  )`;

/** SQL: the first day of a window of so many months that ends on the asked day; never before the promise was made. */
export function windowStart(relation: string, months: string, since: string): string {
  return `greatest(${relation}.${since}, (${relation}.day + 1 - make_interval(months => ${months}))::date)`;
}
