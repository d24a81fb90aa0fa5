import { Agent, request } from 'node:http';
import type { Answer } from '../support/api';

/** A request as it is sent. */
export interface Sent {
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** Sends requests over connections that are kept. */
export class Sender {
  private readonly agent: Agent;
  private readonly hostname: string;
  private readonly port: string;

  constructor(address: string, connections: number) {
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
    ({ hostname: this.hostname, port: this.port } = new URL(address));
  }

  send({ method, target, headers, body }: Sent): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const { agent, hostname, port } = this;
      const length = body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) };
      const sending = request(
        { agent, hostname, port, method: method.toUpperCase(), path: target, headers: { ...headers, ...length } },
        (coming) => {
          const pieces: Buffer[] = [];
          coming.on('data', (piece: Buffer) => pieces.push(piece));
          coming.on('error', reject);
          coming.on('end', () => {
            const text = Buffer.concat(pieces).toString();
            const got = coming.headers as Record<string, string>;
            const isJson = (got['content-type'] ?? '').includes('json');
            resolve({ status: coming.statusCode ?? 0, headers: got, text, body: isJson ? JSON.parse(text) : null });
          });
        },
      );
      sending.on('error', reject);
      sending.end(body ?? undefined);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
