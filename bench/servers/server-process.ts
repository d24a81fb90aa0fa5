import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Target } from '../load/burst';
import { cpuOf } from '../load/cpu';

/** A server in a process of its own. */
export interface ServerProcess extends Target {
  /** Milliseconds from the start of the process to its first answer. */
  readonly firstAnswerAfter: number;
  /** Milliseconds of processor time that it took for that: on a busy machine the truer figure. */
  readonly firstAnswerCpu: number;
  stop(): Promise<void>;
}

/** Connections that each server may hold to PostgreSQL for reads, and again for writes. */
export const poolSize = 10;

/** Starts the compiled product as an operator would, on a free port. */
export function startProduct(databaseUrl: string, postmaster: number): Promise<ServerProcess> {
  return started('src/main.js', '/health/ready', databaseUrl, postmaster);
}

/** Starts the bare server that the product is held against. */
export function startBare(databaseUrl: string, postmaster: number): Promise<ServerProcess> {
  return started('bench/bare/server.js', '/health/ready', databaseUrl, postmaster);
}

/** Starts the product without its guard, which asks nobody who they are. */
export function startUnguarded(databaseUrl: string, postmaster: number): Promise<ServerProcess> {
  return started('bench/unguarded/server.js', '/health/ready', databaseUrl, postmaster);
}

async function started(
  program: string,
  probe: string,
  databaseUrl: string,
  postmaster: number,
): Promise<ServerProcess> {
  const begin = performance.now();
  const child = spawn(process.execPath, [join(__dirname, '..', '..', program)], {
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: databaseUrl,
      DATABASE_POOL: String(poolSize),
      PORT: '0',
      LOG_LEVEL: 'warn',
      REQUESTS_PER_MINUTE: '10000000',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await announcedAddress(createInterface({ input: child.stdout }));
  if (url === null) throw new Error(`${program} did not start; what it said is above.`);
  const { status } = await fetch(`${url}${probe}`);
  if (status !== 200) throw new Error(`${program} is not ready: ${probe} answers ${status}.`);
  return {
    url,
    pid: child.pid ?? 0,
    postmaster,
    firstAnswerAfter: performance.now() - begin,
    firstAnswerCpu: cpuOf(child.pid ?? 0),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
    },
  };
}

/** The address in what a server says first; null when it ends without one. */
function announcedAddress(lines: AsyncIterable<string> & NodeJS.EventEmitter): Promise<string | null> {
  return new Promise((resolve) => {
    lines.on('line', (line: string) => {
      const [address] = /http:\S+/.exec(line) ?? [];
      if (address !== undefined) resolve(address);
    });
    lines.on('close', () => {
      resolve(null);
    });
  });
}
