import { statement } from '../../platform/database/statement';

/** Roles that somebody holds on a day besides that of a public contributor. Values: account, day. */
export const otherRoles = statement(
  'roles-besides-public-contributor',
  `SELECT role FROM role_grant WHERE account_id = $1 AND during @> $2::date AND void_at IS NULL AND role <> 'PUBLIC_CONTRIBUTOR' LIMIT 1`,
);

/** Keeps a link. Values: id, account, kind, its digest, when it was made and when it expires. */
export const insertLink = statement(
  'insert-link',
  `INSERT INTO one_time_link (id, account_id, kind, secret_hash, made_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)`,
);

/** Makes links of a kind void that nobody used. Values: account, kind, moment. */
export const voidLinks = statement(
  'void-links',
  `UPDATE one_time_link SET void_at = $3 WHERE account_id = $1 AND kind = $2 AND void_at IS NULL`,
);

const usable = `SELECT l.id, l.kind, l.account_id AS "accountId", a.name, l.expires_at AS "expiresAt"
   FROM one_time_link l JOIN account a ON a.id = l.account_id
   WHERE l.secret_hash = $1 AND l.void_at IS NULL AND l.expires_at > $2 AND a.closed_at IS NULL`;

/** A link that can be used: $1 its digest, $2 the moment. */
export const usableLink = statement('usable-link', usable);

/** As above, and nobody else can use it until the transaction ends. */
export const heldLink = statement('held-link', `${usable} FOR UPDATE OF l`);

/**
 * Notes that somebody is due a letter with a link to sign in, if they are a public contributor and nothing else, and none is due
 * already. Values: id, e-mail address in lower case, moment, day.
 */
export const askForLetter = statement(
  'ask-for-letter',
  `INSERT INTO sign_in_letter (id, account_id, kind, asked_at)
   SELECT $1::uuid, a.id, 'SIGN_IN_LINK', $3::timestamptz
   FROM account a
   WHERE a.email = $2 AND a.closed_at IS NULL
     AND (SELECT coalesce(bool_and(g.role = 'PUBLIC_CONTRIBUTOR'), false) FROM role_grant g WHERE g.account_id = a.id AND g.during @> $4::date AND g.void_at IS NULL)
   ON CONFLICT DO NOTHING`,
);
