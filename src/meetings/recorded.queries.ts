import { statement } from '../platform/database/statement';
import type { AttendanceStatus } from './attendance.entity';
import type { Place } from './expected-list';

/** A row of the expected list as it stands in a record. */
export interface RecordedPlace extends Place {
  readonly id: string;
  readonly status: AttendanceStatus;
}

/** Whoever is on the list of a meeting, with what is recorded of them. Value: meeting. */
export const recordedPlaces = statement(
  'recorded-places',
  `SELECT a.id, a.seat_id AS "seatId", a.person_id AS "personId", a.capacity, a.organisation_id AS "organisationId",
     a.is_expected AS "isExpected", a.status
   FROM attendance a WHERE a.meeting_id = $1 AND a.seat_id IS NOT NULL AND a.superseded_by_id IS NULL ORDER BY a.id`,
);

/** A decision or an action of a record. */
export interface RecordedNumber {
  readonly id: string;
  readonly number: string;
}

/** The decisions of a record. Value: meeting. */
export const recordedDecisions = statement(
  'recorded-decisions',
  'SELECT id, number FROM decision WHERE meeting_id = $1 ORDER BY id',
);

/** An action of a record, and what became of it since. */
export interface RecordedAction extends RecordedNumber {
  readonly dueOn: string | null;
  readonly hasHistory: boolean;
  readonly hasMoved: boolean;
}

/** The actions of a record, locked until the transaction ends. Value: meeting. */
export const recordedActions = statement(
  'recorded-actions',
  `SELECT a.id, a.number, a.due_on AS "dueOn", EXISTS (SELECT FROM action_event e WHERE e.action_id = a.id) AS "hasHistory",
     EXISTS (SELECT FROM action_event e WHERE e.action_id = a.id AND e.kind = 'MOVED') AS "hasMoved"
   FROM action a WHERE a.meeting_id = $1 ORDER BY a.id FOR UPDATE OF a`,
);

/** Takes away what was typed about who came and which interests they declared, before it is written anew. Value: meeting. */
export const clearAttendance = statement(
  'clear-attendance',
  `WITH interests AS (DELETE FROM interest_declaration WHERE meeting_id = $1) DELETE FROM attendance WHERE meeting_id = $1`,
);

/** Writes the agenda over what stands at the same positions. Values: meeting, items as JSON. */
export const writeAgenda = statement(
  'write-agenda',
  `INSERT INTO agenda_item (meeting_id, position, title, purpose, topics, outcome, is_deferred, is_confidential)
   SELECT $1, position, title, purpose, topics, outcome, "isDeferred", "isConfidential"
   FROM jsonb_to_recordset($2::jsonb) AS r (position integer, title text, purpose text, topics text[], outcome text, "isDeferred" boolean, "isConfidential" boolean)
   ON CONFLICT (meeting_id, position) DO UPDATE SET title = excluded.title, purpose = excluded.purpose, topics = excluded.topics,
     outcome = excluded.outcome, is_deferred = excluded.is_deferred, is_confidential = excluded.is_confidential`,
);

/** Takes away the items after the last one. Values: meeting, how many items there are. */
export const shortenAgenda = statement(
  'shorten-agenda',
  'DELETE FROM agenda_item WHERE meeting_id = $1 AND position > $2',
);

/** Writes decisions over those of the same id. Value: decisions as JSON. */
export const rewriteDecisions = statement(
  'rewrite-decisions',
  `UPDATE decision d SET statement = r.statement, rationale = r.rationale, item_position = r."itemPosition",
     ratifies_decision_id = r.ratifies
   FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, statement text, rationale text, ratifies uuid, "itemPosition" integer) WHERE d.id = r.id`,
);

/** Writes actions over those of the same id, where that changes anything. Value: actions as JSON. */
export const rewriteActions = statement(
  'rewrite-actions',
  `UPDATE action a SET task = r.task, owner_person_id = r."ownerPersonId", due_on = r."dueOn", item_position = r."itemPosition", version = a.version + 1
   FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, task text, "ownerPersonId" uuid, "dueOn" date, "itemPosition" integer)
   WHERE a.id = r.id AND (a.task, a.owner_person_id, a.due_on, a.item_position)
     IS DISTINCT FROM (r.task, r."ownerPersonId", r."dueOn", r."itemPosition")`,
);

/** Takes decisions and actions out of a record that is not confirmed. Values: decisions, actions. */
export const takeOut = statement(
  'take-out-of-record',
  `WITH decisions AS (DELETE FROM decision WHERE id = ANY ($1::uuid[])) DELETE FROM action WHERE id = ANY ($2::uuid[])`,
);

/** How many actions were carried forward at a meeting. Value: meeting. */
export const carriedAt = statement(
  'carried-at-meeting',
  'SELECT count(*)::integer AS count FROM action_event WHERE meeting_id = $1',
);

/** Takes rows off the expected list. Value: ids. */
export const dropPlaces = statement('drop-places', 'DELETE FROM attendance WHERE id = ANY ($1::uuid[])');

/** Marks what a correction replaces; it stays readable. Values: meeting, correction, seats. */
export const supersede = statement(
  'supersede-attendance',
  `UPDATE attendance SET superseded_by_id = $2 WHERE meeting_id = $1 AND seat_id = ANY ($3::uuid[]) AND superseded_by_id IS NULL`,
);

/** How many corrections a record has. Value: meeting. */
export const correctionsSoFar = statement(
  'corrections-so-far',
  'SELECT coalesce(max(position), 0) AS count FROM record_correction WHERE meeting_id = $1',
);

/** The day of a recorded meeting of one of the same groups after a day. Values: meeting, the later one, day. */
export const laterMeeting = statement(
  'later-meeting-of-a-group',
  `SELECT m.meets_on AS "meetsOn" FROM meeting m JOIN meeting_group mg ON mg.meeting_id = m.id
   WHERE m.id = $2 AND m.status = 'HELD' AND m.meets_on > $3::date
     AND mg.group_id IN (SELECT o.group_id FROM meeting_group o WHERE o.meeting_id = $1) LIMIT 1`,
);
