import { statement } from '../platform/database/statement';
import type { ActionStatus } from './action.entity';

/** Adds to the history of an action. Values: action, kind, day it happened, day it was due, day it is due now, reason, meeting. */
export const addEvent = statement(
  'add-action-event',
  `INSERT INTO action_event (action_id, position, kind, happened_on, was_due_on, due_on, reason, meeting_id)
   SELECT $1, 1 + coalesce(max(e.position), 0), $2, $3::date, $4::date, $5::date, $6, $7 FROM action_event e WHERE e.action_id = $1`,
);

/** The day of the meeting at which an action was agreed. Value: action. */
export const agreedOn = statement(
  'action-agreed-on',
  'SELECT m.meets_on AS "agreedOn" FROM action a JOIN meeting m ON m.id = a.meeting_id WHERE a.id = $1',
);

/** Whether an action was moved before. Value: action. */
export const earlierMove = statement(
  'earlier-move-of-action',
  `SELECT id FROM action_event WHERE action_id = $1 AND kind = 'MOVED' LIMIT 1`,
);

/** Whether an action was carried forward at a meeting. Values: action, meeting. */
export const carriedAt = statement(
  'action-carried-at',
  `SELECT id FROM action_event WHERE action_id = $1 AND meeting_id = $2 AND kind = 'CARRIED_FORWARD'`,
);

/** An action that is to be carried forward. */
export interface LockedAction {
  readonly id: string;
  readonly number: string;
  readonly status: ActionStatus;
  readonly isCarried: boolean;
  readonly isOwn: boolean;
  readonly isLater: boolean;
}

/** Actions, locked until the transaction ends, as seen from a meeting. Values: actions, meeting, its day. */
export const lockActions = statement(
  'lock-actions',
  `SELECT a.id, a.number, a.status, EXISTS (SELECT FROM action_event e
     WHERE e.action_id = a.id AND e.kind = 'CARRIED_FORWARD' AND e.meeting_id = $2) AS "isCarried",
     a.meeting_id = $2 AS "isOwn", m.meets_on > $3::date AS "isLater"
   FROM action a JOIN meeting m ON m.id = a.meeting_id WHERE a.id = ANY ($1::uuid[]) ORDER BY a.id FOR UPDATE OF a`,
);

/** Notes that actions were carried forward at a meeting. Values: actions, meeting, its day. */
export const carryActions = statement(
  'carry-actions',
  `WITH carried AS (UPDATE action SET version = version + 1 WHERE id = ANY ($1::uuid[]))
   INSERT INTO action_event (action_id, position, kind, happened_on, meeting_id)
   SELECT u.id, 1 + (SELECT coalesce(max(e.position), 0) FROM action_event e WHERE e.action_id = u.id), 'CARRIED_FORWARD', $3::date, $2
   FROM unnest($1::uuid[]) AS u (id)`,
);
