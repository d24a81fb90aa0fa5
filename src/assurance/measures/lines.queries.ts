import { jsonObject } from '../../platform/database/json-object';
import { onDay } from '../../platform/database/on-day';
import { jointWork } from '../joint-work';
import type { Measure } from './measure';
import { leftOut, ofEachScope, ratio } from './measure-scope';

/** SQL: the lines and links that were there on some day of the period, each once, and whether on its last. */
const ties = `line AS MATERIALIZED (
    SELECT l.id, l.group_id, l.parent_group_id AS other_id, lower(l.during) AS since, ${onDay('l.during', '$2')} AS is_there
    FROM scope_group g JOIN reporting_line l ON l.group_id = g.id AND l.during && daterange($1, $2, '[]')
  ), link AS MATERIALIZED (
    SELECT DISTINCT w.id, w.group_id, w.other_group_id AS other_id, lower(w.during) AS since, ${onDay('w.during', '$2')} AS is_there
    FROM scope_group g JOIN working_link w ON g.id IN (w.group_id, w.other_group_id) AND w.during && daterange($1, $2, '[]')
  )`;

/** SQL: what went over each of those that were there on the last day. */
const evidence = `of_line AS (
    SELECT l.id, count(*) AS evidenced, count(*) FILTER (WHERE r.received_at_meeting_id IS NOT NULL AND r.received_on <= $2::date) AS received,
      max(r.sent_on) AS last_on
    FROM line l JOIN upward_report r ON r.group_id = l.group_id AND r.parent_group_id = l.other_id AND r.sent_on BETWEEN $1::date AND $2::date
    WHERE l.is_there GROUP BY l.id
  ), of_link AS (
    SELECT k.id, count(*) AS evidenced, max(w.day) AS last_on
    FROM link k CROSS JOIN LATERAL (${jointWork({ one: 'k.group_id', other: 'k.other_id', from: '$1::date', to: '$2::date' })}) w
    WHERE k.is_there GROUP BY k.id
  ), tie AS MATERIALIZED (
    SELECT 'REPORTS_TO' AS kind, l.id, l.group_id, l.other_id, l.since, coalesce(e.evidenced, 0) AS evidenced, coalesce(e.received, 0) AS received, e.last_on
    FROM line l LEFT JOIN of_line e ON e.id = l.id WHERE l.is_there
    UNION ALL
    SELECT 'WORKS_WITH', k.id, k.group_id, k.other_id, k.since, coalesce(e.evidenced, 0), NULL, e.last_on
    FROM link k LEFT JOIN of_link e ON e.id = k.id WHERE k.is_there
  )`;

const item = jsonObject({
  kind: 't.kind',
  id: 't.id',
  groupId: 't.group_id',
  groupKey: 'g.key',
  groupName: 'g.name',
  otherGroupId: 't.other_id',
  otherGroupKey: 'o.key',
  otherGroupName: 'o.name',
  since: 't.since',
  evidenced: 't.evidenced',
  received: 't.received',
  lastOn: 't.last_on',
});

const of = (kind: string, condition: string): string =>
  `(SELECT ${ratio(`count(*) FILTER (WHERE ${condition})`, 'count(*)')} FROM tie WHERE kind = '${kind}')`;

/** Which of the lines between groups something went over. */
export const linesMeasure: Measure = {
  name: 'lines',
  definition:
    'Of the reporting lines that were there on the last day, those up which at least one report went in the period, and those of which at least one such report ' +
    'stands in the record of a meeting of the group above by that day. Of the working links that were there on the last day, those with joint work in the period: ' +
    'a held meeting of both groups, an item that one sent and that stands in the record of the other, or something else that they did together. ' +
    'A line belongs to the group that reports; a link to both.',
  proxy: null,
  statements: ofEachScope('lines', () => ({
    relations: `${ties}, ${evidence}`,
    fields: {
      reported: of('REPORTS_TO', 'evidenced > 0'),
      received: of('REPORTS_TO', 'received > 0'),
      workedTogether: of('WORKS_WITH', 'evidenced > 0'),
      items: `(SELECT coalesce(json_agg(${item} ORDER BY t.kind, g.key, o.key, t.id), '[]'::json) FROM tie t
        JOIN governance_group g ON g.id = t.group_id JOIN governance_group o ON o.id = t.other_id)`,
      leftOut: leftOut({
        'Reporting lines that had ended by the last day': '(SELECT count(*) FROM line WHERE NOT is_there)',
        'Working links that had ended by the last day': '(SELECT count(*) FROM link WHERE NOT is_there)',
      }),
    },
  })),
  columns: [
    ...['kind', 'id', 'groupId', 'groupKey', 'groupName', 'otherGroupId', 'otherGroupKey', 'otherGroupName'],
    ...['since', 'evidenced', 'received', 'lastOn'],
  ],
};
