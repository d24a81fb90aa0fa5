import { openText } from '../../meetings/confidential-items';
import type { Scope } from './scope';

/**
 * SQL: the actions that were closed in the period or were late on its last day: among all of one HIT, or for all HITs by
 * the indexes of what is open and of what was closed when, so that what was long settled costs nothing.
 */
const candidates: Readonly<Record<Scope, string>> = {
  one: `SELECT DISTINCT a.id, a.meeting_id, a.due_on, a.closed_on FROM team JOIN governance_group g ON g.hit_id = team.id
      JOIN meeting_group mg ON mg.group_id = g.id JOIN action a ON a.meeting_id = mg.meeting_id`,
  all: `SELECT id, meeting_id, due_on, closed_on FROM action WHERE closed_on BETWEEN $1::date AND $2::date
    UNION ALL SELECT id, meeting_id, due_on, closed_on FROM action WHERE closed_on > $2::date AND due_on < $2::date
    UNION ALL SELECT id, meeting_id, due_on, closed_on FROM action WHERE status = 'OPEN' AND due_on < $2::date`,
};

/**
 * SQL: actions and decisions of the period. Actions are those agreed at its meetings, as they stood on its last day, and
 * those of any age that were closed or moved in it or were late on its last day, also of groups that had ended by then.
 */
export const businessSection = (scope: Scope): string => `meeting_once AS MATERIALIZED (
    SELECT DISTINCT ON (hit_id, meeting_id) hit_id, meeting_id, meets_on FROM meeting_in WHERE status = 'HELD'
  ), agreed AS (
    SELECT o.hit_id, count(*) AS agreed,
      count(*) FILTER (WHERE a.status = 'DONE' AND a.closed_on <= $2::date) AS done,
      count(*) FILTER (WHERE a.status = 'DROPPED' AND a.closed_on <= $2::date) AS dropped,
      count(*) FILTER (WHERE a.closed_on IS NULL OR a.closed_on > $2::date) AS open,
      count(*) FILTER (WHERE (a.closed_on IS NULL OR a.closed_on > $2::date) AND a.due_on < $2::date) AS overdue
    FROM meeting_once o JOIN action a ON a.meeting_id = o.meeting_id GROUP BY o.hit_id
  ), settled AS (
    SELECT g.hit_id, count(DISTINCT a.id) FILTER (WHERE a.closed_on BETWEEN $1::date AND $2::date) AS closed,
      count(DISTINCT a.id) FILTER (WHERE (a.closed_on IS NULL OR a.closed_on > $2::date)
        AND a.due_on < $2::date) AS overdue
    FROM (${candidates[scope]}) a JOIN meeting_group mg ON mg.meeting_id = a.meeting_id
      JOIN governance_group g ON g.id = mg.group_id JOIN team ON team.id = g.hit_id
    GROUP BY g.hit_id
  ), moved AS (
    SELECT g.hit_id, count(DISTINCT e.id) AS moved
    FROM action_event e JOIN action a ON a.id = e.action_id JOIN meeting_group mg ON mg.meeting_id = a.meeting_id
      JOIN governance_group g ON g.id = mg.group_id JOIN team ON team.id = g.hit_id
    WHERE e.kind = 'MOVED' AND e.happened_on BETWEEN $1::date AND $2::date GROUP BY g.hit_id
  ), decision_section AS (
    SELECT o.hit_id, json_agg(json_build_object('number', d.number, 'on', o.meets_on, 'statement', ${openText('d.statement', { meeting: 'd.meeting_id', position: 'd.item_position' })})
      ORDER BY o.meets_on, d.number) AS decisions
    FROM meeting_once o JOIN decision d ON d.meeting_id = o.meeting_id GROUP BY o.hit_id
  )`;
