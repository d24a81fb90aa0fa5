import { connect } from 'node:net';
import { Pool } from 'pg';
import request from 'supertest';
import { problemOf } from '../../src/platform/database/constraint';
import { SentenceBook } from '../../src/platform/problems/sentences';
import { administrator } from '../support/administrator';
import { connected, freshDatabase, type TestDatabase } from '../support/database';
import { startServer, type TestServer } from '../support/server';

jest.setTimeout(60_000);

const head = [
  'POST /api/v1/organisations HTTP/1.1',
  'Host: x',
  `Authorization: ${administrator.Authorization}`,
  'Content-Type: application/json',
].join('\r\n');
const megabyte = 1_048_576;

let database: TestDatabase;
let server: TestServer;

beforeAll(async () => {
  database = await freshDatabase();
  const env = { REQUEST_SECONDS: '1', STATEMENT_SECONDS: '1', DATABASE_POOL: '2' };
  server = await startServer({ databaseUrl: database.url, env });
});

afterAll(async () => {
  await database.drop();
});

/** What comes back on a connection on which only these bytes are sent, by the time the server ends it. */
function answerTo(bytes: string): Promise<{ status: number; type: string; detail: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.setEncoding('utf8').on('data', (piece: string) => (answer += piece));
    socket.on('error', reject);
    socket.on('close', () => {
      const [top = '', body = ''] = answer.split('\r\n\r\n');
      const type = /content-type: (.*)/i.exec(top)?.[1] ?? '';
      const [, detail = ''] = /"detail":"([^"]*)"/.exec(body) ?? [];
      resolve({ status: Number(top.split(' ')[1]), type, detail });
    });
  });
}

describe('Somebody who takes their time', () => {
  it.each([
    ['to say anything at all', ''],
    ['over the headers', `${head}\r\nX-Slow: `],
    ['over the body', `${head}\r\nContent-Length: 100\r\n\r\n{"name":`],
    ['over the pieces of the body', `${head}\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"nam\r\n`],
  ])('%s is told so, and holds no connection', async (_, bytes) => {
    const { status, type, detail } = await answerTo(bytes);
    expect([status, type]).toEqual([408, 'application/problem+json; charset=utf-8']);
    expect(detail).toBe('The request took too long to arrive. Send it again.');
  });
});

describe('A request that is too large', () => {
  const sentence = 'The body is larger than 1 MB. Send it in smaller parts.';

  it('is told so before its body has come', async () => {
    const { status, detail } = await answerTo(`${head}\r\nContent-Length: ${String(megabyte + 1)}\r\n\r\n{`);
    expect([status, detail]).toEqual([413, sentence]);
  });

  it('is told so also when it did not say how large it is', async () => {
    const piece = `${(megabyte + 1).toString(16)}\r\n${'x'.repeat(megabyte + 1)}\r\n`;
    const { status, detail } = await answerTo(`${head}\r\nTransfer-Encoding: chunked\r\n\r\n${piece}`);
    expect([status, detail]).toEqual([413, sentence]);
  });

  it('is read when it is just not too large, and then judged by what it says', async () => {
    const filler = ' '.repeat(megabyte - 2);
    const { status } = await request(server.url)
      .post('/api/v1/organisations')
      .set(administrator)
      .set('Content-Type', 'application/json')
      .send(`{${filler}}`);
    expect(status).toBe(422);
  });

  it.each([
    ['one header', `GET / HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(17_000)}\r\n\r\n`],
    ['many headers', `GET / HTTP/1.1\r\nHost: x\r\n${'X-A: aaaaaaaaaaaaaaaa\r\n'.repeat(900)}\r\n`],
    ['its address', `GET /${'a'.repeat(17_000)} HTTP/1.1\r\nHost: x\r\n\r\n`],
  ])('by %s is told so', async (_, bytes) => {
    const { status, detail } = await answerTo(bytes);
    expect([status, detail]).toEqual([431, 'The address and headers are larger than the server accepts. Send fewer.']);
  });
});

describe('Waiting for a connection', () => {
  it('ends in the same words when none becomes free in time', async () => {
    const pool = new Pool({ connectionString: database.url, max: 1, connectionTimeoutMillis: 50 });
    const first = await pool.connect();
    const failure: unknown = await pool.connect().catch((reason: unknown) => reason);
    expect(problemOf(failure, new SentenceBook({}))).toMatchObject({ status: 503, kind: 'database-busy' });
    first.release();
    await pool.end();
  });
});

describe('A question that the database cannot answer in time', () => {
  it('is given up, with a word about when to ask again', async () => {
    await connected(database.url, async (client) => {
      await client.query('BEGIN; LOCK TABLE organisation IN ACCESS EXCLUSIVE MODE');
      const { status, headers, body } = await request(server.url).get('/api/v1/organisations').set(administrator);
      expect([status, headers['retry-after'], body.type]).toEqual([503, '5', '/problems/took-too-long']);
      await client.query('ROLLBACK');
    });
    await request(server.url).get('/api/v1/organisations').set(administrator).expect(200);
  });

  it('leaves nothing of a change behind', async () => {
    const trust = { name: 'Late Trust', type: 'NHS_TRUST', sector: 'NHS_PROVIDER', from: '2000-01-01' };
    await connected(database.url, async (client) => {
      await client.query('BEGIN; LOCK TABLE trail IN ACCESS EXCLUSIVE MODE');
      const { status } = await request(server.url).post('/api/v1/organisations').set(administrator).send(trust);
      expect(status).toBe(503);
      await client.query('ROLLBACK');
      const { rows } = await client.query('SELECT FROM organisation_name WHERE name = $1', [trust.name]);
      expect(rows).toHaveLength(0);
    });
  });
});

describe('A server that met all of this', () => {
  it('still stops in good order', async () => {
    await expect(server.stop()).resolves.toBeUndefined();
  });
});
