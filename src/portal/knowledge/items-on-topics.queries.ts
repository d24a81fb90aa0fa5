import { statement } from '../../platform/database/statement';
import type { Day } from '../../platform/time/period';

/** An item of an agenda that shares a topic with something. */
export type ItemOnTopic = Readonly<{ meetingId: string; meetsOn: Day; title: string; groups: string }>;

/**
 * The latest five items on agendas of held meetings with one of these topics, of meetings within reach; confidential items are left
 * out for everybody. Values: topics, the HITs (null for all) and groups whose meetings are seen.
 */
export const itemsOnTopics = statement(
  'agenda-items-on-topics',
  `SELECT i.meeting_id AS "meetingId", m.meets_on AS "meetsOn", i.title,
     (SELECT string_agg(g.name, ' and ' ORDER BY g.key) FROM meeting_group mg JOIN governance_group g ON g.id = mg.group_id WHERE mg.meeting_id = m.id) AS groups
   FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id
   WHERE m.status = 'HELD' AND NOT i.is_confidential
     AND EXISTS (SELECT FROM unnest(i.topics) t WHERE lower(t) = ANY (SELECT lower(x) FROM unnest($1::text[]) x))
     AND ($2::uuid[] IS NULL OR EXISTS (SELECT FROM meeting_group mg JOIN governance_group g ON g.id = mg.group_id
       WHERE mg.meeting_id = m.id AND (g.hit_id = ANY($2) OR g.id = ANY($3::uuid[]))))
   ORDER BY m.meets_on DESC, i.meeting_id, i.position LIMIT 5`,
);
