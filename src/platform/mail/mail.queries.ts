import { statement } from '../database/statement';

/** Tells the advisory locks of mails from any others. */
const lockOfMails = 7_205_186;

/** Holds a claim until the transaction ends, also if that ends because the program does. Value: its number. */
export const holdClaim = statement('hold-mail-claim', `SELECT pg_advisory_xact_lock(${String(lockOfMails)}, $1)`);

/**
 * Claims the next mails whose turn it is and that nobody who lives has claimed. Values: the moment, the number of the claim, how many at
 * most. Index `mail_to_send`.
 */
export const claimMails = statement(
  'claim-mails',
  `WITH claimed AS (
     UPDATE mail SET claim = $2 WHERE id IN (
       SELECT m.id FROM mail m WHERE m.state = 'QUEUED' AND m.not_before <= $1
         AND (m.claim IS NULL OR NOT EXISTS (SELECT FROM pg_locks l WHERE l.locktype = 'advisory' AND l.objsubid = 2
           AND l.classid = ${String(lockOfMails)} AND l.objid = m.claim::oid AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())))
       ORDER BY m.not_before, m.id LIMIT $3 FOR UPDATE SKIP LOCKED)
     RETURNING id, day, attempts, recipient_id, person_id, account_id)
   SELECT m.id, m.day, m.attempts, m.recipient_id AS "recipientId", coalesce(p.name, a.name) AS name, coalesce(a.email, p.email) AS address,
     (SELECT jsonb_agg(jsonb_build_object('cause', n.cause, 'about', n.about_id, 'facts', n.facts::jsonb) ORDER BY n.id) FROM notice n
      WHERE n.mail_id = m.id) AS notices
   FROM claimed m LEFT JOIN person p ON p.id = m.person_id LEFT JOIN account a ON a.id = m.account_id AND a.closed_at IS NULL`,
);

/** What came of some mails. Values: ids, states, attempts, failures, not before, settled at. */
export const settleMails = statement(
  'settle-mails',
  `UPDATE mail m SET state = s.state, attempts = s.attempts, last_failure = s.failure, not_before = s.not_before, settled_at = s.settled_at, claim = NULL
   FROM unnest($1::uuid[], $2::text[], $3::integer[], $4::text[], $5::timestamptz[], $6::timestamptz[])
     AS s(id, state, attempts, failure, not_before, settled_at)
   WHERE m.id = s.id`,
);
