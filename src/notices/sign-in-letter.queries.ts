import { statement } from '../platform/database/statement';

/** The next letter with a link to sign in that is due and that no other copy of the program holds. Value: ids that were tried just now. */
export const nextSignInLetter = statement(
  'next-sign-in-letter',
  `SELECT o.id, o.account_id AS "accountId", a.name, a.email AS address FROM sign_in_letter o JOIN account a ON a.id = o.account_id
   WHERE o.sent_at IS NULL AND o.id <> ALL($1::uuid[]) ORDER BY o.asked_at LIMIT 1 FOR UPDATE OF o SKIP LOCKED`,
);

/** It is due no longer. Values: its id, the moment. */
export const settleSignInLetter = statement(
  'settle-sign-in-letter',
  `UPDATE sign_in_letter SET sent_at = $2 WHERE id = $1`,
);
