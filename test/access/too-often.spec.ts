import request from 'supertest';
import { administrator } from '../support/administrator';
import { somebody } from '../support/an-account';
import type { Somebody } from '../support/an-account';
import { CookieJar } from '../support/cookie-jar';
import { connected, freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { refusalIn } from '../support/recorded';
import { startServer } from '../support/server';
import type { TestServer } from '../support/server';
import type { Answer } from '../support/api';

describe('Whoever tries too often', () => {
  let database: TestDatabase;
  let servers: TestServer[];
  let ann: Somebody;

  beforeAll(async () => {
    database = await freshDatabase();
    const start = (perMinute: string) =>
      startServer({
        databaseUrl: database.url,
        env: { TRUSTED_PROXIES: '127.0.0.1', REQUESTS_PER_MINUTE: perMinute },
      });
    servers = [await start('10000'), await start('60')];
    ann = await somebody('COMMISSIONER', servers[0]?.url);
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await database.drop();
  });

  const attempt = async (server: 0 | 1, from: string, email: string, password = 'a guess'): Promise<Answer> => {
    const browser = await CookieJar.at(servers[server]?.url, { 'X-Forwarded-For': from });
    return browser.send('post', '/api/v1/sign-in', { email, password });
  };

  it('is stopped after ten passwords at one account, whichever copy of the portal they ask', async () => {
    for (let guess = 0; guess < 10; guess += 1) {
      expect((await attempt(guess % 2 === 0 ? 0 : 1, '192.0.2.1', ann.email)).status).toBe(401);
    }
    for (const server of [0, 1] as const) {
      const stopped = await attempt(server, '192.0.2.1', ann.email, ann.password);
      expect(refusalIn(stopped)).toEqual([429, 'There were too many attempts. Try again in 15 minutes.', []]);
      expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(800);
      expect(stopped.headers['ratelimit-policy']).toBe('"sign-in-from-here";q=10;w=900');
      expect(stopped.headers['ratelimit']).toMatch(/^"sign-in-from-here";r=0;t=\d+$/);
    }
  });

  it('does not lock out the owner, who is elsewhere', async () => {
    expect((await attempt(0, '192.0.2.2', ann.email, ann.password)).status).toBe(200);
  });

  it('is told the same of an address that nobody has', async () => {
    const answers = [];
    for (let guess = 0; guess < 11; guess += 1) answers.push(await attempt(0, '192.0.2.3', 'nobody@example.org'));
    expect(answers.map(({ status }) => status)).toEqual([...Array<number>(10).fill(401), 429]);
  });

  it('begins again from nothing after signing in', async () => {
    for (let round = 0; round < 2; round += 1) {
      for (let guess = 0; guess < 9; guess += 1) await attempt(0, '192.0.2.4', ann.email);
      expect((await attempt(0, '192.0.2.4', ann.email, ann.password)).status).toBe(200);
    }
  });

  it('leaves one trace of being stopped', async () => {
    const traces = await connected(database.url, async (client) => {
      const { rows } = await client.query<{ address: string }>(
        `SELECT address FROM trail WHERE use_case = 'stop-guesses' ORDER BY position`,
      );
      return rows.map(({ address }) => address);
    });
    expect(traces).toEqual(['192.0.2.1', '192.0.2.3']);
  });

  it('is told with each answer of the API what is left, and is stopped when nothing is', async () => {
    const url = servers[1]?.url ?? '';
    const asked = async (headers: object, from = '192.0.2.9') =>
      request(url)
        .get('/api/v1/me')
        .set({ ...headers, 'X-Forwarded-For': from });
    const first = await asked(administrator);
    expect([first.status, first.headers['ratelimit-policy']]).toEqual([200, '"requests";q=60;w=60']);
    expect(first.headers['ratelimit']).toMatch(/^"requests";r=59;t=\d+$/);
    const statuses = [];
    for (let time = 0; time < 60; time += 1) statuses.push((await asked(administrator)).status);
    expect(statuses.slice(0, 59)).toEqual(Array(59).fill(200));
    const stopped = await asked(administrator);
    expect([stopped.status, stopped.body.detail]).toEqual([
      429,
      expect.stringMatching(/^These are too many requests in a minute. Try again in \d+ seconds.$/),
    ]);
    expect(Number(stopped.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect((await asked(ann.bearer)).status).toBe(200);
    const strangers = [];
    for (let time = 0; time < 61; time += 1) strangers.push((await asked({}, '192.0.2.8')).status);
    expect([strangers[59], strangers[60]]).toEqual([401, 429]);
  });
});
