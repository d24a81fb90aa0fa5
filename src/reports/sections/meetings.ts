import { isMarked } from '../../meetings/attendance-figures.queries';
import { expectedStatuses } from '../../meetings/attendance-rate';

/** SQL: the meetings of the period by group, and the rows of attendance of whoever was expected at those that were held. */
export const meetingsAndMarks = `meeting_in AS MATERIALIZED (
    SELECT mg.meeting_id, mg.group_id, mg.meets_on, mg.status, g.hit_id FROM team_group g JOIN meeting_group mg ON mg.group_id = g.id
    WHERE mg.meets_on BETWEEN $1::date AND $2::date
  ), meeting_once AS MATERIALIZED (
    SELECT DISTINCT ON (hit_id, meeting_id) hit_id, meeting_id, meets_on FROM meeting_in WHERE status = 'HELD'
  ), mark_in AS MATERIALIZED (
    SELECT a.meeting_id, i.meets_on, a.seat_id, a.person_id, a.status, a.capacity, a.organisation_id
    FROM (SELECT DISTINCT meeting_id, meets_on FROM meeting_once) i
      JOIN attendance a ON a.meeting_id = i.meeting_id AND a.superseded_by_id IS NULL AND a.is_expected
  )`;

/** SQL: somebody came for a seat: its holder or a deputy. */
export const cameForSeat = isMarked(['PRESENT', 'PRESENT_ONLINE', 'DEPUTY']);

/**
 * SQL: the meetings of the period by group, and how regular they were. A meeting belongs to the period of the day it took
 * place or was to take place; it counts for the month it was planned for, if that is one of the period's. Cancelled and unlogged meetings are counted
 * apart and are in no denominator. A group that means to meet and did not is there with nothing: that it never met is told. Values: `$1` first day, `$2` last day, `$4` today.
 */
export const meetingSection = `turnout AS (
    SELECT a.meeting_id, s.group_id, count(*) FILTER (WHERE ${isMarked(expectedStatuses)}) AS expected, count(*) FILTER (WHERE ${cameForSeat}) AS came
    FROM mark_in a JOIN seat s ON s.id = a.seat_id GROUP BY a.meeting_id, s.group_id
  ), meeting_row AS (
    SELECT i.group_id, i.meets_on, i.status, m.starts_at, m.kind, m.cancel_reason, m.record_state, m.title, m.id, m.planned_for,
      (m.recorded_at AT TIME ZONE m.zone)::date AS recorded_on, coalesce(t.expected, 0) AS expected, coalesce(t.came, 0) AS came,
      date_trunc('month', coalesce(m.planned_for, m.meets_on)) AS month,
      i.meets_on - lag(i.meets_on) OVER (PARTITION BY i.group_id, i.status ORDER BY i.meets_on, m.starts_at, m.id) AS gap
    FROM meeting_in i JOIN meeting m ON m.id = i.meeting_id
      LEFT JOIN turnout t ON t.meeting_id = i.meeting_id AND t.group_id = i.group_id
  ), meeting_section AS (
    SELECT g.hit_id, json_agg(json_build_object('groupId', g.id, 'groupKey', g.key, 'groupName', g.name,
      'planned', coalesce(f.planned, 0), 'held', coalesce(f.held, 0), 'cancelled', coalesce(f.cancelled, 0), 'toLog', coalesce(f.to_log, 0),
      'monthsWithMeeting', json_build_object('count', coalesce(f.months, 0), 'of', p.months),
      'gaps', coalesce(f.gaps, '[]'::json), 'longestGap', f.longest_gap, 'meetings', coalesce(f.meetings, '[]'::json)) ORDER BY g.kind = 'STEERING_GROUP' DESC, g.key) AS groups
    FROM team_group g LEFT JOIN (
      SELECT group_id, count(*) FILTER (WHERE kind = 'ORDINARY') AS planned, count(*) FILTER (WHERE status = 'HELD') AS held,
        count(*) FILTER (WHERE status = 'CANCELLED') AS cancelled,
        count(*) FILTER (WHERE status = 'PLANNED' AND meets_on <= $4::date) AS to_log,
        count(DISTINCT month) FILTER (WHERE status = 'HELD' AND kind = 'ORDINARY'
          AND month BETWEEN date_trunc('month', $1::date) AND least($2::date, $4::date)) AS months,
        coalesce(json_agg(gap ORDER BY meets_on, starts_at, id) FILTER (WHERE status = 'HELD' AND gap IS NOT NULL), '[]'::json) AS gaps,
        max(gap) FILTER (WHERE status = 'HELD') AS longest_gap,
        json_agg(json_build_object('id', id, 'on', meets_on, 'plannedFor', planned_for, 'title', title, 'kind', kind, 'status', status,
          'cancelReason', cancel_reason, 'recordState', record_state,
          'recordedOn', recorded_on, 'expected', expected, 'came', came) ORDER BY meets_on, starts_at, id) AS meetings
      FROM meeting_row GROUP BY group_id) f ON f.group_id = g.id
    CROSS JOIN (SELECT count(*) AS months FROM generate_series(date_trunc('month', $1::date), least($2::date, $4::date), interval '1 month')) p
    WHERE f.group_id IS NOT NULL OR EXISTS (SELECT FROM rhythm r WHERE r.group_id = g.id
      AND lower(r.during) <= $2::date AND coalesce(upper(r.during) > $1::date, true))
    GROUP BY g.hit_id
  )`;
