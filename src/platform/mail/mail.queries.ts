import { statement } from '../database/statement';

/**
 * The next mail that is to be sent, which no other copy of the program can take until the transaction ends, also if that ends
 * because the program does. Value: the moment. Index `mail_to_send`.
 */
export const claimMail = statement(
  'claim-mail',
  `SELECT m.id, m.day, m.attempts, m.recipient_id AS "recipientId", coalesce(p.name, a.name) AS name, coalesce(a.email, p.email) AS address,
     (SELECT jsonb_agg(jsonb_build_object('cause', n.cause, 'about', n.about_id, 'facts', n.facts::jsonb) ORDER BY n.id) FROM notice n
      WHERE n.mail_id = m.id) AS notices
   FROM mail m LEFT JOIN person p ON p.id = m.person_id LEFT JOIN account a ON a.id = m.account_id AND a.closed_at IS NULL
   WHERE m.state = 'QUEUED' AND m.not_before <= $1
   ORDER BY m.not_before, m.id LIMIT 1 FOR UPDATE OF m SKIP LOCKED`,
);

/** What came of a mail. Values: id, state, attempts, failure, not before, settled at. */
export const settleMail = statement(
  'settle-mail',
  `UPDATE mail SET state = $2, attempts = $3, last_failure = $4, not_before = $5, settled_at = $6 WHERE id = $1`,
);
