import { createServer, type IncomingMessage } from 'node:http';
import { Pool } from 'pg';
import { setTypeParsers } from '../../src/platform/database/type-parsers';
import { poolSize } from '../servers/server-process';
import { logMeeting } from './log-meeting';
import { writingStatements } from './product-statements';
import { reads } from './reads';
import type { Answer, Route } from './route';

/*
 * What the product is held against: node:http and pg, the same statements under names, JSON that PostgreSQL built passed
 * through, the same number of connections. No framework, no validation, no trail of who asked, no problem details: less
 * than anybody would put into service, which is why the product may take longer.
 */
setTypeParsers();
const connectionString = process.env['DATABASE_URL'] ?? '';
const pool = new Pool({ connectionString, max: poolSize });
let routes: readonly Route[] = reads;
let hasFailed = false;

const server = createServer((request, response) => {
  answerTo(request).then(
    ({ status, text }) => {
      const headers = { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) };
      response.writeHead(status, headers).end(text);
    },
    (error: unknown) => {
      // Once: under load the next thousand would say the same.
      if (!hasFailed) process.stderr.write(`The bare server failed at ${request.url ?? ''}: ${String(error)}\n`);
      hasFailed = true;
      response.writeHead(500).end();
    },
  );
});

// As long as the product keeps a connection that waits: while an algorithm runs, nobody reads what comes in on the others.
server.keepAliveTimeout = 72_000;

async function answerTo(request: IncomingMessage): Promise<Answer> {
  const url = request.url ?? '/';
  for (const route of routes) {
    const match = route.method === request.method ? route.pattern.exec(url) : null;
    if (match !== null) return route.answer(pool, match.slice(1), route.method === 'POST' ? await bodyOf(request) : '');
  }
  return url === '/health/ready' ? { status: 200, text: '{}' } : { status: 404, text: '{}' };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) if (Buffer.isBuffer(part)) parts.push(part);
  return Buffer.concat(parts).toString();
}

process.on('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void pool.end();
});

void writingStatements(connectionString).then((statements) => {
  routes = [...reads, logMeeting(statements)];
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (typeof address === 'object' && address !== null) process.stdout.write(`http://127.0.0.1:${address.port}\n`);
  });
});
