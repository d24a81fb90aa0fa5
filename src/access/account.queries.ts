import { jsonObject } from '../platform/database/json-object';
import { statement } from '../platform/database/statement';
import type { ListDefinition } from '../platform/http/list';

const columns = {
  id: 'a.id',
  kind: 'a.kind',
  name: 'a.name',
  email: 'a.email',
  personId: 'a.person_id',
  openedAt: 'a.opened_at',
  closedAt: 'a.closed_at',
  version: 'a.version',
};

/** Accounts by name. Parameters: kind, q. */
export const accounts: ListDefinition = {
  name: 'accounts',
  columns,
  from: 'account a',
  filters: {
    kind: 'a.kind = :kind',
    q: `strpos(lower(concat_ws(' ', a.name, a.email)), lower(:q::text)) > 0`,
  },
  belongs: 'ALL',
  order: [
    { by: 'a.name', type: 'text' },
    { by: 'a.id', type: 'uuid' },
  ],
};

/** One account. Value: id. */
export const accountById = statement(
  'account-by-id',
  `SELECT ${jsonObject(columns)}::text FROM account a WHERE a.id = $1`,
);

/** Roles that are held on a day, by account. Parameters: asOf, account, role, hit, group. */
export const roleGrantsOnDay: ListDefinition = {
  name: 'role-grants',
  columns: {
    id: 'g.id',
    accountId: 'g.account_id',
    accountName: 'a.name',
    role: 'g.role',
    hitId: 'g.hit_id',
    groupId: 'g.group_id',
    from: 'lower(g.during)',
    to: 'upper(g.during) - 1',
    origin: 'g.origin',
    version: 'g.version',
  },
  from: 'role_grant g JOIN account a ON a.id = g.account_id',
  where: 'g.during @> :asOf::date AND g.void_at IS NULL',
  filters: {
    account: 'g.account_id = :account',
    role: 'g.role = :role',
    hit: 'g.hit_id = :hit',
    group: 'g.group_id = :group',
  },
  belongs: 'ALL',
  order: [
    { by: 'a.name', type: 'text' },
    { by: 'g.id', type: 'uuid' },
  ],
};

/** The tokens of an account, the latest first; never the secret. Parameter: account. */
export const tokensOfAccount: ListDefinition = {
  name: 'tokens',
  columns: {
    id: 't.id',
    name: 't.name',
    startsWith: 't.starts_with',
    scopes: 't.scopes',
    issuedAt: 't.issued_at',
    expiresAt: 't.expires_at',
    lastUsedAt: 't.last_used_at',
    revokedAt: 't.revoked_at',
    version: 't.version',
  },
  from: 'api_token t',
  where: 't.account_id = :account',
  within: { thing: 'account', table: 'account', parameter: 'account' },
  belongs: 'PARENT',
  order: [
    { by: 't.issued_at', type: 'timestamptz' },
    { by: 't.id', type: 'uuid' },
  ],
  direction: 'DESC',
};

/** How many other open accounts are administrators on a day; null for an account that is none itself. Values: account, day. */
export const otherAdministrators = statement(
  'other-administrators',
  `SELECT CASE WHEN bool_or(g.account_id = $1) THEN count(DISTINCT g.account_id) FILTER (WHERE g.account_id <> $1) END::integer AS count
   FROM role_grant g JOIN account a ON a.id = g.account_id
   WHERE g.role = 'ADMINISTRATOR' AND g.during @> $2::date AND g.void_at IS NULL AND a.closed_at IS NULL`,
);

/** The HIT that a group belongs to. Value: group. */
export const hitAroundGroup = statement(
  'hit-around-group',
  `SELECT hit_id AS "hitId" FROM governance_group WHERE id = $1`,
);

/** Keeps a token. Values: id, account, name, its beginning, its digest, scopes, moments of issue and of expiry. */
export const insertToken = statement(
  'insert-token',
  `INSERT INTO api_token (id, account_id, name, starts_with, secret_hash, scopes, issued_at, expires_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

/** The account with an e-mail address in lower case. Value: the address. */
export const accountByEmail = statement('account-by-email', `SELECT id FROM account WHERE email = $1`);

/** The account of a person. Value: the person. */
export const accountOfPerson = statement('account-of-person', `SELECT id FROM account WHERE person_id = $1`);

/** Makes every token of an account worth nothing, and takes away what its owner called it. Values: account, moment. */
export const revokeTokens = statement(
  'revoke-tokens',
  `UPDATE api_token SET revoked_at = coalesce(revoked_at, $2), name = 'Token', version = version + 1 WHERE account_id = $1`,
);

/** Takes away the password and the second factor of an account. Value: account. */
export const emptyCredential = statement(
  'empty-credential',
  `UPDATE credential SET password_hash = NULL, password_set_at = NULL, totp_secret = NULL, totp_confirmed_at = NULL, totp_last_step = NULL
   WHERE id = $1`,
);

/** Makes links of an account void, of whatever kind. Values: account, moment. */
export const voidAllLinks = statement(
  'void-all-links',
  `UPDATE one_time_link SET void_at = $2 WHERE account_id = $1 AND void_at IS NULL`,
);
