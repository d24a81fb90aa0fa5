import { createHash } from 'node:crypto';
import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem';
import type { RepeatableRequest, Viewer } from '../viewer';
import './asker';
import { fileIn } from './uploaded-forms';

const longestKey = 255;

/** The viewer of the request: who asks, in which request, and under which Idempotency-Key. */
export const Asking = createParamDecorator((_: unknown, context: ExecutionContext): Viewer =>
  viewerOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** Who asks, of a request to a route that is not open to all. Throws 400 for an Idempotency-Key that is none. */
export function viewerOf(request: FastifyRequest): Viewer {
  const { asker, id: requestId, ip: address } = request;
  if (asker === null) throw new Error('A route that is open to all has no viewer.');
  return { ...asker, requestId, address, idempotency: repeatable(request, asker.accountId) };
}

/** Documents the header that makes a POST safe to send again. */
export const Repeatable = (): MethodDecorator =>
  ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description:
      'Any text of your own, up to 255 characters. Sending the same request again with the same key within 24 hours writes nothing and gives the first answer (draft-ietf-httpapi-idempotency-key-header-08).',
  });

function repeatable(request: FastifyRequest, accountId: string): RepeatableRequest | null {
  const key = request.headers['idempotency-key'];
  if (request.method !== 'POST' || key === undefined) return null;
  if (typeof key !== 'string' || key.trim() === '' || key.length > longestKey) {
    throw new Problem(400, 'idempotency-key-unusable', 'Send one Idempotency-Key of 1 to 255 characters, or none.');
  }
  const [path = '', asked = ''] = request.url.split(/\?(.*)/s);
  const sent = JSON.stringify([asked, request.body ?? null]);
  const hash = createHash('sha256').update(sent);
  const file = fileIn(request);
  if (file !== null) hash.update(file.name).update(file.bytes);
  // Somebody else's key is another key: its answer is not theirs to read.
  return { key, route: `POST ${path} ${accountId}`, requestHash: hash.digest('hex') };
}
