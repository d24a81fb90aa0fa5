import { stands } from '../meetings/apology.queries';
import { chairsOf } from './causes/people';
import { statement } from '../platform/database/statement';

/**
 * Keeps the digests of links. Written again when their mail is: the links are the same. Values: the mails, kinds, causes, what they are
 * about, digests, when made, when each expires.
 */
export const keepLinks = statement(
  'keep-answer-links',
  `INSERT INTO answer_link (mail_id, kind, cause, about_id, secret_hash, made_at, expires_at)
   SELECT l.mail_id, l.kind, l.cause, l.about_id, l.secret_hash, $6, l.expires_at
   FROM unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::bytea[], $7::timestamptz[]) AS l(mail_id, kind, cause, about_id, secret_hash, expires_at)
   ON CONFLICT ON CONSTRAINT answer_link_once_in_a_mail DO UPDATE SET secret_hash = excluded.secret_hash`,
);

/**
 * Whom a link is for and what it is about, where it can be used: nobody revoked it, its time has not come, and its reader is there
 * under their name. Values: the digest, the moment.
 */
export const usableAnswerLink = statement(
  'usable-answer-link',
  `SELECT l.id, l.kind, l.cause, l.about_id AS about, m.day, m.id AS "mailId", m.recipient_id AS "recipientId", m.person_id AS "personId",
     m.account_id AS "accountId", coalesce(p.name, a.name) AS name
   FROM answer_link l JOIN mail m ON m.id = l.mail_id LEFT JOIN person p ON p.id = m.person_id LEFT JOIN account a ON a.id = m.account_id
   WHERE l.secret_hash = $1 AND l.revoked_at IS NULL AND l.expires_at > $2 AND a.closed_at IS NULL
     AND NOT EXISTS (SELECT FROM pseudonym x WHERE x.id = m.person_id)`,
);

/** A sponsorship that is the person's on the day, with what they answered this month. Values: sponsorship, person, day, the month of the question. */
export const checkInAsked = statement(
  'check-in-asked',
  `SELECT (SELECT n.name FROM hit_name n WHERE n.hit_id = s.hit_id AND n.during @> $3::date) AS team, c.answer, c.words, c.version,
     (SELECT n.facts::jsonb FROM notice n JOIN mail m ON m.id = n.mail_id WHERE n.about_id = s.id AND n.cause = 'SPONSOR_CHECK_IN'
      AND m.person_id = $2 ORDER BY m.day DESC LIMIT 1) AS facts
   FROM executive_sponsorship s LEFT JOIN check_in c ON c.sponsorship_id = s.id AND c.month = $4::date
   WHERE s.id = $1 AND s.person_id = $2 AND s.during @> $3::date`,
);

/** What was answered to a month's question, for whoever changes it. Values: sponsorship, month. */
export const checkInOfMonth = statement(
  'check-in-of-month',
  `SELECT id, engagement_id AS "engagementId" FROM check_in WHERE sponsorship_id = $1 AND month = $2`,
);

/** An action of somebody. Values: action, owner. */
export const actionOfOwner = statement(
  'action-of-owner',
  `SELECT a.id, a.number, a.task, a.due_on AS "dueOn", a.status, a.closed_on AS "closedOn", a.version,
     (SELECT string_agg(g.name, ' and ' ORDER BY g.name) FROM meeting_group mg JOIN governance_group g ON g.id = mg.group_id
      WHERE mg.meeting_id = a.meeting_id) AS "group",
     EXISTS (SELECT FROM action_event e WHERE e.action_id = a.id AND e.kind = 'MOVED') AS "wasMoved"
   FROM action a WHERE a.id = $1 AND a.owner_person_id = $2`,
);

/** The record of a meeting of a group that somebody chairs on the day. Values: the day, meeting, mailbox. */
export const recordOfChair = statement(
  'record-of-chair',
  `SELECT m.id, m.version, m.record_state AS "recordState", m.confirmed_on AS "confirmedOn", m.meets_on AS "meetsOn", m.summary,
     string_agg(g.name, ' and ' ORDER BY g.name) AS "group",
     (SELECT jsonb_agg(d.number || ': ' || d.statement ORDER BY d.number) FROM decision d WHERE d.meeting_id = m.id) AS decisions,
     (SELECT jsonb_agg(a.number || ': ' || a.task ORDER BY a.number) FROM action a WHERE a.meeting_id = m.id) AS actions,
     (SELECT count(*)::integer FROM attendance t WHERE t.meeting_id = m.id AND t.superseded_by_id IS NULL AND t.is_expected
       AND t.status IN ('PRESENT', 'PRESENT_ONLINE', 'DEPUTY')) AS came,
     (SELECT count(*)::integer FROM attendance t WHERE t.meeting_id = m.id AND t.superseded_by_id IS NULL AND t.is_expected) AS expected
   FROM meeting m JOIN meeting_group mg ON mg.meeting_id = m.id JOIN governance_group g ON g.id = mg.group_id
   WHERE m.id = $2 AND m.record_state IN ('UNCONFIRMED', 'CONFIRMED') AND EXISTS (${chairsOf('g.id')} INTERSECT SELECT $3::uuid)
   GROUP BY m.id`,
);

/** A meeting at which somebody has seats, as it is on its day. Values: meeting, person, the moment. */
export const meetingOfMember = statement(
  'meeting-of-member',
  `SELECT m.meets_on AS "meetsOn", m.place, string_agg(DISTINCT g.name, ' and ') AS "group",
     m.status = 'PLANNED' AND coalesce(m.starts_at, (m.meets_on + 1)::timestamp AT TIME ZONE 'Europe/London') > $3 AS "isToCome",
     jsonb_agg(DISTINCT jsonb_build_object('id', s.id, 'label', s.label)) AS seats,
     (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'version', a.version, 'sentOn', a.sent_on, 'deputyId', a.deputy_person_id,
        'deputyName', coalesce(q.name, a.deputy_name)) ORDER BY a.id), '[]')
      FROM apology a LEFT JOIN person q ON q.id = a.deputy_person_id WHERE a.meeting_id = m.id AND a.person_id = $2 AND ${stands('a')}) AS apologies,
     (SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object('id', q.id, 'name', q.name)), '[]')
      FROM named_deputy d JOIN person q ON q.id = d.person_id WHERE d.seat_id = ANY (array_agg(s.id)) AND d.during @> m.meets_on) AS deputies
   FROM meeting m JOIN meeting_group mg ON mg.meeting_id = m.id JOIN governance_group g ON g.id = mg.group_id
     JOIN seat s ON s.group_id = g.id AND s.during @> m.meets_on JOIN seat_holder h ON h.seat_id = s.id AND h.during @> m.meets_on
   WHERE m.id = $1 AND h.person_id = $2 GROUP BY m.id`,
);
