import { statement } from '../../platform/database/statement';
import type { ItemToPlan } from './agenda-writing';

/** Something that could be on an agenda, as an item of it, and why. */
export interface AgendaOffer extends ItemToPlan {
  readonly kind: 'STANDING' | 'ACTIONS_DUE' | 'SENT_BY_GROUP' | 'BROUGHT_FORWARD' | 'GROUP_REPORT' | 'BACKLOG';
  /** The group that sent it, or how many actions are due. */
  readonly because: string | null;
}

const ofGroups = (group: string): string =>
  `${group} IN (SELECT x.group_id FROM meeting_group x WHERE x.meeting_id = m.id)`;

const offer = (kind: string, more: string): string =>
  `'kind', '${kind}', 'origin', ${kind === 'BACKLOG' ? 'k.origin' : `'${kind}'`}, ${more}`;

const kept = (kind: string): string =>
  `SELECT ${kind === 'STANDING' ? 1 : 6} AS rank, k.kept_on::text || k.id AS place, json_build_object(${offer(
    kind,
    `'title', k.title, 'purpose', k.purpose, 'owner', k.owner_person_id, 'minutes', k.minutes, 'topics', k.topics, 'confidential', k.is_confidential,
   'papers', k.papers, 'raisedBy', k.raised_by_person_id, 'keptItem', ${kind === 'BACKLOG' ? 'k.id' : 'NULL'}, 'because', NULL`,
  )}) AS offer, k.title FROM kept_item k WHERE ${ofGroups('k.group_id')} AND k.ended_on IS NULL AND k.kind = '${kind}'`;

const latest = `(SELECT x.meeting_id FROM meeting_group x WHERE ${ofGroups('x.group_id')} AND x.status = 'HELD' AND x.meets_on < m.meets_on
  ORDER BY x.meets_on DESC, x.meeting_id LIMIT 1)`;

/**
 * What could be on the agenda of a meeting and is not: what stands on every agenda of its groups, what was put off last time, actions that are
 * due by its day, what other groups sent and nobody answered, reports of other groups, and the backlog, in this order. Value: meeting.
 */
export const agendaOffers = statement(
  'agenda-offers',
  `SELECT coalesce(json_agg(o.offer ORDER BY o.rank, o.place) FILTER (WHERE o.offer IS NOT NULL), '[]'::json) AS offers
   FROM meeting m LEFT JOIN LATERAL (
     ${kept('STANDING')}
     UNION ALL SELECT 2, lpad(i.position::text, 6, '0'), json_build_object(${offer(
       'BROUGHT_FORWARD',
       `'title', i.title, 'purpose', i.purpose, 'topics', i.topics, 'confidential', i.is_confidential, 'because', NULL,
         'owner', p.owner_person_id, 'minutes', p.minutes, 'papers', coalesce(p.papers, '[]'), 'raisedBy', p.raised_by_person_id`,
     )}), i.title FROM agenda_item i
       LEFT JOIN LATERAL (SELECT * FROM planned_item a WHERE a.meeting_id = i.meeting_id AND a.title = i.title ORDER BY a.position LIMIT 1) p ON true
       WHERE i.meeting_id = ${latest} AND i.is_deferred
       AND NOT EXISTS (SELECT FROM kept_item w WHERE ${ofGroups('w.group_id')} AND w.ended_on IS NULL AND w.kind = 'BACKLOG' AND w.title = i.title)
     UNION ALL SELECT 3, '', json_build_object(${offer(
       'ACTIONS_DUE',
       `'title', 'Actions due', 'purpose', 'ASSURANCE', 'because', count(*)::text`,
     )}), 'Actions due' FROM action a JOIN meeting_group am ON am.meeting_id = a.meeting_id
       WHERE ${ofGroups('am.group_id')} AND a.status = 'OPEN' AND a.due_on <= m.meets_on HAVING count(*) > 0
     UNION ALL SELECT 4, e.sent_on::text || e.id, json_build_object(${offer(
       'SENT_BY_GROUP',
       `'title', left(e.words, 300), 'purpose', 'DECISION', 'escalation', e.id, 'because', g.name`,
     )}), NULL FROM escalation e JOIN governance_group g ON g.id = e.from_group_id
       WHERE ${ofGroups('e.to_group_id')} AND e.answered_on IS NULL AND e.sent_on <= m.meets_on
         AND NOT EXISTS (SELECT FROM planned_item p WHERE p.meeting_id = m.id AND p.escalation_id = e.id)
     UNION ALL SELECT 5, r.sent_on::text || r.id, json_build_object(${offer(
       'GROUP_REPORT',
       `'title', left('Report of ' || g.name, 300), 'purpose', 'ASSURANCE', 'because', g.name`,
     )}), left('Report of ' || g.name, 300) FROM upward_report r JOIN governance_group g ON g.id = r.group_id
       WHERE ${ofGroups('r.parent_group_id')} AND r.received_on IS NULL AND r.sent_on <= m.meets_on
     UNION ALL ${kept('BACKLOG')}
   ) o (rank, place, offer, title) ON NOT EXISTS (SELECT FROM planned_item p WHERE p.meeting_id = m.id AND p.title = o.title)
   WHERE m.id = $1 GROUP BY m.id`,
);
