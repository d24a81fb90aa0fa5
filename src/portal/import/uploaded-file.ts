import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Busboy } from '@fastify/busboy';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../../platform/problems/problem';

/** A file as it was chosen in a form. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What a form with a file comes to: its fields by name, and the file where one was chosen. */
export interface UploadedForm {
  readonly fields: Readonly<Record<string, string>>;
  readonly file: UploadedFile | null;
}

/** Where a form may carry a file. */
const address = '/admin/import';
/** Larger files go by the API or the command line, which read them as they come. */
export const mostMegabytes = 10;
const mostBytes = mostMegabytes * 1_000_000;

/** Reads the file of a form, of a bounded size, at the one address where there is such a form; elsewhere files are not taken. */
@Injectable()
export class UploadedForms implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const fastify: FastifyInstance = this.host.httpAdapter.getInstance();
    fastify.addContentTypeParser('multipart/form-data', async (request: FastifyRequest) => {
      const isKnown = request.session.accountId !== undefined || request.headers.authorization !== undefined;
      if (request.routeOptions.url !== address || !isKnown)
        throw new Problem(415, 'no-files-here', 'Files are not taken at this address.');
      const { fields, file } = await uploadedForm(request);
      return { ...fields, file };
    });
  }
}

/** The form that a body holds. Throws 413 for a file that is too large, and 422 for a body that is no form. */
function uploadedForm({ raw, headers }: FastifyRequest): Promise<UploadedForm> {
  return new Promise((resolve, reject) => {
    const contentType = headers['content-type'] ?? '';
    const fields: Record<string, string> = {};
    const pieces: Buffer[] = [];
    let name = '';
    let isTooLarge = false;
    const reader = new Busboy({
      headers: { ...headers, 'content-type': contentType },
      limits: { fileSize: mostBytes, files: 1, fields: 10, fieldSize: 1000, parts: 12 },
    });
    reader.on('field', (field, value) => {
      fields[field] = value;
    });
    reader.on('file', (_field, stream, filename) => {
      name = filename;
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      // The rest is read and forgotten, so that whoever sends it hears the answer.
      stream.on('limit', () => {
        isTooLarge = true;
      });
    });
    reader.on('error', () => {
      reject(Problem.field('#/file', 'The file did not arrive whole. Choose it again.'));
    });
    reader.on('finish', () => {
      const detail = `Choose a file of at most ${String(mostMegabytes)} MB. Larger ones go by the command line.`;
      if (isTooLarge) reject(new Problem(413, 'file-too-large', detail));
      else resolve({ fields, file: name === '' ? null : { name, bytes: Buffer.concat(pieces) } });
    });
    raw.pipe(reader);
  });
}
