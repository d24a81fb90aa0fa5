import { statement } from '../platform/database/statement';

/**
 * Keeps the digests of a mail's links. Written again when the mail is: the links are the same. Values: the mail, kinds, causes, what
 * they are about, digests, when made, when each expires.
 */
export const keepLinks = statement(
  'keep-answer-links',
  `INSERT INTO answer_link (mail_id, kind, cause, about_id, secret_hash, made_at, expires_at)
   SELECT $1, l.kind, l.cause, l.about_id, l.secret_hash, $6, l.expires_at
   FROM unnest($2::text[], $3::text[], $4::uuid[], $5::bytea[], $7::timestamptz[]) AS l(kind, cause, about_id, secret_hash, expires_at)
   ON CONFLICT ON CONSTRAINT answer_link_once_in_a_mail DO UPDATE SET secret_hash = excluded.secret_hash`,
);
