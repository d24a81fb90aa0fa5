import { statement } from '../../platform/database/statement';
import type { Day } from '../../platform/time/period';
import type { UpdateStatus } from '../../meetings/upward/group-update.entity';

/** What the record says of a group since its last report to a parent. Nothing under a confidential item is among it. */
export interface RecordSince {
  readonly from: Day;
  readonly hitId: string | null;
  readonly decisions: readonly {
    readonly id: string;
    readonly number: string;
    readonly statement: string;
    readonly on: Day;
  }[];
  /** Open and late on the day. */
  readonly late: readonly {
    readonly id: string;
    readonly number: string;
    readonly task: string;
    readonly daysLate: number;
  }[];
  readonly done: readonly { readonly id: string; readonly number: string; readonly task: string; readonly on: Day }[];
  /** Sent to the parent and not answered. */
  readonly waiting: readonly {
    readonly id: string;
    readonly words: string;
    readonly sentOn: Day;
    readonly days: number;
  }[];
  /** Asked of an executive sponsor and not answered. */
  readonly asks: readonly { readonly sponsorshipId: string; readonly ask: string; readonly askedOn: Day }[];
  readonly vacant: readonly { readonly id: string; readonly label: string }[];
  readonly update: { readonly status: UpdateStatus; readonly whatChanged: string; readonly sentOn: Day } | null;
}

/** SQL: all rows of `from` as a list, in an order. */
const list = (fields: string, order: string, from: string): string =>
  `(SELECT coalesce(json_agg(json_build_object(${fields}) ORDER BY ${order}), '[]'::json) FROM ${from})`;
const isOpen = (row: string): string => `NOT EXISTS (SELECT FROM agenda_item ci WHERE ci.meeting_id = ${row}.meeting_id
  AND ci.position = ${row}.item_position AND ci.is_confidential)`;
const since = 'BETWEEN s.since AND $3::date';

/**
 * The record of a group since its last report to a parent, or since one period before the first. No row where the one does not report to the
 * other on the day. Values: group, parent, day, and the HITs whose sponsors are seen (null for all).
 */
export const recordSinceReport = statement(
  'record-since-report',
  `WITH s AS (
     SELECT g.id, g.hit_id, least($3::date, coalesce(
       (SELECT coalesce(upper(r.covers), r.sent_on + 1) FROM upward_report r WHERE r.group_id = l.group_id AND r.parent_group_id = l.parent_group_id
         AND r.sent_on <= $3::date ORDER BY r.sent_on DESC, r.id DESC LIMIT 1),
       greatest(lower(l.during), ($3::date - coalesce(l.every, 'P1M')::interval)::date))) AS since
     FROM reporting_line l JOIN governance_group g ON g.id = l.group_id
     WHERE l.group_id = $1 AND l.parent_group_id = $2 AND l.during @> $3::date
   )
   SELECT s.since AS "from", s.hit_id AS "hitId",
     ${list(`'id', d.id, 'number', d.number, 'statement', d.statement, 'on', m.meets_on`, 'm.meets_on, d.number', `meeting_group m JOIN decision d ON d.meeting_id = m.meeting_id WHERE m.group_id = s.id AND m.status = 'HELD' AND m.meets_on ${since} AND ${isOpen('d')}`)} AS decisions,
     ${list(`'id', a.id, 'number', a.number, 'task', a.task, 'daysLate', $3::date - a.due_on`, 'a.due_on, a.number', `meeting_group m JOIN action a ON a.meeting_id = m.meeting_id WHERE m.group_id = s.id AND a.status = 'OPEN' AND a.due_on < $3::date AND ${isOpen('a')}`)} AS late,
     ${list(`'id', a.id, 'number', a.number, 'task', a.task, 'on', a.closed_on`, 'a.closed_on, a.number', `meeting_group m JOIN action a ON a.meeting_id = m.meeting_id WHERE m.group_id = s.id AND a.status = 'DONE' AND a.closed_on ${since} AND ${isOpen('a')}`)} AS done,
     ${list(
       `'id', e.id, 'words', e.words, 'sentOn', e.sent_on, 'days', $3::date - e.sent_on`,
       'e.sent_on, e.id',
       `escalation e WHERE e.from_group_id = s.id AND e.to_group_id = $2 AND e.answered_on IS NULL AND e.sent_on <= $3::date
       AND NOT EXISTS (SELECT FROM agenda_item ci WHERE ci.meeting_id = e.from_meeting_id AND ci.position = e.from_position AND ci.is_confidential)`,
     )} AS waiting,
     ${list(`'sponsorshipId', x.id, 'ask', k.ask, 'askedOn', k.asked_on`, 'k.asked_on, k.id', `executive_sponsorship x JOIN sponsor_ask k ON k.sponsorship_id = x.id WHERE x.hit_id = s.hit_id AND ($4::uuid[] IS NULL OR s.hit_id = ANY($4)) AND k.status = 'OPEN' AND k.asked_on <= $3::date`)} AS asks,
     ${list(`'id', t.id, 'label', t.label`, 't.label, t.id', `seat t WHERE t.group_id = s.id AND t.during @> $3::date AND t.required AND NOT EXISTS (SELECT FROM seat_holder h WHERE h.seat_id = t.id AND h.during @> $3::date)`)} AS vacant,
     (SELECT json_build_object('status', u.status, 'whatChanged', u.what_changed, 'sentOn', u.sent_on) FROM group_update u
       WHERE u.group_id = s.id AND u.sent_on ${since} ORDER BY u.sent_on DESC, u.id DESC LIMIT 1) AS update
   FROM s`,
);
