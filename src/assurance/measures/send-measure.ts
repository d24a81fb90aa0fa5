import { applyDecorators } from '@nestjs/common';
import type { Type } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { stringify } from 'csv-stringify/sync';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Measure } from './measure';

/** Documents the answer of a measure and its CSV form. */
export function AnswersMeasure(view: Type): MethodDecorator {
  return applyDecorators(
    ApiExtraModels(view),
    ApiResponse({
      status: 200,
      description: 'The measure with how it is worked out, or its items as CSV.',
      content: {
        'application/json': { schema: { $ref: getSchemaPath(view) } },
        'text/csv': { schema: { type: 'string' } },
      },
    }),
  );
}

/** Sends an answer as it was built, or its items as CSV when the request asks for that. */
export async function sendMeasure(
  request: FastifyRequest,
  reply: FastifyReply,
  { name, columns }: Pick<Measure, 'name' | 'columns'>,
  { text, format }: { readonly text: string; readonly format: 'json' | 'csv' | undefined },
): Promise<void> {
  if (isCsvAsked(request, format)) {
    await reply
      .type('text/csv; charset=utf-8')
      .header('Content-Disposition', `attachment; filename="${name}.csv"`)
      .send(csvOf(text, columns));
    return;
  }
  await reply.type('application/json; charset=utf-8').send(text);
}

/** Says whether the items are asked for as CSV: by the query, or else by the header. */
export function isCsvAsked({ headers }: FastifyRequest, format: 'json' | 'csv' | undefined): boolean {
  return format === 'csv' || (format === undefined && headers.accept?.includes('text/csv') === true);
}

function csvOf(text: string, columns: readonly string[]): string {
  const items = within(JSON.parse(text), 'items');
  const rows = Array.isArray(items) ? items.map((item) => columns.map((path) => cell(at(item, path)))) : [];
  return stringify(rows, {
    header: true,
    columns: columns.map((path) => ({ key: path, header: path })),
    // A cell that starts with = + - @ would be run as a formula by a spreadsheet.
    escape_formulas: true,
    cast: { boolean: String },
    record_delimiter: 'windows',
  });
}

function within(whole: unknown, name: string): unknown {
  return typeof whole === 'object' && whole !== null
    ? Object.entries(whole).find(([key]) => key === name)?.[1]
    : undefined;
}

const at = (item: unknown, path: string): unknown => path.split('.').reduce(within, item);

function cell(value: unknown): unknown {
  return Array.isArray(value) ? value.join('; ') : value;
}
