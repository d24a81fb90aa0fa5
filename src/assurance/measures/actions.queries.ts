import { jsonObject } from '../../platform/database/json-object';
import { organisationThen } from './affiliation';
import { leftOut, ratio } from './measure-scope';
import { withinReach } from './measure-within-reach';
import type { ReachedMeasure } from './measure-within-reach';

/** SQL: those of the actions agreed at held meetings of those groups up to the last day that meet a condition, each once. */
const agreed = (which: string): string => `agreed AS MATERIALIZED (
    SELECT a.id, a.meeting_id, a.owner_person_id, a.due_on, a.closed_on, t.meets_on AS agreed_on
    FROM action a JOIN meeting t ON t.id = a.meeting_id
    WHERE a.meeting_id IN (SELECT m.meeting_id FROM scope_group g
        JOIN meeting_group m ON m.group_id = g.id AND m.status = 'HELD' AND m.meets_on <= $2::date)
      AND ${which}
  )`;

/** What was closed before the first day is no part of any month. */
const months = `${agreed('(t.meets_on >= $1::date OR coalesce(a.closed_on >= $1::date, true))')}, calendar AS (
    SELECT first::date AS first, (first + interval '1 month')::date AS next FROM generate_series(date_trunc('month', $1::timestamp), $2::timestamp, interval '1 month') c(first)
  ), event AS (
    SELECT date_trunc('month', agreed_on)::date AS month, 1 AS opened, 0 AS closed FROM agreed WHERE agreed_on BETWEEN $1::date AND $2::date
    UNION ALL SELECT date_trunc('month', closed_on)::date, 0, 1 FROM agreed WHERE closed_on BETWEEN $1::date AND $2::date
  ), by_month AS (SELECT month, sum(opened) AS opened, sum(closed) AS closed FROM event GROUP BY month)`;

const openAt = (day: string): string =>
  `(SELECT count(*) FROM agreed WHERE agreed_on <= ${day} AND coalesce(closed_on > ${day}, true))`;

/** How many actions were agreed and how many came to an end, month by month. */
export const actionsByMonthMeasure: ReachedMeasure = {
  name: 'actions-by-month',
  definition:
    'Actions by month: opened in the month of the meeting at which they were agreed, closed in the month in which they were done or dropped. ' +
    'An action that was opened again counts as open. Open at the end are those that were agreed by the last day of the month, or of the period, and not closed by it. What was agreed and closed before the period is left aside.',
  proxy: null,
  statement: withinReach('actions-by-month', months, {
    opened: `(SELECT coalesce(sum(opened), 0) FROM by_month)`,
    closed: `(SELECT coalesce(sum(closed), 0) FROM by_month)`,
    items: `(SELECT coalesce(json_agg(${jsonObject({
      month: 'c.first',
      opened: 'coalesce(b.opened, 0)',
      closed: 'coalesce(b.closed, 0)',
      openAtEnd: openAt('least(c.next - 1, $2::date)'),
    })} ORDER BY c.first), '[]'::json) FROM calendar c LEFT JOIN by_month b ON b.month = c.first)`,
    leftOut: leftOut({
      'Actions without a day by which they are due': `(SELECT count(*) FROM agreed WHERE due_on IS NULL)`,
    }),
  }),
  columns: ['month', 'opened', 'closed', 'openAtEnd'],
};

/** SQL: whom the owner of each open action stands for: at the meeting where it was agreed, else where they belong on the last day. */
const owned = `${agreed('coalesce(a.closed_on > $2::date, true)')}, ${organisationThen}, open AS MATERIALIZED (
    SELECT a.id, coalesce(a.due_on < $2::date, false) AS is_late, coalesce(
      (SELECT w.organisation_id FROM attendance w WHERE w.meeting_id = a.meeting_id AND w.superseded_by_id IS NULL
         AND w.person_id = a.owner_person_id AND w.organisation_id IS NOT NULL ORDER BY w.seat_id, w.id LIMIT 1),
      (SELECT f.organisation_id FROM affiliation f WHERE f.person_id = a.owner_person_id AND f.during @> $2::date ORDER BY lower(f.during), f.id LIMIT 1)) AS named_id
    FROM agreed a
  ), by_organisation AS (
    SELECT t.id, coalesce(t.name, 'No organisation recorded') AS name, count(*) FILTER (WHERE o.is_late) AS late, count(*) AS open
    FROM open o LEFT JOIN organisation_then t ON t.named_id = o.named_id GROUP BY t.id, t.name
  )`;

/** Which organisations the owners of late actions stand for. */
export const lateActionsMeasure: ReachedMeasure = {
  name: 'late-actions',
  definition:
    'Of the actions that are open on the last day, those that were due before it, by the organisation of the person who owns them: the one they stood for at the ' +
    'meeting at which the action was agreed, else the one they belong to on the last day. An organisation is told as what it continues as on that day.',
  proxy: null,
  statement: withinReach('late-actions', owned, {
    late: ratio('(SELECT count(*) FROM open WHERE is_late)', '(SELECT count(*) FROM open)'),
    items: `(SELECT coalesce(json_agg(${jsonObject({ id: 'b.id', label: 'b.name', late: 'b.late', open: 'b.open' })}
      ORDER BY b.late DESC, b.open DESC, b.name, b.id), '[]'::json) FROM by_organisation b)`,
    leftOut: leftOut({
      'Open actions without a day by which they are due': '(SELECT count(*) FROM agreed WHERE due_on IS NULL)',
    }),
  }),
  columns: ['id', 'label', 'late', 'open'],
};
