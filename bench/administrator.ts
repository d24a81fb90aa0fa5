import { createHash } from 'node:crypto';

const token = 'ptk_of-the-administrator-of-the-bench';
const digest = createHash('sha256').update(token).digest('hex');
const account = '01900000-0000-7000-8000-000000000001';

/** What every request says of whoever sends it; the bare server does not look. */
export const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };

/** SQL: lets the bench in as an administrator. */
export const administratorOfTheBench = `
  INSERT INTO account (id, kind, name, opened_at) VALUES ('${account}', 'SERVICE', 'Bench', '2000-01-01');
  INSERT INTO role_grant (account_id, id, role, during)
    VALUES ('${account}', '01900000-0000-7000-8000-000000000002', 'ADMINISTRATOR', '[2000-01-01,)');
  INSERT INTO api_token (id, account_id, name, starts_with, secret_hash, scopes, issued_at, expires_at)
    VALUES ('01900000-0000-7000-8000-000000000003', '${account}', 'bench', 'ptk_of-the', decode('${digest}', 'hex'),
      ARRAY['read', 'meetings:log', 'write', 'admin'], '2000-01-01', '2900-01-01')`;
