import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { Client } from 'pg';
import { CheckedApi } from '../support/api';
import { connected, freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { startServer } from '../support/server';
import type { TestServer } from '../support/server';

jest.setTimeout(120_000);

const command = join(__dirname, '..', '..', 'dist', 'src', 'commands', 'audit-verify.js');
const names = ['One', 'Two', 'Three', 'Four', 'Five'];
const whole = /^The trail is whole: 5 rows, each as it was written\.$/m;

describe('npm run audit:verify', () => {
  let database: TestDatabase;
  let server: TestServer;

  beforeAll(async () => {
    database = await freshDatabase();
    server = await startServer({ databaseUrl: database.url });
    const client = await CheckedApi.at(server.url);
    for (const name of names) await client.made('/api/v1/people', { name });
  });
  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  function verify(...typed: string[]): Promise<{ code: number; output: string; errors: string }> {
    const env = { PATH: process.env['PATH'], DATABASE_URL: database.url, DATABASE_POOL: '3' };
    return new Promise((resolve) => {
      execFile(process.execPath, [command, ...typed], { env }, (failure, output, errors) => {
        resolve({ code: failure === null ? 0 : Number(failure.code ?? 1), output, errors });
      });
    });
  }

  async function proof(): Promise<string> {
    const { firstBroken } = (await (await CheckedApi.at(server.url)).get('/api/v1/trail/proof')).body;
    return `broken at row ${String(firstBroken.position)}: ${String(firstBroken.why)}`;
  }

  /** Does something to the trail as the owner of the database could, looks what is found, and puts everything back. */
  async function tampered(sql: string, look = proof): Promise<string> {
    await connected(database.url, async (client) => {
      await client.query('CREATE TABLE trail_kept AS TABLE trail; CREATE TABLE head_kept AS TABLE trail_head');
      await unguarded(client, sql);
    });
    const found = await look();
    await connected(database.url, async (client) => {
      await unguarded(
        client,
        `DELETE FROM trail; INSERT INTO trail SELECT * FROM trail_kept; DELETE FROM trail_head; INSERT INTO trail_head SELECT * FROM head_kept`,
      );
      await client.query('DROP TABLE trail_kept; DROP TABLE head_kept');
    });
    return found;
  }

  it('says that a trail nobody touched is whole, and tells the place where it ends', async () => {
    const { code, output } = await verify();
    expect([code, output]).toEqual([0, expect.stringMatching(whole)]);
    const [place = ''] = /5:[0-9a-f]{64}/.exec(output) ?? [];
    expect((await verify('--kept', place)).output).toMatch(whole);
  });

  it.each([
    ['change', `UPDATE trail SET change = '{"name": "Nobody"}' WHERE position = 3`, 3],
    ['changed', `UPDATE trail SET changed = '[{}]' WHERE position = 1`, 1],
    ['account_id', `UPDATE trail SET account_id = gen_random_uuid() WHERE position = 2`, 2],
    ['viewer', `UPDATE trail SET viewer = 'Somebody else' WHERE position = 2`, 2],
    ['address', `UPDATE trail SET address = '10.0.0.1' WHERE position = 5`, 5],
    ['recorded_at', `UPDATE trail SET recorded_at = recorded_at + interval '1 microsecond' WHERE position = 4`, 4],
    ['use_case', `UPDATE trail SET use_case = 'amend-person' WHERE position = 4`, 4],
    ['subject_id', `UPDATE trail SET subject_id = NULL WHERE position = 4`, 4],
    ['request_id', `UPDATE trail SET request_id = 'req' WHERE position = 5`, 5],
    ['hash', `UPDATE trail SET hash = sha256('x') WHERE position = 2`, 2],
  ])('finds a row whose %s was changed', async (_, sql, position) => {
    expect(await tampered(sql)).toContain(
      `broken at row ${String(position)}: Row ${String(position)} is not what was written`,
    );
  });

  it('ends with a sentence on what is broken', async () => {
    const told = await tampered('DELETE FROM trail WHERE position = 5', async () => JSON.stringify(await verify()));
    const errors = 'HIT Portal: the trail is broken at row 5: Row 5 is missing: there were 5.\n';
    expect(JSON.parse(told)).toEqual({ code: 1, output: '', errors });
  });

  it('finds a row that was taken out, and the last rows taken off the end', async () => {
    expect(await tampered('DELETE FROM trail WHERE position = 3')).toContain('row 3: Row 3 is missing.');
    expect(await tampered('DELETE FROM trail WHERE position = 5')).toContain('row 5: Row 5 is missing: there were 5.');
    expect(await tampered('DELETE FROM trail WHERE position > 2')).toContain('row 3: Row 3 is missing: there were 5.');
    expect(await tampered('DELETE FROM trail')).toContain('row 1: Row 1 is missing: there were 5.');
  });

  it('finds a row that was put in between, or added without the chain', async () => {
    const copy = `INSERT INTO trail (position, recorded_at, viewer, request_id, use_case, subject_kind, change, changed, hash)
      SELECT 6, recorded_at, 'x', 'r', 'x', 'x', '{}', '[]', sha256('x') FROM trail WHERE position = 1`;
    expect(await tampered(copy)).toContain('row 6: Row 6 is not what was written');
  });

  it('finds with a place that was kept what was written anew from the first row to the last', async () => {
    const { output } = await verify();
    const [place = ''] = /5:[0-9a-f]{64}/.exec(output) ?? [];
    const anew = place.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect((await verify('--kept', anew)).errors).toContain('Row 5 is another one than when its hash was kept');
    expect((await verify('--kept', place.replace('5:', '7:'))).errors).toContain('Row 6 is missing: there were 7.');
    expect((await verify('--kept', 'yesterday')).errors).toContain('npm run audit:verify -- --kept POSITION:HASH');
  });

  it('is not something that the program could prevent: its own database role can only add to the trail', async () => {
    await connected(database.url, async (client) => {
      await client.query('SET ROLE hit_portal_app');
      for (const sql of [
        `UPDATE trail SET viewer = 'nobody'`,
        'DELETE FROM trail',
        'TRUNCATE trail',
        `UPDATE trail_head SET position = 0`,
        'DELETE FROM trail_head',
        'ALTER TABLE trail DISABLE TRIGGER ALL',
        'DROP TABLE trail',
        'DELETE FROM person',
        `INSERT INTO migration (timestamp, name) VALUES (1, 'x')`,
        'CREATE TABLE mine (id integer)',
      ])
        await expect(client.query(sql)).rejects.toThrow(/permission denied|must be owner/);
      const added = await client.query<{ position: number }>(
        `INSERT INTO trail (position, recorded_at, viewer, request_id, use_case, subject_kind, change, changed, hash)
         VALUES (1, '2026-01-01', 'me', 'r', 'x', 'x', '{}', '[]', 'made up') RETURNING position`,
      );
      expect(added.rows).toEqual([{ position: 6 }]);
    });
    expect((await verify()).output).toMatch(/^The trail is whole: 6 rows/m);
  });
});

async function unguarded(client: Client, sql: string): Promise<void> {
  await client.query(`SET session_replication_role = replica; ${sql}; SET session_replication_role = DEFAULT`);
}
