const { createHash } = require('node:crypto');

/** The token of the administrator whom every test database knows. It is good for everything, and nowhere else. */
const token = 'ptk_of-the-administrator-of-every-test';
const digest = createHash('sha256').update(token).digest('hex');
const account = '01900000-0000-7000-8000-000000000001';

/** Lets the administrator of the tests into a database. */
async function admitAdministrator(client) {
  await client.query(`
    INSERT INTO account (id, kind, name, email, opened_at)
      VALUES ('${account}', 'PERSON', 'Test Administrator', 'administrator@example.org', '2000-01-01');
    INSERT INTO role_grant (id, account_id, role, during)
      VALUES ('01900000-0000-7000-8000-000000000002', '${account}', 'ADMINISTRATOR', '[2000-01-01,)');
    INSERT INTO api_token (id, account_id, name, starts_with, secret_hash, scopes, issued_at, expires_at, last_used_at)
      VALUES ('01900000-0000-7000-8000-000000000003', '${account}', 'tests', 'ptk_of-the', '\\x${digest}',
        ARRAY['read', 'meetings:log', 'write', 'admin'], '2000-01-01', '2900-01-01', '2800-01-01')`);
}

module.exports = { admitAdministrator, token };
