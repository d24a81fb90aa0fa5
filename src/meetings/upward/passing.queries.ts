import { statement } from '../../platform/database/statement';

/** Whether one group reports to another on a day. Values: group, parent group, day. */
export const reportsOn = statement(
  'upward-reports-on',
  `SELECT 1 FROM reporting_line WHERE group_id = $1 AND parent_group_id = $2 AND during @> $3::date`,
);

/** Whether two groups have a reporting line, in either direction, or a working link on a day. Values: the two groups, day. */
export const connectedOn = statement(
  'upward-connected-on',
  `SELECT 1 FROM reporting_line WHERE (group_id, parent_group_id) IN (($1, $2), ($2, $1)) AND during @> $3::date
   UNION ALL
   SELECT 1 FROM working_link WHERE (group_id, other_group_id) IN (($1, $2), ($2, $1)) AND during @> $3::date`,
);

/** A meeting as seen by a group: whether the group was at it, and whether it has the item. Values: meeting, group, position or null. */
export const meetingOfGroup = statement(
  'upward-meeting-of-group',
  `SELECT m.meets_on AS "meetsOn", m.status = 'HELD' AS "isHeld",
     EXISTS (SELECT FROM meeting_group mg WHERE mg.meeting_id = m.id AND mg.group_id = $2) AS "isOfGroup",
     $3::integer IS NULL OR EXISTS (SELECT FROM agenda_item i WHERE i.meeting_id = m.id AND i.position = $3) AS "hasItem"
   FROM meeting m WHERE m.id = $1 FOR KEY SHARE`,
);
