import { counted } from '../counted';
import { countedIn, pairColumns, pairsBy, pairsContradict, pairShares, periodOf } from '../pairs';
import { periodsVerdict, sharesVerdict, tieVerdict } from '../pairs';
import type { PairRow } from '../pairs';
import { groupsOfKind, keysOf, months, wholeNumber } from '../parameter-fields';
import { rule } from '../rule';
import { cannotTell } from '../verdict';
import type { Evidence, Verdict } from '../verdict';

interface Row extends PairRow {
  readonly everSent: boolean;
  /** Reports of the window, those of them that were received, and those of the others that the parent could have received by now. */
  readonly sent: number;
  readonly received: number;
  readonly left: number;
  readonly reports: readonly Evidence[];
  /** The reports that were received or could have been. */
  readonly judged: readonly Evidence[];
  readonly receipts: readonly Evidence[];
}

const isReceived = 'coalesce(r.received_at_meeting_id IS NOT NULL AND r.received_on <= a.day, false)';

// OFFSET 0: the reports of one line by their index, however many lines are asked for; never all reports of ten years.
const reportsOfTheLine = `SELECT x.id, x.sent_on, x.received_on, x.received_at_meeting_id FROM upward_report x
  WHERE x.group_id = a.about_id AND x.parent_group_id = a.other_id AND x.sent_on BETWEEN a.reach_from AND a.day OFFSET 0`;

/**
 * "These will both report to … the two thematic groups"; "and report to the trust-wide steering group." A line is one thing and a
 * report another: the line is there on the day, a report went up it in each whole period of calendar months (how often is the
 * promise's own, or the line's, or monthly), and what went up stands in the record of a held meeting of the parent. A report
 * counts as not received only when it is older than was agreed and the parent has met since: so many whole days are allowed after
 * the day it was sent, and nothing is held against it before the day after them.
 */
export const reportsTo = rule<Row, 'LINE' | 'REPORT_SENT' | 'RECEIVED'>({
  kind: 'REPORTS_TO',
  version: 1,
  name: 'Reports to other groups',
  question: 'Does the group report to those that it said it would, as often as was promised, and do they hear it?',
  evidence: 'The reporting lines, the reports that went up them, and the meetings that received them.',
  about: 'GROUP',
  grace: {
    days: 0,
    means: 'Days after the end of a period before one without a report is counted, or after a line has ended.',
  },
  parameters: {
    groups: groupsOfKind,
    to: keysOf('group', 'to which groups, by their keys'),
    every: months(
      'how often: P1M for monthly, P3M for quarterly; as the reporting line says, else monthly, when left out',
      null,
    ),
    receivedDays: wholeNumber('after how many days a report that was not received counts as such', 0, 366, 62),
    ...pairShares,
  },
  contradictions: pairsContradict,
  aspects: {
    LINE: 'There is a reporting line',
    REPORT_SENT: 'A report went up in each period',
    RECEIVED: 'Reports were received',
  },
  sql: `${pairsBy('to', 'reporting_line x WHERE x.group_id = a.about_id AND x.parent_group_id = o.id', `coalesce(a.p->>'every', CASE WHEN t.during @> a.day THEN t.every END, 'P1M')`)}
    , sent AS MATERIALIZED (
      SELECT a.n, a.about_id, a.other_id, r.*, ${periodOf('r.sent_on')} AS period, r.sent_on >= a.window_from AS is_counted, ${isReceived} AS is_received,
        NOT ${isReceived} AND r.sent_on + (a.p->>'receivedDays')::integer < a.day AND EXISTS (SELECT FROM meeting_group g
          WHERE g.group_id = a.other_id AND g.meets_on BETWEEN r.sent_on AND a.day AND g.status = 'HELD') AS is_left
      FROM pair a CROSS JOIN LATERAL (${reportsOfTheLine}) r
    ), going AS (
      SELECT n, about_id, other_id, array_agg(DISTINCT period) AS periods, count(*) FILTER (WHERE is_counted)::integer AS sent,
        count(*) FILTER (WHERE is_counted AND is_received)::integer AS received,
        count(*) FILTER (WHERE is_counted AND is_left)::integer AS left,
        json_agg(json_build_object('kind', 'upwardReport', 'id', id, 'on', sent_on) ORDER BY sent_on, id) AS reports,
        json_agg(json_build_object('kind', 'upwardReport', 'id', id, 'on', sent_on) ORDER BY sent_on, id)
          FILTER (WHERE is_counted AND (is_received OR is_left)) AS judged,
        json_agg(json_build_object('kind', 'meeting', 'id', received_at_meeting_id, 'on', received_on) ORDER BY received_on, id)
          FILTER (WHERE is_counted AND is_received) AS receipts
      FROM sent GROUP BY n, about_id, other_id
    )
    SELECT ${pairColumns('→')}, coalesce(g.sent, 0) AS sent, coalesce(g.received, 0) AS received, coalesce(g.left, 0) AS left,
      coalesce(g.reports, '[]'::json) AS reports, coalesce(g.judged, '[]'::json) AS judged, coalesce(g.receipts, '[]'::json) AS receipts,
      CASE WHEN g.n IS NULL THEN EXISTS (SELECT FROM upward_report r
        WHERE r.group_id = a.about_id AND r.parent_group_id = a.other_id AND r.sent_on <= a.day) ELSE true END AS "everSent"
    FROM pair a LEFT JOIN going g ON g.n = a.n AND g.about_id = a.about_id AND g.other_id = a.other_id
      ${countedIn('g.periods')}`,
  verdictsOn: (row) => {
    const nothing = cannotTell(
      `No report to ${row.other} is recorded.`,
      'The reports that went up, each with its day.',
    );
    return {
      LINE: tieVerdict(row, 'reportingLine', 'reporting line to'),
      REPORT_SENT: row.everSent ? periodsVerdict(row, 'A report went up', row.reports) : nothing,
      RECEIVED: row.everSent ? received(row) : nothing,
    };
  },
});

function received(row: Row): Verdict {
  const { other, sent, received: count, left, judged, receipts } = row;
  if (sent === 0)
    return cannotTell(`No report went to ${other} in that time.`, 'The reports that went up, each with its day.');
  const of = count + left;
  if (of === 0) {
    return cannotTell(
      `Of ${counted(sent, 'report')}, none had to be received yet.`,
      `The meetings of ${other} since, and what was received there.`,
    );
  }
  const open = sent === of ? '' : ` ${String(sent - of)} more cannot be told of yet.`;
  const sentence = `${String(count)} of ${counted(of, 'report')} received in the record of ${other}.${open}`;
  return sharesVerdict(row, { count, of }, sentence, [...judged, ...receipts]);
}
