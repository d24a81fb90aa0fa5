import { jsonObject } from '../platform/database/json-object';
import { statement } from '../platform/database/statement';

/** SQL: the roles of an account on a day, as JSON. */
export const grantsOf = (account: string, day: string): string =>
  `(SELECT coalesce(json_agg(${jsonObject({
    role: 'g.role',
    hitId: 'g.hit_id',
    groupId: 'g.group_id',
  })}), '[]'::json) FROM role_grant g WHERE g.account_id = ${account} AND g.during @> ${day}::date AND g.void_at IS NULL)`;

/** Whoever holds the token with this digest: $1 digest, $2 day, $3 moment. No row when it is unknown, revoked or expired. */
export const bearerOfToken = statement(
  'bearer-of-token',
  `SELECT a.id AS "accountId", a.name, a.person_id AS "personId", t.scopes, ${grantsOf('a.id', '$2')} AS grants, t.id AS "tokenId",
     t.last_used_at IS NULL OR t.last_used_at < $3::timestamptz - interval '1 minute' AS "isToNote"
   FROM api_token t JOIN account a ON a.id = t.account_id
   WHERE t.secret_hash = $1 AND t.revoked_at IS NULL AND t.expires_at > $3 AND a.closed_at IS NULL`,
);

/** Notes that a token was used, and its account seen: $1 its id, $2 the moment. Once a minute is often enough to see that it is in use. */
export const noteTokenUse = statement(
  'note-token-use',
  `WITH used AS (UPDATE api_token SET last_used_at = $2 WHERE id = $1 RETURNING account_id)
   UPDATE account a SET last_seen_at = $2 FROM used u WHERE a.id = u.account_id`,
);

/**
 * Whoever signed in to a session: $1 its secret id, $2 day, $3 moment, $4 until when it lasts if nothing more happens. No row when it
 * was idle for too long, or the account is closed.
 */
export const holderOfSession = statement(
  'holder-of-session',
  `SELECT a.id AS "accountId", a.name, a.person_id AS "personId", NULL AS scopes, ${grantsOf('a.id', '$2')} AS grants, NULL AS "tokenId",
     s.expire < $4::timestamptz - interval '1 minute' AS "isToNote"
   FROM session s JOIN account a ON a.id = s.account_id
   WHERE s.sid = $1 AND s.expire > $3 AND a.closed_at IS NULL`,
);

/** Lets a session last, and notes that its account was seen: $1 its secret id, $2 until when, $3 the moment. */
export const prolongSession = statement(
  'prolong-session',
  `WITH used AS (UPDATE session SET expire = $2 WHERE sid = $1 RETURNING account_id)
   UPDATE account a SET last_seen_at = $3 FROM used u WHERE a.id = u.account_id`,
);
