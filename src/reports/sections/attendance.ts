import { figureColumns, figures, rates } from '../../meetings/attendance-figures.queries';
import { jsonObject } from '../../platform/database/json-object';

const seat = jsonObject({
  groupId: 'g.id',
  groupKey: 'g.key',
  seatId: 's.id',
  seatKey: 's.key',
  seatLabel: 's.label',
  role: 's.role',
  personId: 'p.id',
  personName: 'p.name',
  ...figures,
  ...rates,
});

/** SQL: attendance per seat and holder over the held meetings of the period, with both rates as their two numbers. */
export const attendanceSection = `seat_figures AS MATERIALIZED (
    SELECT a.seat_id, a.person_id, ${figureColumns}, min(a.meets_on) AS first_on FROM mark_in a GROUP BY a.seat_id, a.person_id
  ), attendance_section AS (
    SELECT g.hit_id, json_agg(${seat} ORDER BY g.kind = 'STEERING_GROUP' DESC, g.key, s.key, f.first_on, f.person_id) AS seats
    FROM seat_figures f JOIN seat s ON s.id = f.seat_id JOIN team_group g ON g.id = s.group_id LEFT JOIN person p ON p.id = f.person_id
    GROUP BY g.hit_id
  )`;
