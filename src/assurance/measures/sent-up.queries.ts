import { jsonObject } from '../../platform/database/json-object';
import { leftOut } from './measure-scope';
import { withinReach } from './measure-within-reach';
import type { ReachedMeasure } from './measure-within-reach';

const counts = (condition: string): string => `count(*) FILTER (WHERE ${condition})`;
const [received, answered] = ['e.received_on <= $2::date', 'e.answered_on <= $2::date'];

const sent = `sent AS MATERIALIZED (
    SELECT e.to_group_id, ${received} AS is_received, ${answered} AS is_answered
    FROM scope_group g JOIN escalation e ON e.from_group_id = g.id AND e.sent_on BETWEEN $1::date AND $2::date
  )`;
const figures = { sent: 'count(*)', received: counts('is_received'), answered: counts('is_answered') };

/** What became of the items that groups sent to others: sent, received, answered. */
export const sentUpMeasure: ReachedMeasure = {
  name: 'sent-up',
  definition:
    'Items that the groups sent to other groups in the period: those that stand as received by the last day, and those that were answered by it. ' +
    'What was answered counts as received too. The rows are the groups they were sent to.',
  proxy: null,
  statement: withinReach('sent-up', sent, {
    total: `(SELECT ${jsonObject(figures)} FROM sent)`,
    items: `(SELECT coalesce(json_agg(${jsonObject({ groupId: 'r.id', groupName: 'r.name', sent: 'r.sent', received: 'r.received', answered: 'r.answered' })}
      ORDER BY r.sent DESC, r.name, r.id), '[]'::json)
      FROM (SELECT t.id, t.name, ${figures.sent} AS sent, ${figures.received} AS received, ${figures.answered} AS answered
        FROM sent JOIN governance_group t ON t.id = sent.to_group_id GROUP BY t.id, t.name) r)`,
    leftOut: leftOut({
      'Items that were received and are not answered': `(SELECT ${counts('is_received IS TRUE AND is_answered IS NOT TRUE')} FROM sent)`,
    }),
  }),
  columns: ['groupId', 'groupName', 'sent', 'received', 'answered'],
};
