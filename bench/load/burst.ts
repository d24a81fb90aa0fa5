import autocannon from 'autocannon';
import { headers } from '../administrator';
import { cpuOf, cpuOfPostgres } from './cpu';

/** One request of a workload. */
export interface LoadRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: string;
}

/** A server under load, and the PostgreSQL behind it. */
export interface Target {
  readonly url: string;
  readonly pid: number;
  readonly postmaster: number;
}

/** What one burst of load came to. */
export interface Burst {
  readonly requests: number;
  readonly seconds: number;
  /** Milliseconds of every answer, shortest first. */
  readonly latencies: readonly number[];
  /** Milliseconds of processor time a request: the server's, and that of all processes of PostgreSQL. */
  readonly serverCpu: number;
  readonly postgresCpu: number;
}

/**
 * Sends a number of requests over some connections at once, each connection starting elsewhere in the list, and waits
 * for every answer: a burst that is cut off in time would leave work that nobody counts.
 * @throws Error when any answer is not a 2xx, or does not come.
 */
export async function burst(
  target: Target,
  requests: readonly LoadRequest[],
  amount: number,
  connections: number,
): Promise<Burst> {
  const all = requests.map((request) => ({ ...request, headers }));
  const latencies: number[] = [];
  let nth = 0;
  let last = 0;
  const before = { server: cpuOf(target.pid), postgres: cpuOfPostgres(target.postmaster) };
  const begin = performance.now();
  await new Promise<void>((resolve, reject) => {
    const run = autocannon(
      {
        url: target.url,
        connections,
        amount,
        timeout: 120,
        sampleInt: 50,
        requests: all,
        setupClient: (client) => {
          // Each elsewhere in the list, and not all at the same HIT of it.
          const from = (Math.floor((nth * all.length) / connections) + nth) % all.length;
          nth += 1;
          client.setRequests([...all.slice(from), ...all.slice(0, from)]);
        },
      },
      (error: Error | null, result) => {
        const { non2xx, errors, timeouts } = result;
        if (error !== null) reject(error);
        else if (non2xx + errors + timeouts > 0) {
          reject(
            new Error(
              `${target.url}: ${non2xx} refusals, ${errors} errors, ${timeouts} timeouts under load (${all[0]?.path ?? ''}).`,
            ),
          );
        } else resolve();
      },
    );
    run.on('response', (_client, _status, _bytes, milliseconds) => {
      latencies.push(milliseconds);
      last = performance.now();
    });
  });
  return {
    requests: latencies.length,
    seconds: (last - begin) / 1000,
    latencies: latencies.sort((one, other) => one - other),
    serverCpu: (cpuOf(target.pid) - before.server) / latencies.length,
    postgresCpu: (cpuOfPostgres(target.postmaster) - before.postgres) / latencies.length,
  };
}
