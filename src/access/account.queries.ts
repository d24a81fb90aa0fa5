import { jsonObject } from '../platform/database/json-object';
import { statement } from '../platform/database/statement';
import type { ListDefinition } from '../platform/http/list';

const columnsOn = (day: string): Readonly<Record<string, string>> => ({
  id: 'a.id',
  kind: 'a.kind',
  name: 'a.name',
  email: 'a.email',
  personId: 'a.person_id',
  roles: `coalesce((SELECT json_agg(DISTINCT g.role ORDER BY g.role) FROM role_grant g
    WHERE g.account_id = a.id AND g.during @> ${day}::date AND g.void_at IS NULL), '[]'::json)`,
  hasPassword: 'c.password_hash IS NOT NULL',
  hasSecondFactor: 'c.totp_confirmed_at IS NOT NULL',
  openedAt: 'a.opened_at',
  closedAt: 'a.closed_at',
  lastSeenAt: 'a.last_seen_at',
  version: 'a.version',
});
const from = 'account a LEFT JOIN credential c ON c.id = a.id';

/** What both lists of who may come in can be narrowed to. */
const byAccount = {
  kind: 'a.kind = :kind',
  state: `(CASE WHEN a.closed_at IS NULL THEN 'OPEN' ELSE 'CLOSED' END) = :state`,
  q: `strpos(lower(concat_ws(' ', a.name, a.email)), lower(:q::text)) > 0`,
  notSeenSince: `coalesce(a.last_seen_at < :notSeenSince::date::timestamp AT TIME ZONE 'Europe/London', true)`,
};

/** Accounts by name. Parameters: asOf, kind, state, q, role, notSeenSince. */
export const accounts: ListDefinition = {
  name: 'accounts',
  columns: columnsOn(':asOf'),
  from,
  filters: {
    ...byAccount,
    role: `EXISTS (SELECT FROM role_grant g WHERE g.account_id = a.id AND g.role = :role AND g.during @> :asOf::date AND g.void_at IS NULL)`,
  },
  belongs: 'ALL',
  order: [
    { by: 'a.name', type: 'text' },
    { by: 'a.id', type: 'uuid' },
  ],
  sorts: { name: 'a.name', lastSeen: 'a.last_seen_at' },
};

/** One account. Values: id, day on which it holds its roles. */
export const accountById = statement(
  'account-by-id',
  `SELECT ${jsonObject(columnsOn('$2'))}::text FROM ${from} WHERE a.id = $1`,
);

/** Roles that are held on a day, by account: who may do what, since when. Parameters: asOf, account, role, hit, group, kind, state, q, notSeenSince. */
export const roleGrantsOnDay: ListDefinition = {
  name: 'role-grants',
  columns: {
    id: 'g.id',
    accountId: 'g.account_id',
    accountName: 'a.name',
    accountEmail: 'a.email',
    accountClosedAt: 'a.closed_at',
    lastSeenAt: 'a.last_seen_at',
    hasSecondFactor: 'c.totp_confirmed_at IS NOT NULL',
    role: 'g.role',
    hitId: 'g.hit_id',
    hitName: 'coalesce((SELECT n.name FROM hit_name n WHERE n.hit_id = g.hit_id AND n.during @> :asOf::date), h.key)',
    groupId: 'g.group_id',
    groupName: 'o.name',
    from: 'lower(g.during)',
    to: 'upper(g.during) - 1',
    origin: 'g.origin',
    version: 'g.version',
  },
  from: `role_grant g JOIN account a ON a.id = g.account_id LEFT JOIN credential c ON c.id = a.id
    LEFT JOIN hit h ON h.id = g.hit_id LEFT JOIN governance_group o ON o.id = g.group_id`,
  where: 'g.during @> :asOf::date AND g.void_at IS NULL',
  filters: {
    ...byAccount,
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
  sorts: { name: 'a.name', role: 'g.role', since: 'lower(g.during)', lastSeen: 'a.last_seen_at' },
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
