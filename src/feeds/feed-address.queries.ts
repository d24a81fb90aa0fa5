import { grantsOf } from '../access/identity.queries';
import { statement } from '../platform/database/statement';

/** SQL: what a feed is called that is about one HIT or one group, on the day. */
const about = (day: string): string =>
  `coalesce((SELECT n.name FROM hit_name n WHERE n.hit_id = f.hit_id AND n.during @> ${day}::date), (SELECT g.name FROM governance_group g WHERE g.id = f.group_id))`;

/**
 * The feed at an address, with whoever it is of and their roles on the day. No row where it is unknown or revoked, or the account is
 * closed. Values: digest, day.
 */
export const feedAtAddress = statement(
  'feed-at-address',
  `SELECT f.id, f.kind, f.hit_id AS "hitId", f.group_id AS "groupId", ${about('$2')} AS about,
     to_char(f.made_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "madeAt",
     json_build_object('accountId', a.id, 'name', a.name, 'personId', a.person_id, 'tokenId', NULL, 'scopes', NULL, 'grants', ${grantsOf('a.id', '$2')}) AS identity
   FROM feed_address f JOIN account a ON a.id = f.account_id WHERE f.secret_hash = $1 AND f.revoked_at IS NULL AND a.closed_at IS NULL`,
);

/** The addresses of an account that are in force, those of its own first. Values: account, day. */
export const addressesInForce = statement(
  'feed-addresses-in-force',
  `SELECT f.id, f.version, f.kind, f.hit_id AS "hitId", f.group_id AS "groupId", ${about('$2')} AS about, f.secret_hash AS "secretHash", f.made_at AS "madeAt"
   FROM feed_address f WHERE f.account_id = $1 AND f.revoked_at IS NULL
   ORDER BY f.hit_id IS NOT NULL OR f.group_id IS NOT NULL, 6, f.kind DESC, f.id`,
);

/** The address of one feed that is in force, locked. Values: account, kind, HIT or null, group or null. */
export const addressInForce = statement(
  'feed-address-in-force',
  `SELECT id FROM feed_address WHERE account_id = $1 AND kind = $2 AND hit_id IS NOT DISTINCT FROM $3 AND group_id IS NOT DISTINCT FROM $4
     AND revoked_at IS NULL FOR UPDATE`,
);

/** Keeps a new address. A digest is no text, so that it is not inserted as other rows are. Values: id, account, kind, HIT, group, digest, moment. */
export const insertAddress = statement(
  'insert-feed-address',
  `INSERT INTO feed_address (id, account_id, kind, hit_id, group_id, secret_hash, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
);
