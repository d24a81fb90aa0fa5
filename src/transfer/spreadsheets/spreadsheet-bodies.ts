import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../../platform/problems/problem';
import { mostSpreadsheetMegabytes as mostMegabytes } from '../../platform/http/uploaded-forms';

/** What a spreadsheet may be sent as. What it is, is seen from its bytes. */
export const spreadsheetTypes = [
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/octet-stream',
] as const;

const address = '/api/v1/spreadsheet-imports';
const ours = 'application/vnd.hit-portal.spreadsheet';
const unknown = `${ours}-unknown`;

/** Keeps the server from reading a spreadsheet as something else: at that one address the body is of a type whose parser leaves it alone. */
@Injectable()
export class SpreadsheetBodies implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const fastify: FastifyInstance = this.host.httpAdapter.getInstance();
    for (const type of [ours, unknown])
      fastify.addContentTypeParser(type, (_request, _body, done) => {
        done(null, undefined);
      });
    fastify.addHook('onRequest', (request, _reply, done) => {
      if (request.method === 'POST' && request.routeOptions.url === address) {
        const sent = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
        request.headers['content-type'] = spreadsheetTypes.some((type) => type === sent) ? ours : unknown;
      }
      done();
    });
  }
}

/** The file in a body. Throws 415 when it was not sent as one, and 413 when it is too large. */
export async function fileSent({ headers, raw }: FastifyRequest): Promise<Uint8Array> {
  if (headers['content-type'] !== ours)
    throw new Problem(
      415,
      'spreadsheet-form',
      'Send the file as it is, with Content-Type: text/csv or the type of an Excel workbook.',
    );
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of raw) {
    if (!Buffer.isBuffer(piece)) continue;
    size += piece.length;
    // The rest is read and forgotten, so that whoever sends it hears the answer.
    if (size <= mostMegabytes * 1_000_000) pieces.push(piece);
  }
  if (size > mostMegabytes * 1_000_000) throw tooLarge();
  return Buffer.concat(pieces);
}

/** A file that is larger than is read. */
export function tooLarge(): Problem {
  return new Problem(413, 'file-too-large', `Choose a file of at most ${String(mostMegabytes)} MB, or divide it.`);
}
