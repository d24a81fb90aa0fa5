import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import type { FileForm } from './reading/file-element';

/** Where a body is read as it comes instead of as a whole. */
const address = '/api/v1/partnership/import';
const ours = 'application/vnd.hit-portal.partnership';
/** Whatever else is sent there passes too, so that the import itself says what it reads. */
const unknown = 'unknown';

/** What a partnership file may be sent as. */
const formOf: Readonly<Record<string, FileForm>> = {
  'application/json': 'json',
  'application/yaml': 'yaml',
  'application/x-yaml': 'yaml',
  'text/yaml': 'yaml',
};

/**
 * Keeps the server from reading a partnership file into memory before the import sees it: at that one address the body is of
 * a type of its own, whose parser leaves it alone. Everywhere else JSON stays what it is.
 */
@Injectable()
export class StreamedBody implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const fastify: FastifyInstance = this.host.httpAdapter.getInstance();
    for (const form of ['json', 'yaml', unknown]) {
      fastify.addContentTypeParser(`${ours}+${form}`, (_request, _body, done) => {
        done(null, undefined);
      });
    }
    fastify.addHook('onRequest', (request, _reply, done) => {
      if (request.method === 'POST' && request.routeOptions.url === address) {
        const sent = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
        request.headers['content-type'] = `${ours}+${formOf[sent] ?? unknown}`;
      }
      done();
    });
  }
}

/** How the file in the body is written, or null when it was not sent as one. */
export function formOfBody(contentType: string | undefined): FileForm | null {
  if (contentType === `${ours}+json`) return 'json';
  return contentType === `${ours}+yaml` ? 'yaml' : null;
}
