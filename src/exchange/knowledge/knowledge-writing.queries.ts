import { statement } from '../../platform/database/statement';

/** The person whom an account is of. Value: account. */
export const personOfAccount = statement(
  'exchange-person-of-account',
  'SELECT person_id AS id FROM account WHERE id = $1 AND person_id IS NOT NULL',
);

/** Keeps the bytes of a file. Values: the knowledge, bytes. */
export const keepFile = statement(
  'shared-knowledge-keep-file',
  'INSERT INTO shared_knowledge_file (knowledge_id, bytes) VALUES ($1, $2)',
);

/** Notes that somebody has read something; the first day stands. Values: the knowledge, person, day. */
export const noteReading = statement(
  'knowledge-reading-note',
  'INSERT INTO knowledge_reading (knowledge_id, person_id, read_on) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING person_id',
);
