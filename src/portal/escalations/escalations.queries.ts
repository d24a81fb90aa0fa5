import { jsonObject } from '../../platform/database/json-object';
import { statement } from '../../platform/database/statement';
import type { ListDefinition } from '../../platform/http/list';
import type { Day } from '../../platform/time/period';
import { readable } from '../../meetings/confidential-items';
import { itemsSent, sentItems } from '../../meetings/upward/escalation.queries';
import { upwardReports } from '../../meetings/upward/upward-report.queries';

const columns = { ...itemsSent.columns, fromHitId: 'g.hit_id', toHitId: 't.hit_id' };

/** Items as the page lists them: with the HITs around the groups, so that it is known where links may lead. */
export const itemsListed: ListDefinition = { ...itemsSent, name: 'escalations-listed', columns };

/** One item as its page shows it. Value: id. */
export const itemListed = statement(
  'escalation-listed',
  `SELECT ${jsonObject(columns)}::text FROM ${sentItems} WHERE e.id = $1`,
);

/** Reports as the page lists them. */
export const reportsListed: ListDefinition = {
  ...upwardReports,
  name: 'upward-reports-listed',
  columns: { ...upwardReports.columns, hitId: 'g.hit_id', parentHitId: 'p.hit_id' },
};

/** The teams around the two groups of a report. */
export interface AroundReport {
  readonly hitId: string | null;
  readonly parentHitId: string | null;
}

/** Around which teams the groups of a report are. Value: id. */
export const aroundReport = statement(
  'around-upward-report',
  `SELECT json_build_object('hitId', g.hit_id, 'parentHitId', p.hit_id)::text
   FROM upward_report r JOIN governance_group g ON g.id = r.group_id JOIN governance_group p ON p.id = r.parent_group_id WHERE r.id = $1`,
);

/** A held meeting from which an item can be sent: what stood on its agenda, who met, and with whom they are connected. */
export interface MeetingToSendFrom {
  readonly id: string;
  readonly meetsOn: Day;
  readonly status: string;
  readonly items: readonly { readonly position: number; readonly title: string }[];
  readonly groups: readonly { readonly id: string; readonly name: string; readonly hitId: string | null }[];
  readonly others: readonly { readonly id: string; readonly name: string; readonly relation: 'UP' | 'DOWN' | 'WITH' }[];
}

const title = readable('i.title', { meeting: 'i.meeting_id', position: 'i.position' }, '$3', `'Confidential item'`);

/** A meeting with what can be sent from it, and to whom on a day. Values: meeting, day, sight of confidential items. */
export const meetingToSendFrom = statement(
  'meeting-to-send-from',
  `WITH met AS (SELECT g.id, g.name, g.hit_id FROM meeting_group mg JOIN governance_group g ON g.id = mg.group_id WHERE mg.meeting_id = $1),
     tie AS (SELECT l.parent_group_id AS id, 1 AS rank, 'UP' AS relation FROM reporting_line l WHERE l.group_id IN (SELECT id FROM met) AND l.during @> $2::date
       UNION ALL SELECT l.group_id, 2, 'DOWN' FROM reporting_line l WHERE l.parent_group_id IN (SELECT id FROM met) AND l.during @> $2::date
       UNION ALL SELECT w.other_group_id, 3, 'WITH' FROM working_link w WHERE w.group_id IN (SELECT id FROM met) AND w.during @> $2::date
       UNION ALL SELECT w.group_id, 3, 'WITH' FROM working_link w WHERE w.other_group_id IN (SELECT id FROM met) AND w.during @> $2::date),
     other AS (SELECT DISTINCT ON (t.id) t.id, g.name, t.relation, t.rank FROM tie t JOIN governance_group g ON g.id = t.id ORDER BY t.id, t.rank)
   SELECT json_build_object('id', m.id, 'meetsOn', m.meets_on, 'status', m.status,
     'items', (SELECT coalesce(json_agg(json_build_object('position', i.position, 'title', ${title}) ORDER BY i.position), '[]'::json)
       FROM agenda_item i WHERE i.meeting_id = m.id),
     'groups', (SELECT json_agg(json_build_object('id', id, 'name', name, 'hitId', hit_id) ORDER BY name) FROM met),
     'others', (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name, 'relation', relation) ORDER BY rank, name), '[]'::json) FROM other))::text
   FROM meeting m WHERE m.id = $1`,
);
