import { continuesAs, organisationName } from '../directory/organisation-naming';
import { statement } from '../platform/database/statement';

/**
 * Which organisations were in the room together, and how regular the meetings were: over a group's held meetings of a
 * period. Somebody was there in person or online, as a deputy, or in attendance; an organisation counts once a meeting, as
 * what it continues as on the last day. Being in one room stands for a tie, it is not one. Values: group, from, to.
 */
export const organisationsTogether = statement(
  'organisations-together',
  `WITH held AS (
     SELECT mg.meeting_id, mg.meets_on, mg.meets_on - lag(mg.meets_on) OVER (ORDER BY mg.meets_on, mg.meeting_id) AS gap
     FROM meeting_group mg WHERE mg.group_id = $1 AND mg.status = 'HELD' AND mg.meets_on BETWEEN $2::date AND $3::date
   ), present AS (
     SELECT DISTINCT h.meeting_id, a.organisation_id FROM held h JOIN attendance a ON a.meeting_id = h.meeting_id
     WHERE a.superseded_by_id IS NULL AND a.status IN ('PRESENT', 'PRESENT_ONLINE', 'DEPUTY', 'IN_ATTENDANCE') AND a.organisation_id IS NOT NULL
   ), organisation_then AS MATERIALIZED (
     SELECT o.named, o.id, ${organisationName('o.id', '$3')} AS name
     FROM (SELECT DISTINCT p.organisation_id AS named, ${continuesAs('p.organisation_id', '$3')} AS id FROM present p) o
   ), here AS MATERIALIZED (
     SELECT DISTINCT p.meeting_id, o.id, o.name FROM present p JOIN organisation_then o ON o.named = p.organisation_id
   ), each_alone AS (
     SELECT id, name, count(*) AS meetings FROM here GROUP BY id, name
   ), each_pair AS (
     SELECT a.id AS a_id, a.name AS a_name, b.id AS b_id, b.name AS b_name, count(*) AS meetings
     FROM here a JOIN here b ON b.meeting_id = a.meeting_id AND (a.name, a.id) < (b.name, b.id) GROUP BY 1, 2, 3, 4
   )
   SELECT json_build_object('groupId', g.id, 'groupName', g.name, 'from', $2::date, 'to', $3::date,
     'meetings', (SELECT count(*) FROM held), 'longestGap', (SELECT max(gap) FROM held),
     'organisations', (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name, 'meetings', meetings)
       ORDER BY meetings DESC, name, id), '[]'::json) FROM each_alone),
     'together', (SELECT coalesce(json_agg(json_build_object('organisation', json_build_object('id', a_id, 'name', a_name),
       'other', json_build_object('id', b_id, 'name', b_name), 'meetings', meetings)
       ORDER BY meetings DESC, a_name, b_name, a_id, b_id), '[]'::json) FROM each_pair))::text
   FROM governance_group g WHERE g.id = $1`,
);
