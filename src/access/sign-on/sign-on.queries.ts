import { statement } from '../../platform/database/statement';

/** The account of somebody at a provider: $1 its name for itself, $2 its name for them. */
export const accountByIdentity = statement(
  'account-by-identity',
  `SELECT a.id AS "accountId", a.name, a.closed_at IS NOT NULL AS "isClosed"
   FROM external_identity i JOIN account a ON a.id = i.account_id WHERE i.issuer = $1 AND i.subject = $2`,
);

/** The account with an e-mail address, and whether somebody of this provider holds it: $1 in lower case, $2 the provider. */
export const accountOfEmail = statement(
  'account-of-email',
  `SELECT a.id AS "accountId", a.name, a.closed_at IS NOT NULL AS "isClosed",
     EXISTS (SELECT FROM external_identity i WHERE i.account_id = a.id AND i.issuer = $2) AS "isLinked"
   FROM account a WHERE a.email = $1 AND a.kind = 'PERSON'`,
);

/** Takes out who somebody is at providers: $1 account. That they came by one stays. */
export const emptyIdentities = statement(
  'empty-identities',
  `UPDATE external_identity SET subject = 'pseudonym ' || id WHERE account_id = $1`,
);

/** At which providers somebody signs in: $1 account. */
export const identitiesOfAccount = statement(
  'identities-of-account',
  `SELECT issuer, linked_at AS "linkedAt" FROM external_identity WHERE account_id = $1 ORDER BY linked_at`,
);

/**
 * Roles, each on the thing with its key, and the first day from which the account is given the same for later: $1 account, $2 day,
 * $3 roles, $4 keys of HITs, $5 keys of groups. What no HIT or group has as its key is left out.
 */
export const claimedOnThings = statement(
  'claimed-on-things',
  `SELECT DISTINCT w.role, coalesce(h.id, g.hit_id) AS "hitId", g.id AS "groupId",
     (SELECT min(lower(r.during)) FROM role_grant r WHERE r.account_id = $1 AND r.role = w.role AND r.void_at IS NULL
        AND r.group_id IS NOT DISTINCT FROM g.id AND r.hit_id IS NOT DISTINCT FROM coalesce(h.id, g.hit_id)
        AND lower(r.during) > $2::date) AS "before"
   FROM unnest($3::text[], $4::text[], $5::text[]) w (role, hit_key, group_key)
     LEFT JOIN hit h ON h.key = w.hit_key LEFT JOIN governance_group g ON g.key = w.group_key
   WHERE (w.hit_key IS NULL OR h.id IS NOT NULL) AND (w.group_key IS NULL OR g.id IS NOT NULL)`,
);

/** The roles that an account holds on a day, to be changed: $1 account, $2 day. */
export const rolesHeld = statement(
  'roles-held',
  `SELECT id, role, hit_id AS "hitId", group_id AS "groupId", origin, during, lower(during) = $2::date AS "isOfToday"
   FROM role_grant WHERE account_id = $1 AND during @> $2::date AND void_at IS NULL ORDER BY id FOR UPDATE`,
);

/** What has a key: $1 keys of HITs, $2 keys of groups, one of them null in each place. A HIT by its name of today. */
export const namesOfKeys = statement(
  'names-of-keys',
  `SELECT w.n::int AS n, coalesce(g.name, n.name) AS name
   FROM unnest($1::text[], $2::text[]) WITH ORDINALITY w (hit_key, group_key, n)
     LEFT JOIN hit h ON h.key = w.hit_key
     LEFT JOIN LATERAL (SELECT name FROM hit_name x WHERE x.hit_id = h.id ORDER BY lower(x.during) DESC LIMIT 1) n ON true
     LEFT JOIN governance_group g ON g.key = w.group_key ORDER BY w.n`,
);
