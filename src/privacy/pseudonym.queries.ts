import { statement } from '../platform/database/statement';

/** Lets one person at a time be forgotten: each gets the next number. */
export const lockPseudonyms = statement(
  'pseudonyms-lock',
  `SELECT pg_advisory_xact_lock(hashtextextended('pseudonyms', 0)), set_config('hit_portal.forgetting', 'yes', true)`,
);

/** The next number, and whether the person has one. Value: person. */
export const pseudonymNumber = statement(
  'pseudonym-number',
  `SELECT coalesce(max(number), 0) + 1 AS next, coalesce(bool_or(person_id = $1), false) AS "isForgotten" FROM pseudonymisation`,
);

/** Accounts of a person. Value: person. */
export const accountsOfPerson = statement('accounts-of-person', 'SELECT id FROM account WHERE person_id = $1');

/** Takes away what is theirs by its nature: what they declared of their interests, and private notes of contact with them. Value: person. */
export const forgetWhatTheySaid = statement(
  'forget-what-they-said',
  `WITH interests AS (UPDATE interest_declaration SET interest = '(taken away on request)' WHERE person_id = $1),
     notes AS (UPDATE sponsor_engagement e SET private_note = NULL FROM executive_sponsorship s
       WHERE s.id = e.sponsorship_id AND s.person_id = $1 AND e.private_note IS NOT NULL)
   UPDATE api_token k SET revoked_at = greatest(k.issued_at, a.closed_at), version = k.version + 1
     FROM account a WHERE a.id = k.account_id AND a.person_id = $1 AND k.revoked_at IS NULL`,
);

/**
 * Every column of text of every table that the program may change. Names of other people and of accounts are not texts about
 * somebody, keys and enumerations have forms of their own, and the trail never held a name.
 */
export const textColumns = statement(
  'text-columns',
  `SELECT t.relname AS "table", json_object_agg(c.attname, format_type(c.atttypid, NULL)) AS columns
   FROM pg_class t JOIN pg_attribute c ON c.attrelid = t.oid AND c.attnum > 0 AND NOT c.attisdropped AND c.attgenerated = ''
   WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r' AND has_table_privilege(t.oid, 'UPDATE')
     AND t.relname <> ALL (ARRAY['person', 'account', 'credential', 'session', 'rate_limit', 'recovery_code', 'one_time_link', 'pseudonymisation'])
     AND c.atttypid IN ('text'::regtype, 'text[]'::regtype, 'jsonb'::regtype, 'json'::regtype) AND c.attname <> 'key'
   GROUP BY t.relname ORDER BY t.relname`,
);
