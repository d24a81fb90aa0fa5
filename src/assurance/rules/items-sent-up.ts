import { windowStart } from '../asked';
import { counted } from '../counted';
import { pairShares, sharesVerdict } from '../pairs';
import { groupsOfKind, keysOf } from '../parameter-fields';
import { rule } from '../rule';
import type { SubjectRow } from '../rule';
import { sharesContradict } from '../shares';
import { cannotTell } from '../verdict';
import type { Evidence, Verdict } from '../verdict';

interface Row extends SubjectRow {
  readonly keptPercent: number;
  readonly slippingPercent: number;
  /** Items of the window, those that were received, and those of the others that could have been received by now. */
  readonly sent: number;
  readonly received: number;
  readonly left: number;
  /** Of those that were received, the answered ones, and those of the others that have waited too long. */
  readonly answered: number;
  readonly unanswered: number;
  readonly items: readonly Evidence[];
  /** The answered items and those that have waited too long. */
  readonly answers: readonly Evidence[];
}

const isReceived = 'coalesce(e.received_at_meeting_id IS NOT NULL AND e.received_on <= a.day, false)';

// OFFSET 0: the items of one group by their index, however many groups are asked for; never all items of ten years.
const itemsOfTheGroup = `SELECT x.* FROM escalation x WHERE x.from_group_id = a.about_id AND x.sent_on BETWEEN a.window_from AND a.day OFFSET 0`;

/**
 * "Items sent up were received in the other group's record." An item is received when it stands in the record of a held meeting of
 * the group that it was sent to; it counts as not received only when it is older than the grace and that group has met since. An
 * item that was received, there or outside a meeting, is answered or has waited for longer than that too. So many whole days are
 * allowed after the day itself; the day after them is the first on which it took too long.
 */
export const itemsSentUp = rule<Row, 'RECEIVED' | 'ANSWERED'>({
  kind: 'ITEMS_SENT_UP',
  version: 1,
  name: 'Items sent to other groups are received and answered',
  question: 'Does what the group sends to others arrive there, and does an answer come back?',
  evidence: 'The items that were sent, with where they were received and what was answered.',
  about: 'GROUP',
  grace: { days: 62, means: 'Days in which an item is to be received, and again to be answered.' },
  parameters: {
    groups: groupsOfKind,
    to: keysOf('group', 'to which groups, by their keys; all when left out', null),
    ...pairShares,
  },
  contradictions: sharesContradict,
  aspects: { RECEIVED: 'Items sent were received', ANSWERED: 'Items received were answered' },
  sql: `, chosen AS MATERIALIZED (
      SELECT a.*, ${windowStart('a', `(a.p->>'windowMonths')::integer`, 'about_since')} AS window_from FROM asked_group a
    ), item AS MATERIALIZED (
      SELECT a.n, a.about_id, e.id, e.sent_on, e.received_on, e.answered_on, ${isReceived} AS is_received,
        NOT ${isReceived} AND e.sent_on + a.grace < a.day AND EXISTS (SELECT FROM meeting_group g
          WHERE g.group_id = e.to_group_id AND g.meets_on BETWEEN e.sent_on AND a.day AND g.status = 'HELD') AS is_left,
        coalesce(e.answered_on <= a.day, false) AS is_answered, coalesce(e.received_on + a.grace < a.day, false) AS has_waited
      FROM chosen a CROSS JOIN LATERAL (${itemsOfTheGroup}) e
      WHERE jsonb_typeof(a.p->'to') = 'null'
        OR EXISTS (SELECT FROM governance_group o WHERE o.id = e.to_group_id AND a.p->'to' ? o.key)
    ), counted AS (
      SELECT n, about_id, count(*)::integer AS sent, count(*) FILTER (WHERE is_received)::integer AS received,
        count(*) FILTER (WHERE is_left)::integer AS left, count(*) FILTER (WHERE is_answered)::integer AS answered,
        count(*) FILTER (WHERE has_waited AND NOT is_answered)::integer AS unanswered,
        json_agg(json_build_object('kind', 'escalation', 'id', id, 'on', sent_on) ORDER BY sent_on, id) AS items,
        json_agg(json_build_object('kind', 'escalation', 'id', id, 'on', CASE WHEN is_answered THEN answered_on ELSE received_on END) ORDER BY sent_on, id)
          FILTER (WHERE is_answered OR has_waited) AS answers
      FROM item GROUP BY n, about_id
    )
    SELECT a.n, a."subjectKey", a.subject, (a.p->>'keptPercent')::integer AS "keptPercent", (a.p->>'slippingPercent')::integer AS "slippingPercent",
      coalesce(c.sent, 0) AS sent, coalesce(c.received, 0) AS received, coalesce(c.left, 0) AS left, coalesce(c.answered, 0) AS answered,
      coalesce(c.unanswered, 0) AS unanswered, coalesce(c.items, '[]'::json) AS items, coalesce(c.answers, '[]'::json) AS answers
    FROM chosen a LEFT JOIN counted c ON c.n = a.n AND c.about_id = a.about_id`,
  verdictsOn: (row) => {
    if (row.sent > 0) return { RECEIVED: received(row), ANSWERED: answered(row) };
    const nothing = cannotTell('No item was sent.', 'The items that it sent to other groups.');
    return { RECEIVED: nothing, ANSWERED: nothing };
  },
});

function received(row: Row): Verdict {
  const { sent, received: count, left, items: evidence } = row;
  const of = count + left;
  if (of === 0) {
    const sentence = `Of ${counted(sent, 'item')} sent, none had to be received yet.`;
    return cannotTell(sentence, 'The meetings of the other groups since, and what was received there.', { evidence });
  }
  const open = sent === of ? '' : ` ${String(sent - of)} more cannot be told of yet.`;
  const sentence = `${String(count)} of ${counted(of, 'item')} received in the record of the other group.${open}`;
  return sharesVerdict(row, { count, of }, sentence, evidence);
}

function answered(row: Row): Verdict {
  const { answered: count, unanswered, answers: evidence } = row;
  const of = count + unanswered;
  if (of === 0) return cannotTell('No item had to be answered yet.', 'Where the items were received, and the answers.');
  const sentence = `${String(count)} of ${counted(of, 'received item')} answered.`;
  return sharesVerdict(row, { count, of }, sentence, evidence);
}
