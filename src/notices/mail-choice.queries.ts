import { statement } from '../platform/database/statement';

/** What somebody chose, by cause. Value: the mailbox. */
export const mailChoices = statement('mail-choices', `SELECT cause, rhythm FROM mail_choice WHERE recipient_id = $1`);

/** Keeps a choice in place of the one before. Values: person, account, cause, rhythm, moment. */
export const keepMailChoice = statement(
  'keep-mail-choice',
  `INSERT INTO mail_choice (person_id, account_id, cause, rhythm, chosen_at) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT ON CONSTRAINT mail_choice_one_for_each_cause DO UPDATE SET rhythm = excluded.rhythm, chosen_at = excluded.chosen_at`,
);

/** Somebody's latest mail. Value: the mailbox. */
export const latestMail = statement(
  'latest-mail',
  `SELECT id FROM mail WHERE recipient_id = $1 ORDER BY day DESC LIMIT 1`,
);
