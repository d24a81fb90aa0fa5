import { statement } from '../../platform/database/statement';
import type { ListDefinition } from '../../platform/http/list';

/** What somebody signs in with who has this e-mail address: $1 in lower case. No row for an account that is closed. */
export const credentialByEmail = statement(
  'credential-by-email',
  `SELECT a.id AS "accountId", a.name, c.password_hash AS "passwordHash",
     c.totp_confirmed_at IS NOT NULL AS "needsCode"
   FROM account a LEFT JOIN credential c ON c.id = a.id
   WHERE a.email = $1 AND a.kind = 'PERSON' AND a.closed_at IS NULL`,
);

/** Makes room for what an account signs in with, where there is none yet. Value: the account. */
export const ensureCredential = statement(
  'ensure-credential',
  `INSERT INTO credential (id) VALUES ($1) ON CONFLICT (id) DO NOTHING`,
);

/** The sessions of an account, the latest first. Parameters: account, current, now. */
export const sessionsOfAccount: ListDefinition = {
  name: 'sessions',
  columns: {
    id: 's.id',
    startedAt: `s.sess ->> 'startedAt'`,
    endsAt: 's.expire',
    address: `s.sess ->> 'address'`,
    agent: `s.sess ->> 'agent'`,
    isThisOne: `coalesce(s.id = :current::uuid, false)`,
  },
  from: 'session s',
  where: 's.account_id = :account AND s.expire > :now::timestamptz',
  belongs: 'ALL',
  order: [
    { by: `s.sess ->> 'startedAt'`, type: 'text' },
    { by: 's.id', type: 'uuid' },
  ],
  direction: 'DESC',
};

/** Ends sessions of an account: $1 the account, $2 the one, or null for all of them, $3 one that goes on, or null. */
export const endSessions = statement(
  'end-sessions',
  `DELETE FROM session WHERE account_id = $1 AND ($2::uuid IS NULL OR id = $2) AND id IS DISTINCT FROM $3::uuid RETURNING id`,
);
