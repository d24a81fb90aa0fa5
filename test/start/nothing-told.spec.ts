import request from 'supertest';
import { administrator } from '../support/administrator';
import { connected, freshDatabase } from '../support/database';
import { portalProcess } from '../support/portal-process';
import { testRun } from '../support/test-run';

jest.setTimeout(60_000);

const name = 'Zebedee Quillfeather';
const email = 'zebedee.quillfeather@example.nhs.uk';
const personal = new RegExp(`zebedee|quillfeather|${administrator.Authorization.replace('Bearer ', '')}`, 'i');
const sql = /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|jsonb?_\w+|pg_\w+|relation|column|duplicate key|syntax error)\b/;
const stack = /^\s*at |node_modules|\.js:\d+|\/src\//m;

describe('A server to which everything goes wrong', () => {
  it('tells whoever asks what to do, and nobody anything of its code, its SQL or a person', async () => {
    const database = await freshDatabase();
    const portal = portalProcess({ DATABASE_URL: database.url, LOG_LEVEL: 'debug', DATABASE_POOL: '3' });
    const [url] = await portal.says(/http:\S+/);
    const answers: { status: number; text: string }[] = [];
    const post = async (path: string, body: string) => {
      const asked = request(url).post(path).set(administrator).set('Content-Type', 'application/json');
      const { status, text } = await asked.send(body);
      answers.push({ status, text });
      return status;
    };
    const get = async (path: string) => {
      const { status, text } = await request(url).get(path).set(administrator);
      answers.push({ status, text });
      return status;
    };
    const people = '/api/v1/people';
    const ann = JSON.stringify({ name, email, key: 'Z1' });

    expect(await post(people, ann)).toBe(201);
    answers.length = 0;
    expect(await post(people, `{"name":"${name}",`)).toBe(400);
    expect(await post(people, JSON.stringify({ name: `${name}\u0000`, email }))).toBe(422);
    expect(await post(people, JSON.stringify({ name, email: `${email}@` }))).toBe(422);
    expect(await post(people, ann)).toBe(409);
    expect(await get('/api/v1/%')).toBe(400);
    expect(await get(`${people}?after=x`)).toBe(422);
    const quoted = request(url).get(people).set('Authorization', `Bearer ${name}`);
    answers.push(await quoted.expect(401));

    // A defect: the table is not what the program expects.
    await connected(database.url, (client) => client.query('ALTER TABLE person RENAME COLUMN name TO called'));
    expect(await post(people, JSON.stringify({ name, email, key: 'Z2' }))).toBe(500);
    expect(await get(`${people}?q=quill`)).toBe(500);
    expect(answers.at(-1)?.text).toContain('Something went wrong on our side, and nothing was changed.');

    // The database lets nobody in any more.
    const { pathname } = new URL(database.url);
    await connected(testRun().postgresUrl, async (client) => {
      await client.query(`ALTER DATABASE ${pathname.slice(1)} ALLOW_CONNECTIONS false`);
      await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [
        pathname.slice(1),
      ]);
    });
    expect(await post(people, ann)).toBe(503);
    expect(await get(people)).toBe(503);

    portal.signal('SIGTERM');
    const { output, errors } = await portal.end;
    const told = answers.filter(
      ({ text }) => sql.test(text) || stack.test(text) || personal.test(text.replace(/"instance":"[^"]*"/, '')),
    );
    expect(told).toEqual([]);
    const log = `${output}${errors}`;
    expect(log).toMatch(/ended in \w+ code 42703/);
    expect(log.split('\n').filter((line) => personal.test(line) || sql.test(line))).toEqual([]);
    await database.drop();
  });
});
