import { openText } from '../../meetings/confidential-items';

/** SQL: a day of what was sent, where it is not after the last day of the period. */
const byEnd = (day: string): string => `CASE WHEN ${day} <= $2::date THEN ${day} END`;

const words = openText('e.words', { meeting: 'e.from_meeting_id', position: 'e.from_position' });
const answer = openText('e.answer', { meeting: 'e.from_meeting_id', position: 'e.from_position' });

/**
 * SQL: what passed between a HIT's groups and others in the period, each once for each HIT that it touches: reports that went up, items
 * sent to another group with what came of them, and joint work.
 */
export const passingSection = `upward_section AS (
    SELECT g.hit_id, json_agg(json_build_object('from', g.name, 'to', p.name, 'sentOn', r.sent_on, 'receivedOn', ${byEnd('r.received_on')},
      'summary', r.summary) ORDER BY r.sent_on, r.id) AS upward
    FROM team_group g JOIN upward_report r ON r.group_id = g.id AND r.sent_on BETWEEN $1::date AND $2::date
      JOIN governance_group p ON p.id = r.parent_group_id
    GROUP BY g.hit_id
  ), sent_section AS (
    SELECT s.hit_id, json_agg(json_build_object('from', f.name, 'to', t.name, 'words', ${words}, 'sentOn', e.sent_on,
      'receivedOn', ${byEnd('e.received_on')}, 'answeredOn', ${byEnd('e.answered_on')},
      'answer', CASE WHEN e.answered_on <= $2::date THEN ${answer} END) ORDER BY e.sent_on, e.id) AS sent
    FROM (SELECT DISTINCT g.hit_id, x.id FROM team_group g JOIN escalation x ON g.id IN (x.from_group_id, x.to_group_id)
        WHERE x.sent_on BETWEEN $1::date AND $2::date) s
      JOIN escalation e ON e.id = s.id JOIN governance_group f ON f.id = e.from_group_id JOIN governance_group t ON t.id = e.to_group_id
    GROUP BY s.hit_id
  ), joint_section AS (
    SELECT s.hit_id, json_agg(json_build_object('between', a.name, 'and', b.name, 'on', x.happened_on, 'kind', x.kind, 'words', x.words)
      ORDER BY x.happened_on, x.id) AS joint
    FROM (SELECT DISTINCT g.hit_id, y.id FROM team_group g JOIN interaction y ON g.id IN (y.group_id, y.other_group_id)
        WHERE y.happened_on BETWEEN $1::date AND $2::date) s
      JOIN interaction x ON x.id = s.id JOIN governance_group a ON a.id = x.group_id JOIN governance_group b ON b.id = x.other_group_id
    GROUP BY s.hit_id
  )`;
