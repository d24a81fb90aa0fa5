import { cameForSeat } from './meetings';

/** SQL: who was in the room, by meeting: organisations, partners that never came among them, and public contributors. */
export const involvementSection = `held_count AS (SELECT hit_id, count(*) AS held FROM meeting_once GROUP BY hit_id
  ), organisation_section AS (
    SELECT r.hit_id, json_agg(json_build_object('name', r.name, 'came', r.came, 'of', coalesce(h.held, 0)) ORDER BY r.came DESC, r.name) AS organisations
    FROM (SELECT x.hit_id, o.id, o.name, count(DISTINCT x.meeting_id) AS came
      FROM (SELECT m.hit_id, a.organisation_id, a.meeting_id FROM meeting_once m JOIN mark_in a ON a.meeting_id = m.meeting_id
          WHERE a.organisation_id IS NOT NULL AND ${cameForSeat}
        UNION ALL SELECT p.hit_id, p.organisation_id, NULL FROM team JOIN hit_partner p ON p.hit_id = team.id AND p.during @> $2::date) x
        JOIN at_end_organisation o ON o.named_id = x.organisation_id
      GROUP BY x.hit_id, o.id, o.name) r LEFT JOIN held_count h ON h.hit_id = r.hit_id
    GROUP BY r.hit_id
  ), public_section AS (
    SELECT m.hit_id, count(DISTINCT m.meeting_id) FILTER (WHERE a.capacity = 'PUBLIC_CONTRIBUTOR' AND ${cameForSeat}) AS met,
      count(DISTINCT a.person_id) FILTER (WHERE a.capacity = 'PUBLIC_CONTRIBUTOR' AND ${cameForSeat}) AS people,
      count(*) FILTER (WHERE a.status = 'NOT_RECORDED') AS not_recorded, count(a.meeting_id) AS marks,
      count(*) FILTER (WHERE a.organisation_id IS NULL AND a.capacity IS DISTINCT FROM 'PUBLIC_CONTRIBUTOR' AND a.meeting_id IS NOT NULL) AS without_organisation
    FROM meeting_once m LEFT JOIN mark_in a ON a.meeting_id = m.meeting_id GROUP BY m.hit_id
  ), record_section AS (
    SELECT i.hit_id, count(*) FILTER (WHERE i.status = 'HELD' AND m.record_state <> 'CONFIRMED') AS unconfirmed,
      count(*) FILTER (WHERE i.status = 'PLANNED' AND i.meets_on <= $4::date) AS to_log
    FROM (SELECT DISTINCT hit_id, meeting_id, status, meets_on FROM meeting_in) i JOIN meeting m ON m.id = i.meeting_id GROUP BY i.hit_id
  )`;
