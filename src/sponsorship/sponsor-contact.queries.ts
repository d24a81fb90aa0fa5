import { onDay } from '../platform/database/on-day';
import { statement } from '../platform/database/statement';

/** SQL: joins, as `name`, the latest engagement `x` of a sponsorship `c` up to day $1 that meets a condition. */
export const latest = (name: string, condition: string): string =>
  `LEFT JOIN LATERAL (SELECT x.happened_on, x.kind, x.reported_by, x.confirmed_on FROM sponsor_engagement x WHERE x.sponsorship_id = c.id
     AND x.happened_on <= $1::date AND ${condition} ORDER BY x.happened_on DESC, x.id DESC LIMIT 1) ${name} ON true`;

/** SQL: an engagement joined by `latest` as JSON, and how many days before day $1 it was; null where there is none. */
export const contact = (name: string): string => `CASE WHEN ${name}.happened_on IS NOT NULL
  THEN json_build_object('on', ${name}.happened_on, 'days', $1::date - ${name}.happened_on, 'kind', ${name}.kind) END`;

/** SQL: how many days after the first and up to the last the HIT was paused, as its row `z` of `paused` says. */
export const pausedDays = (first: string, last: string): string => `CASE WHEN z.spells IS NULL THEN 0
  ELSE (SELECT coalesce(sum(upper(spell) - lower(spell)), 0) FROM unnest(z.spells * datemultirange(daterange(${first}, ${last}, '(]'))) spell) END`;

const pausedSince = (name: string): string =>
  `CASE WHEN ${name}.happened_on IS NOT NULL THEN ${pausedDays(`${name}.happened_on`, '$1::date')} END`;

/**
 * SQL: what is known of every sponsorship that holds on day $1 in the HITs $2 (null: all), in one pass over their engagements:
 * `current` (the sponsorships), `facts` (counts), `silence` (the longest) and `paused` (the days on which each HIT was). The engagements
 * are looked up sponsorship by sponsorship, so that one HIT costs what one HIT has.
 */
export const contactFacts = `current AS MATERIALIZED (
     SELECT s.id, s.hit_id, s.person_id, s.organisation_id, s.is_primary, s.expected_every, lower(s.during) AS since
     FROM executive_sponsorship s WHERE ${onDay('s.during', '$1')} AND ($2::uuid[] IS NULL OR s.hit_id = ANY($2))
   ), engagement AS MATERIALIZED (
     SELECT c.id AS sponsorship_id, x.happened_on, x.is_substantive, x.initiated_by, x.reported_by, x.confirmed_on
     FROM current c CROSS JOIN LATERAL (SELECT * FROM sponsor_engagement e WHERE e.sponsorship_id = c.id AND e.happened_on <= $1::date OFFSET 0) x
   ), facts AS (
     SELECT sponsorship_id, count(*) AS of, count(*) FILTER (WHERE initiated_by = 'SPONSOR') AS begun,
       count(*) FILTER (WHERE reported_by = 'SPONSOR') AS by_sponsor, count(*) FILTER (WHERE reported_by = 'MANAGER') AS by_manager,
       count(*) FILTER (WHERE confirmed_on <= $1::date) AS confirmed,
       count(*) FILTER (WHERE happened_on > $1::date - 90) AS recent,
       count(*) FILTER (WHERE happened_on > $1::date - 90 AND is_substantive) AS recent_substantive,
       count(*) FILTER (WHERE happened_on > $1::date - 180 AND happened_on <= $1::date - 90 AND is_substantive) AS earlier_substantive
     FROM engagement GROUP BY sponsorship_id
   ), point AS (
     SELECT sponsorship_id, happened_on AS day FROM engagement WHERE is_substantive
     UNION ALL SELECT id, since FROM current UNION ALL SELECT id, $1::date FROM current
   ), silence AS (
     SELECT DISTINCT ON (sponsorship_id) sponsorship_id, day, next
     FROM (SELECT sponsorship_id, day, lead(day) OVER (PARTITION BY sponsorship_id ORDER BY day) AS next FROM point) p
     WHERE next IS NOT NULL ORDER BY sponsorship_id, next - day DESC, day
   ), paused AS (
     SELECT hit_id, range_agg(during) AS spells FROM hit_status WHERE status = 'PAUSED' AND lower(during) <= $1::date
       AND ($2::uuid[] IS NULL OR hit_id = ANY($2)) GROUP BY hit_id
   )`;

/**
 * Sponsor contact per HIT, all HITs of a day, in one pass over the engagements of the sponsorships that hold on it.
 * The longest silence is measured between substantive contacts, and from the start to the first and from the last to the
 * day: "they've got to keep them in their mind all the time" is about gaps, not counts. Values: day, the HITs that the
 * viewer reaches (null for all).
 */
export const sponsorContactOfAll = statement(
  'sponsor-contact-of-all',
  `WITH ${contactFacts}, sponsor AS (
     SELECT c.hit_id, json_agg(json_build_object('sponsorshipId', c.id, 'personId', p.id, 'personName', p.name, 'isPrimary', c.is_primary,
       'expectedEvery', c.expected_every, 'since', c.since, 'lastContact', ${contact('a')}, 'lastSubstantive', ${contact('b')},
       'trailing90', json_build_object('all', coalesce(f.recent, 0), 'substantive', coalesce(f.recent_substantive, 0)),
       'initiatedBySponsor', json_build_object('count', coalesce(f.begun, 0), 'of', coalesce(f.of, 0)),
       'reported', json_build_object('bySponsor', coalesce(f.by_sponsor, 0), 'byManager', coalesce(f.by_manager, 0),
         'confirmed', coalesce(f.confirmed, 0)),
       'longestSilence', json_build_object('from', q.day, 'to', q.next, 'days', q.next - q.day),
       'pausedDays', json_build_object('sinceLastContact', ${pausedSince('a')}, 'sinceLastSubstantive', ${pausedSince('b')},
         'inLongestSilence', ${pausedDays('q.day', 'q.next')}))
       ORDER BY c.is_primary DESC, c.since, c.id) AS sponsors
     FROM current c JOIN person p ON p.id = c.person_id JOIN silence q ON q.sponsorship_id = c.id
       LEFT JOIN facts f ON f.sponsorship_id = c.id LEFT JOIN paused z ON z.hit_id = c.hit_id
       ${latest('a', 'true')} ${latest('b', 'x.is_substantive')}
     GROUP BY c.hit_id
   )
   SELECT json_build_object('asOf', $1::date, 'hits', coalesce(json_agg(json_build_object('id', h.id, 'key', h.key, 'name', n.name,
     'status', t.status, 'sponsors', coalesce(s.sponsors, '[]'::json)) ORDER BY h.key), '[]'::json))::text
   FROM hit h JOIN hit_status t ON t.hit_id = h.id AND ${onDay('t.during', '$1')} AND ($2::uuid[] IS NULL OR h.id = ANY($2))
     LEFT JOIN hit_name n ON n.hit_id = h.id AND ${onDay('n.during', '$1')}
     LEFT JOIN sponsor s ON s.hit_id = h.id`,
);
