import { jsonObject } from '../platform/database/json-object';
import { statement } from '../platform/database/statement';
import { figureColumns, figures, rates } from './attendance-figures.queries';

const holder = {
  seatId: 's.id',
  seatKey: 's.key',
  seatLabel: 's.label',
  role: 's.role',
  personId: 'p.id',
  personName: 'p.name',
  ...figures,
  ...rates,
  marks: 'f.marks',
};
const mark = jsonObject({ meetingId: 'h.id', meetsOn: 'h.meets_on', status: 'a.status' });

/**
 * Who of a group came how often in a period: one row for each person in each seat, over the meetings that were held. Only
 * what is recorded counts, and only of members; corrections count as corrected. Values: group, from, to.
 */
export const attendanceOfGroup = statement(
  'attendance-of-group',
  `WITH held AS (
     SELECT mg.meeting_id AS id, mg.meets_on, m.starts_at FROM meeting_group mg JOIN meeting m ON m.id = mg.meeting_id
     WHERE mg.group_id = $1 AND mg.status = 'HELD' AND mg.meets_on BETWEEN $2::date AND $3::date
   ), f AS (
     SELECT a.seat_id, a.person_id, ${figureColumns}, min(h.meets_on) AS first_on,
       json_agg(${mark} ORDER BY h.meets_on, h.starts_at, h.id) AS marks
     FROM held h JOIN attendance a ON a.meeting_id = h.id AND a.superseded_by_id IS NULL AND a.is_expected
     GROUP BY a.seat_id, a.person_id
   )
   SELECT json_build_object('groupId', g.id, 'groupName', g.name, 'from', $2::date, 'to', $3::date,
     'meetings', (SELECT coalesce(json_agg(${jsonObject({ id: 'h.id', meetsOn: 'h.meets_on' })} ORDER BY h.meets_on, h.starts_at, h.id), '[]'::json) FROM held h),
     'seats', (SELECT coalesce(json_agg(${jsonObject(holder)} ORDER BY s.key, f.first_on, p.name, s.id), '[]'::json)
       FROM f JOIN seat s ON s.id = f.seat_id AND s.group_id = $1 LEFT JOIN person p ON p.id = f.person_id))::text
   FROM governance_group g WHERE g.id = $1`,
);
