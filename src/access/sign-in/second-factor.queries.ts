import { statement } from '../../platform/database/statement';

/** Keeps recovery codes. Values: account, moment, ids, digests. */
export const insertRecoveryCodes = statement(
  'insert-recovery-codes',
  `INSERT INTO recovery_code (id, account_id, code_hash, made_at) SELECT id, $1, code_hash, $2 FROM unnest($3::uuid[], $4::bytea[]) AS c(id, code_hash)`,
);

/** Makes all recovery codes of an account void. Values: account, moment. */
export const voidRecoveryCodes = statement(
  'void-recovery-codes',
  `UPDATE recovery_code SET void_at = $2 WHERE account_id = $1 AND void_at IS NULL`,
);

/** Uses a recovery code: no row when there is none. Values: account, moment, digest. */
export const spendRecoveryCode = statement(
  'use-recovery-code',
  `UPDATE recovery_code SET void_at = $2 WHERE account_id = $1 AND code_hash = $3 AND void_at IS NULL RETURNING id`,
);

/** Whether an account has a second factor, and how many recovery codes it has left. Value: account. */
export const secondFactorOf = statement(
  'second-factor-of',
  `SELECT c.totp_confirmed_at IS NOT NULL AS "isOn",
     (SELECT count(*) FROM recovery_code r WHERE r.account_id = a.id AND r.void_at IS NULL)::integer AS "recoveryCodesLeft"
   FROM account a LEFT JOIN credential c ON c.id = a.id WHERE a.id = $1`,
);
