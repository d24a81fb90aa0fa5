import { isAwayOn } from '../directory/time-away.queries';
import { statement } from '../platform/database/statement';
import { causes } from './causes/all';

/** Begins the round of a morning. No row: it was done. Values: the day, the moment. */
export const beginRound = statement(
  'begin-mail-round',
  `INSERT INTO mail_round (day, queued_at, mails) VALUES ($1, $2, 0) ON CONFLICT DO NOTHING RETURNING day`,
);

/** Notes how many mails a round came to. Values: the day, their number. */
export const endRound = statement('end-mail-round', `UPDATE mail_round SET mails = $2 WHERE day = $1`);

const waiting = causes
  .flatMap(({ key, due }) =>
    due === null ? [] : [`SELECT '${key}' AS cause, recipient_id, about_id, facts, is_due FROM (${due}) AS due`],
  )
  .join(' UNION ALL ');

/**
 * Whom a morning's mails are due to, and what they are told: of everything that waits for people, what is due on the day, or waits
 * for the day of the week of those who chose that. Whoever is away is told nothing, and nobody instead of them: what waits still when
 * they are back is due then. Values: the day, the causes of the day, the working days around it, whether it is
 * the day of the week.
 */
const due = `
  SELECT w.* FROM (${waiting}) w LEFT JOIN mail_choice c ON c.recipient_id = w.recipient_id AND c.cause = w.cause
  WHERE CASE c.rhythm WHEN 'WEEKLY' THEN $4::boolean WHEN 'NEVER' THEN false ELSE w.is_due END
    AND NOT ${isAwayOn('w.recipient_id', '$1::date')}`;

/** Most people whom a look ahead names. */
export const mostAhead = 500;

/** Who would be told what on a morning to come, as things stand. Values: those of `due`. */
export const mailsAhead = statement(
  'mails-ahead',
  `SELECT b.name AS "recipientName", array_agg(DISTINCT d.cause ORDER BY d.cause) AS causes, count(*)::integer AS things
   FROM (${due}) d JOIN mailbox b ON b.id = d.recipient_id GROUP BY b.id, b.name ORDER BY lower(b.name), b.id LIMIT ${String(mostAhead)}`,
);

/** Whether the mails of a morning are queued. Value: day. */
export const roundOfDay = statement('mail-round-of-day', 'SELECT FROM mail_round WHERE day = $1');

/** Queues a morning's mails, one for each person with everything that they are due. Values: those of `due`, and the moment. */
export const queueRound = statement(
  'queue-mail-round',
  `WITH due AS MATERIALIZED (${due}),
   mails AS (
     INSERT INTO mail (person_id, account_id, day, not_before)
     SELECT b.person_id, b.account_id, $1, $5 FROM mailbox b WHERE b.id IN (SELECT recipient_id FROM due)
     ON CONFLICT ON CONSTRAINT mail_one_a_day_for_each DO NOTHING
     RETURNING id, recipient_id
   ),
   notices AS (
     INSERT INTO notice (mail_id, cause, about_id, facts)
     SELECT m.id, d.cause, d.about_id, d.facts::text FROM due d JOIN mails m USING (recipient_id)
     ON CONFLICT ON CONSTRAINT notice_once_in_a_mail DO NOTHING
   )
   SELECT count(*)::integer AS mails FROM mails`,
);
