import { daysInvitedBefore } from '../meetings/invitation.queries';
import { inCalendar } from '../meetings/meeting-in-calendar.queries';
import { jsonObject } from '../platform/database/json-object';
import { statement } from '../platform/database/statement';

const soon = (day: string): string => `d.meets_on <= ${day}::date + ${String(daysInvitedBefore)}`;

/** Some meetings that it is time to look at, locked, so that another copy of the program takes others. Values: the day, how many at most. */
export const invitationsDue = statement(
  'invitations-due',
  `SELECT meeting_id AS id FROM invitation WHERE due_on <= $1 ORDER BY due_on, meeting_id LIMIT $2 FOR UPDATE SKIP LOCKED`,
);

/** Takes back what nobody has sent yet of these meetings: what is owed is told as it is now. Values: meetings, moment. */
export const replaceInvitations = statement(
  'replace-invitations',
  `UPDATE mail SET state = 'WITHDRAWN', settled_at = $2, last_failure = 'REPLACED' WHERE meeting_id = ANY ($1::uuid[]) AND state = 'QUEUED' AND claim IS NULL`,
);

/**
 * Queues what people are owed of some meetings: whoever is expected on its day and was not told yet, or told of another day, time or
 * place, is invited; whoever was invited and is not expected any more, or to what is cancelled, is told so. Whoever was never told of a
 * meeting that was planned and cancelled between is spared both. Values: meetings, day, moment.
 */
export const queueInvitations = statement(
  'queue-invitations',
  `WITH d AS (
     SELECT m.*, i.is_since_planned, coalesce(x.sequence, 0) AS sequence, ${jsonObject(inCalendar('NULL::uuid[]'))}::jsonb AS facts
     FROM invitation i JOIN meeting m ON m.id = i.meeting_id LEFT JOIN meeting_change x ON x.meeting_id = m.id
     WHERE i.meeting_id = ANY ($1::uuid[]) AND m.status <> 'HELD' AND m.meets_on >= $2::date),
   expected AS (
     SELECT DISTINCT d.id AS meeting_id, b.id AS recipient_id FROM d JOIN meeting_group mg ON mg.meeting_id = d.id
       JOIN seat s ON s.group_id = mg.group_id AND s.during @> d.meets_on JOIN seat_holder h ON h.seat_id = s.id AND h.during @> d.meets_on
       JOIN mailbox b ON b.person_id = h.person_id),
   told AS (
     SELECT DISTINCT ON (t.meeting_id, t.recipient_id) t.meeting_id, t.recipient_id, n.facts::jsonb ->> 'method' AS method,
       (n.facts::jsonb ->> 'sequence')::integer AS sequence
     FROM mail t JOIN notice n ON n.mail_id = t.id WHERE t.meeting_id = ANY ($1::uuid[]) AND t.state <> 'WITHDRAWN' ORDER BY t.meeting_id, t.recipient_id, t.id DESC),
   owed AS (
     SELECT d.id AS meeting_id, recipient_id, d.facts || jsonb_build_object('method', w.method, 'isKnown', told.method IS NOT DISTINCT FROM 'REQUEST') AS facts
     FROM expected FULL JOIN told USING (meeting_id, recipient_id) JOIN d ON d.id = meeting_id
       CROSS JOIN LATERAL (SELECT CASE WHEN d.status = 'CANCELLED' OR expected.meeting_id IS NULL THEN 'CANCEL' ELSE 'REQUEST' END AS method) w
     WHERE NOT EXISTS (SELECT FROM mail_choice c WHERE c.recipient_id = coalesce(expected.recipient_id, told.recipient_id)
         AND c.cause = 'INVITATION' AND c.rhythm = 'NEVER') AND CASE
       WHEN told.method = 'REQUEST' THEN w.method = 'CANCEL' OR told.sequence < d.sequence
       WHEN w.method = 'REQUEST' THEN ${soon('$2')}
       ELSE told.method IS NULL AND NOT d.is_since_planned AND ${soon('$2')} END),
   mails AS (
     INSERT INTO mail (person_id, account_id, day, not_before, meeting_id)
     SELECT b.person_id, b.account_id, $2, $3, o.meeting_id FROM owed o JOIN mailbox b ON b.id = o.recipient_id
     RETURNING id, recipient_id, meeting_id),
   notices AS (
     INSERT INTO notice (mail_id, cause, about_id, facts) SELECT m.id, 'INVITATION', o.meeting_id, o.facts::text FROM owed o JOIN mails m USING (recipient_id, meeting_id))
   SELECT count(*)::integer AS mails FROM mails`,
);

/** Everybody knows, until a day on which those are invited to whom it was too early. Values: meetings, day. */
export const invitationsSettled = statement(
  'invitations-settled',
  `UPDATE invitation i SET due_on = CASE WHEN d.status = 'PLANNED' AND NOT (${soon('$2')}) THEN d.meets_on - ${String(daysInvitedBefore)} END
   FROM meeting d WHERE d.id = i.meeting_id AND i.meeting_id = ANY ($1::uuid[])`,
);

/** Each morning it is looked whether somebody came to a group, or left it, whose next meetings people were invited to. Value: day. */
export const lookAtInvitedAgain = statement(
  'look-at-invited-again',
  `UPDATE invitation i SET due_on = $1 FROM meeting d
   WHERE d.id = i.meeting_id AND i.due_on IS NULL AND d.status = 'PLANNED' AND d.meets_on >= $1::date AND ${soon('$1')}`,
);
