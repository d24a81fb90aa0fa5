import { organisationsOn } from '../../groups/organisation-then';
import { onDay } from '../../platform/database/on-day';
import { statement } from '../../platform/database/statement';
import { liveOrPausedStatuses, liveStatuses } from './live-hits';

const daysOf = (spells: string): string =>
  `(SELECT coalesce(sum(upper(spell) - lower(spell)), 0)::integer FROM unnest(${spells}) spell)`;

const share = (count: string, of: string): string => `json_build_object('count', ${count}, 'of', ${of})`;

/** SQL: HITs that were live on a day of the period, and their days: live, of them without any sponsor, and paused at any time. */
const teams = `team AS MATERIALIZED (
    SELECT h.id, h.key, l.spells, p.spells AS paused, l.spells - coalesce(s.spells, '{}'::datemultirange) AS vacant,
      (SELECT n.name FROM hit_name n WHERE n.hit_id = h.id ORDER BY n.during @> $2::date DESC, lower(n.during) DESC LIMIT 1) AS name
    FROM hit h
      JOIN (SELECT hit_id, range_agg(during * daterange($1, $2, '[]')) AS spells FROM hit_status
        WHERE status IN ${liveStatuses} AND during && daterange($1, $2, '[]') GROUP BY hit_id) l ON l.hit_id = h.id
      LEFT JOIN (SELECT hit_id, range_agg(during) AS spells FROM hit_status WHERE status = 'PAUSED' GROUP BY hit_id) p ON p.hit_id = h.id
      LEFT JOIN (SELECT hit_id, range_agg(during) AS spells FROM executive_sponsorship GROUP BY hit_id) s ON s.hit_id = h.id
    WHERE $3::uuid IS NULL OR h.id = $3
  )`;

/**
 * SQL: current sponsorships of live HITs on the last day, and whether each meets the two conditions: "sponsorship at the most
 * senior level in one of the organisations forming a HIT".
 */
const current = `organisation_then AS MATERIALIZED (SELECT * FROM ${organisationsOn('$2')} o), live_then AS MATERIALIZED (
    SELECT t.hit_id FROM hit_status t WHERE t.status IN ${liveStatuses} AND ${onDay('t.during', '$2')}
  ), there_then AS MATERIALIZED (
    SELECT t.hit_id FROM hit_status t WHERE t.status IN ${liveOrPausedStatuses} AND ${onDay('t.during', '$2')}
  ), executive AS MATERIALIZED (
    SELECT h.person_id, h.post_id FROM post_acting_holder h JOIN post t ON t.id = h.post_id
    WHERE t.level = 'EXECUTIVE' AND ${onDay('h.held_during', '$2')} AND ${onDay('h.during', '$2')}
  ), partner AS MATERIALIZED (
    SELECT p.hit_id, o.id AS organisation_id FROM hit_partner p JOIN organisation_then o ON o.named_id = p.organisation_id
    WHERE p.kind = 'PARTNER' AND ${onDay('p.during', '$2')}
  ), sponsorship_then AS MATERIALIZED (
    SELECT s.hit_id, s.person_id,
      EXISTS (SELECT FROM executive e WHERE e.person_id = s.person_id AND coalesce(e.post_id = s.post_id, true)) AS is_senior,
      EXISTS (SELECT FROM partner p WHERE p.hit_id = s.hit_id AND p.organisation_id = o.id) AS is_of_partner
    FROM executive_sponsorship s JOIN team ON team.id = s.hit_id JOIN live_then l ON l.hit_id = s.hit_id
      JOIN organisation_then o ON o.named_id = s.organisation_id
    WHERE ${onDay('s.during', '$2')}
  ), covered AS (
    SELECT hit_id, bool_or(is_senior) AS is_senior, bool_or(is_of_partner) AS is_of_partner, bool_or(is_senior AND is_of_partner) AS is_valid
    FROM sponsorship_then GROUP BY hit_id
  ), load AS (
    SELECT s.person_id, count(*) AS hits FROM executive_sponsorship s JOIN there_then t ON t.hit_id = s.hit_id
    WHERE ${onDay('s.during', '$2')} AND s.person_id IN (SELECT person_id FROM sponsorship_then) GROUP BY s.person_id
  )`;

