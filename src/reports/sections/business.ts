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

const underItem = (row: string): { meeting: string; position: string } => ({
  meeting: `${row}.meeting_id`,
  position: `${row}.item_position`,
});

/**
 * SQL: actions and decisions of the period. Actions are those agreed at its meetings, as they stood on its last day, and
 * those of any age that were closed or moved in it or were late on its last day, also of groups that had ended by then.
 */
export const businessSection = (scope: Scope): string => `agreed AS (
    SELECT o.hit_id, count(*) AS agreed,
      count(*) FILTER (WHERE a.status = 'DONE' AND a.closed_on <= $2::date) AS done,
      count(*) FILTER (WHERE a.status = 'DROPPED' AND a.closed_on <= $2::date) AS dropped,
      count(*) FILTER (WHERE a.closed_on IS NULL OR a.closed_on > $2::date) AS open,
      count(*) FILTER (WHERE (a.closed_on IS NULL OR a.closed_on > $2::date) AND a.due_on < $2::date) AS overdue,
      count(*) FILTER (WHERE a.due_on IS NULL) AS without_day
    FROM meeting_once o JOIN action a ON a.meeting_id = o.meeting_id GROUP BY o.hit_id
  ), candidate AS MATERIALIZED (${candidates[scope]}), settled AS (
    SELECT g.hit_id, count(DISTINCT a.id) FILTER (WHERE a.closed_on BETWEEN $1::date AND $2::date) AS closed,
      count(DISTINCT a.id) FILTER (WHERE (a.closed_on IS NULL OR a.closed_on > $2::date)
        AND a.due_on < $2::date) AS overdue
    FROM candidate a JOIN meeting_group mg ON mg.meeting_id = a.meeting_id
      JOIN governance_group g ON g.id = mg.group_id JOIN team ON team.id = g.hit_id
    GROUP BY g.hit_id
  ), late AS (
    SELECT DISTINCT ON (g.hit_id, a.id) g.hit_id, a.id, g.name AS group_name
    FROM candidate a JOIN meeting_group mg ON mg.meeting_id = a.meeting_id
      JOIN governance_group g ON g.id = mg.group_id JOIN team ON team.id = g.hit_id
    WHERE (a.closed_on IS NULL OR a.closed_on > $2::date) AND a.due_on < $2::date ORDER BY g.hit_id, a.id, g.kind = 'STEERING_GROUP' DESC, g.key
  ), late_section AS (
    SELECT l.hit_id, json_agg(json_build_object('number', n.number, 'task', ${openText('n.task', underItem('n'))}, 'owner', p.name,
      'groupName', l.group_name, 'dueOn', n.due_on, 'daysLate', $2::date - n.due_on, 'timesMoved', v.times, 'reason', v.reason)
      ORDER BY n.due_on, n.number) AS late
    FROM late l JOIN action n ON n.id = l.id JOIN person p ON p.id = n.owner_person_id
      CROSS JOIN LATERAL (SELECT count(*) AS times, (array_agg(e.reason ORDER BY e.position DESC) FILTER (WHERE e.reason IS NOT NULL))[1] AS reason
        FROM action_event e WHERE e.action_id = n.id AND e.kind = 'MOVED' AND e.happened_on <= $2::date) v
    GROUP BY l.hit_id
  ), moved AS (
    SELECT g.hit_id, count(DISTINCT e.id) AS moved
    FROM action_event e JOIN action a ON a.id = e.action_id JOIN meeting_group mg ON mg.meeting_id = a.meeting_id
      JOIN governance_group g ON g.id = mg.group_id JOIN team ON team.id = g.hit_id
    WHERE e.kind = 'MOVED' AND e.happened_on BETWEEN $1::date AND $2::date GROUP BY g.hit_id
  ), decision_section AS (
    SELECT o.hit_id, json_agg(json_build_object('number', d.number, 'on', o.meets_on, 'statement', ${openText('d.statement', underItem('d'))},
      'groupName', (SELECT i.name FROM meeting_in j JOIN team_group i ON i.id = j.group_id
        WHERE j.meeting_id = o.meeting_id AND j.hit_id = o.hit_id ORDER BY i.kind = 'STEERING_GROUP' DESC, i.key LIMIT 1),
      'ratifies', (SELECT r.number FROM decision r WHERE r.id = d.ratifies_decision_id)) ORDER BY o.meets_on, d.number) AS decisions
    FROM meeting_once o JOIN decision d ON d.meeting_id = o.meeting_id GROUP BY o.hit_id
  )`;
