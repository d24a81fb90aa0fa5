import { finished } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Busboy } from '@fastify/busboy';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem';
import './browser-sessions';

/** A file as it was chosen in a form. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A form that may carry a file: how large that may be, and which of its fields are lists. */
interface FormWithFile {
  readonly megabytes: number;
  readonly lists: readonly string[];
  /** Most bytes of one of its other fields. */
  readonly fieldBytes?: number;
  /** True where whoever has the address may send it, without signing in. */
  readonly isOpen?: boolean;
}

/** Most megabytes of a partnership file in a form. Larger ones go by the API or the command line, which read them as they come. */
export const mostMegabytes = 10;
/** Most megabytes of a spreadsheet, in a form or by the API. */
export const mostSpreadsheetMegabytes = 20;
const sharing: FormWithFile = { megabytes: 5, lists: ['groups', 'topics'] };

/** Where a form may carry a file; elsewhere files are not taken. */
const forms: Readonly<Record<string, FormWithFile>> = {
  '/admin/import': { megabytes: mostMegabytes, lists: [] },
  '/admin/spreadsheets': { megabytes: mostSpreadsheetMegabytes, lists: [] },
  '/organisations/register': { megabytes: mostSpreadsheetMegabytes, lists: ['match'] },
  '/groups/:id/minutes': { megabytes: 5, lists: [], fieldBytes: 1_000_000 },
  '/pass-on/:token': { megabytes: 5, lists: [], isOpen: true },
  '/knowledge/new': sharing,
  '/api/v1/shared-knowledge/files': sharing,
};

/** Says whether a request is a form that may carry a file, at an address where there is one. */
export function isFormWithFile({ routeOptions, headers }: FastifyRequest): boolean {
  return (
    Object.hasOwn(forms, routeOptions.url ?? '') && (headers['content-type'] ?? '').startsWith('multipart/form-data')
  );
}

const files = new WeakMap<FastifyRequest, UploadedFile>();

/** The file that came with a form; null where none was chosen. */
export function fileIn(request: FastifyRequest): UploadedFile | null {
  return files.get(request) ?? null;
}

/** Reads forms with a file of a bounded size, at the addresses where there are any: the fields are the body, the file is beside it. */
@Injectable()
export class UploadedForms implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const fastify: FastifyInstance = this.host.httpAdapter.getInstance();
    fastify.addContentTypeParser('multipart/form-data', async (request: FastifyRequest) => {
      const isKnown = request.session.accountId !== undefined || request.headers.authorization !== undefined;
      const form = forms[request.routeOptions.url ?? ''];
      if (form === undefined || !(isKnown || form.isOpen === true)) {
        await readAndForgotten(request);
        throw new Problem(415, 'no-files-here', 'Files are not taken at this address.');
      }
      return fieldsOf(request, form);
    });
  }
}

const mostForgotten = 1_000_000;

/** Reads what is not taken, up to a megabyte: the connection ends with the refusal, and whoever still sends would not hear it. */
async function readAndForgotten({ raw, headers }: FastifyRequest): Promise<void> {
  if (Number(headers['content-length'] ?? Infinity) > mostForgotten) return;
  await finished(raw.resume());
}

/** The fields of a form; its file is remembered. Throws 413 for a file that is too large, and 422 for a body that is no form. */
function fieldsOf(request: FastifyRequest, { megabytes, lists, fieldBytes = 40_000 }: FormWithFile): Promise<object> {
  return new Promise((resolve, reject) => {
    const { raw, headers } = request;
    const contentType = headers['content-type'] ?? '';
    const fields = new Map<string, string | string[]>();
    const pieces: Buffer[] = [];
    let name = '';
    let isTooLarge = false;
    let isFieldTooLarge = false;
    const reader = new Busboy({
      headers: { ...headers, 'content-type': contentType },
      limits: { fileSize: megabytes * 1_000_000, files: 1, fields: 200, fieldSize: fieldBytes, parts: 202 },
    });
    reader.on('field', (field, value, _isNameCut, isCut) => {
      isFieldTooLarge ||= isCut;
      fields.set(field, lists.includes(field) ? [...[fields.get(field) ?? []].flat(), value] : value);
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
      if (isTooLarge) {
        reject(new Problem(413, 'file-too-large', `Choose a file of at most ${String(megabytes)} MB.`));
        return;
      }
      if (isFieldTooLarge) {
        reject(
          new Problem(
            413,
            'field-too-large',
            'What you typed is too long to be taken. Shorten it, or send it as a file.',
          ),
        );
        return;
      }
      if (name !== '') files.set(request, { name, bytes: Buffer.concat(pieces) });
      resolve(Object.fromEntries(fields));
    });
    raw.pipe(reader);
  });
}
