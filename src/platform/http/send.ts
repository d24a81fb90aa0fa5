import type { FastifyReply } from 'fastify';
import { Problem } from '../problems/problem';
import { sendVersion } from './if-match.decorator';

/** Sends one thing as the JSON text PostgreSQL built, with its version as ETag. Throws 404 when there is none. */
export async function sendOne(reply: FastifyReply, thing: string, text: string | null): Promise<void> {
  if (text === null) throw Problem.notFound(thing);
  const version = /"version" ?: ?(\d+)/.exec(text)?.[1];
  if (version !== undefined) sendVersion(reply, Number(version));
  await reply.type('application/json; charset=utf-8').send(text);
}

/** Says where the new thing is and at which version; its fact becomes the body. */
export function sendNew<Fact extends { readonly id: string; readonly version: number }>(
  reply: FastifyReply,
  collection: string,
  fact: Fact,
): Fact {
  void reply.header('Location', `${collection}/${fact.id}`);
  sendVersion(reply, fact.version);
  return fact;
}

/** Says the version after a change; its fact becomes the body. */
export function sendChanged<Fact extends { readonly id: string; readonly version: number }>(
  reply: FastifyReply,
  fact: Fact,
): Fact {
  sendVersion(reply, fact.version);
  return fact;
}

/** Sends a table as a file to keep; `name` is that of the file, without its end. */
export async function sendCsv(reply: FastifyReply, name: string, csv: string): Promise<void> {
  await reply
    .type('text/csv; charset=utf-8')
    .header('Content-Disposition', `attachment; filename="${name}.csv"`)
    .send(csv);
}