/** SQL: silences of the sponsorships of the period that reach into it, and its engagements and asks. */
const contact = `sponsorship AS MATERIALIZED (
    SELECT s.id, s.hit_id, s.person_id, lower(s.during) AS since, least($2::date, upper(s.during) - 1) AS last_day, team.paused
    FROM executive_sponsorship s JOIN team ON team.id = s.hit_id WHERE s.during && daterange($1, $2, '[]')
  ), point AS (
    SELECT s.id, x.happened_on AS day FROM sponsorship s JOIN sponsor_engagement x ON x.sponsorship_id = s.id
    WHERE x.is_substantive AND x.happened_on BETWEEN s.since AND s.last_day
    UNION ALL SELECT id, since FROM sponsorship UNION ALL SELECT id, last_day FROM sponsorship
  ), silence AS (
    SELECT s.id, s.hit_id, s.person_id, p.day, p.next, p.next - p.day AS days,
      CASE WHEN s.paused IS NULL THEN 0 ELSE ${daysOf(`s.paused * datemultirange(daterange(p.day, p.next, '(]'))`)} END AS paused_days
    FROM (SELECT id, day, lead(day) OVER (PARTITION BY id ORDER BY day) AS next FROM point) p JOIN sponsorship s ON s.id = p.id
    WHERE p.next >= $1::date
  ), longest AS (
    SELECT s.*, team.name AS hit_name, p.name AS person_name FROM silence s JOIN team ON team.id = s.hit_id JOIN person p ON p.id = s.person_id
    ORDER BY s.days - s.paused_days DESC, s.day, s.id LIMIT 1
  ), engagement AS MATERIALIZED (
    SELECT x.kind, x.initiated_by, x.reported_by, x.is_substantive, x.confirmed_on FROM sponsor_engagement x JOIN sponsorship s ON s.id = x.sponsorship_id
    WHERE x.happened_on BETWEEN $1::date AND $2::date
  ), ask AS MATERIALIZED (
    SELECT a.status, a.asked_on, CASE WHEN a.answered_on <= $2::date THEN a.answered_on END AS answered_on,
      CASE WHEN a.resolved_on <= $2::date THEN a.resolved_on END AS resolved_on
    FROM sponsor_ask a JOIN sponsorship s ON s.id = a.sponsorship_id WHERE a.asked_on BETWEEN $1::date AND $2::date
  )`;

const covers = (condition: string): string =>
  share(
    `(SELECT count(*) FROM covered WHERE ${condition})`,
    '(SELECT count(*) FROM team JOIN live_then l ON l.hit_id = team.id)',
  );

/** The measures of sponsorship in a period, of all HITs or of one, in one statement. Values: from, to, HIT or null. */
export const sponsorMeasures = statement(
  'sponsor-measures',
  `WITH ${teams}, ${current}, ${contact}
   SELECT json_build_object('from', $1::date, 'to', $2::date,
     'definition', 'Of HITs that were live (approved or active) on a day of the period. Coverage: those live on the last day with a sponsor then, of those live then. '
       || 'Vacancy: days live without any sponsor, of days live. Silence: days between contacts that count, from the start of a sponsorship to the first and from the last '
       || 'to its end or the last day, without days on which the HIT was paused. Shares of engagements are of those in the period; a briefing that was sent is an engagement and does not count as contact.',
     'coverage', json_build_object('valid', ${covers('is_valid')}, 'anySponsor', ${covers('true')},
       'atTheMostSeniorLevel', ${covers('is_senior')}, 'ofAPartner', ${covers('is_of_partner')}),
     'vacancy', json_build_object('days', ${share(
       `(SELECT coalesce(sum(${daysOf('vacant')}), 0) FROM team)`,
       `(SELECT coalesce(sum(${daysOf('spells')}), 0) FROM team)`,
     )}, 'hits', (SELECT coalesce(json_agg(json_build_object('hitId', id, 'hitName', name, 'days', ${share(daysOf('vacant'), daysOf('spells'))})
       ORDER BY ${daysOf('vacant')} DESC, key), '[]'::json) FROM team WHERE NOT isempty(vacant))),
     'longestSilence', (SELECT json_build_object('hitId', hit_id, 'hitName', hit_name, 'sponsorshipId', id, 'personName', person_name,
       'from', day, 'to', next, 'days', days, 'pausedDays', paused_days) FROM longest),
     'initiatedBySponsor', ${share(`(SELECT count(*) FROM engagement WHERE initiated_by = 'SPONSOR')`, '(SELECT count(*) FROM engagement)')},
     'substantive', ${share('(SELECT count(*) FROM engagement WHERE is_substantive)', '(SELECT count(*) FROM engagement)')},
     'reported', (SELECT json_build_object('bySponsor', count(*) FILTER (WHERE reported_by = 'SPONSOR'),
       'byManager', count(*) FILTER (WHERE reported_by = 'MANAGER'), 'confirmed', count(*) FILTER (WHERE confirmed_on <= $2::date)) FROM engagement),
     'kinds', (SELECT coalesce(json_agg(json_build_object('kind', kind, 'engagements', n) ORDER BY n DESC, kind), '[]'::json)
       FROM (SELECT kind, count(*) AS n FROM engagement GROUP BY kind) k),
     'load', json_build_object('perSponsor', (SELECT ${share('coalesce(sum(hits), 0)', 'count(*)')} FROM load),
       'sponsors', (SELECT coalesce(json_agg(json_build_object('personId', p.id, 'personName', p.name, 'hits', l.hits)
         ORDER BY l.hits DESC, p.name, p.id), '[]'::json) FROM load l JOIN person p ON p.id = l.person_id)),
     'asks', (SELECT json_build_object('made', count(*), 'answered', count(answered_on), 'resolved', count(resolved_on),
       'withdrawn', count(*) FILTER (WHERE status = 'WITHDRAWN'),
       'medianDaysToAnswer', percentile_cont(0.5) WITHIN GROUP (ORDER BY answered_on - asked_on),
       'medianDaysToUnblock', percentile_cont(0.5) WITHIN GROUP (ORDER BY resolved_on - asked_on)) FROM ask))::text
   WHERE $3::uuid IS NULL OR EXISTS (SELECT FROM hit WHERE id = $3)`,
);
