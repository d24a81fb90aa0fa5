import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { stringify } from 'csv-stringify';
import { Database } from '../database/database';
import type { Viewer } from '../viewer';
import type { ListQuery } from './list-query.dto';
import { cursorFor, pageOf } from './list';
import type { ListDefinition, ListRow, Parameters } from './list';

const rowsABatch = 1000;

/** Answers any list definition: a page of JSON with a Link to the next one, or every matching row as CSV. */
@Injectable()
export class Lists {
  constructor(private readonly database: Database) {}

  /** Sends the list as the request wants it. `parameters` are the list's own; paging and format come from `query`. */
  async send(
    { viewer, list, parameters }: { viewer: Viewer; list: ListDefinition; parameters: Parameters },
    query: ListQuery,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    if (query.format === 'csv' || request.headers.accept?.includes('text/csv')) {
      await reply
        .type('text/csv; charset=utf-8')
        .header('Content-Disposition', `attachment; filename="${list.name}.csv"`)
        .send(this.csv(viewer, list, parameters));
      return;
    }
    const { limit } = query;
    const { statement, values } = pageOf(list, parameters, limit + 1, query.after ?? null, 'object');
    const rows = await this.database.rows<ListRow>(viewer, statement, values);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    const next = last ? cursorFor(last) : null;
    if (next !== null) void reply.header('Link', `<${addressAfter(request, next)}>; rel="next"`);
    const items = rows.slice(0, limit).map(({ item }) => item);
    await reply
      .type('application/json; charset=utf-8')
      .send(`{"items":[${items.join(',')}],"next":${JSON.stringify(next)}}`);
  }

  /** All rows, batch by batch, so that memory does not grow with the list. */
  private csv(viewer: Viewer, list: ListDefinition, parameters: Parameters): Readable {
    const database = this.database;
    async function* lines(): AsyncGenerator<unknown[]> {
      let after: string | null = null;
      do {
        const { statement, values } = pageOf(list, parameters, rowsABatch, after, 'array');
        const rows: ListRow[] = await database.rows<ListRow>(viewer, statement, values);
        for (const { item } of rows) yield cells(item);
        const last: ListRow | undefined = rows.length === rowsABatch ? rows[rowsABatch - 1] : undefined;
        after = last ? cursorFor(last) : null;
      } while (after !== null);
    }
    // A cell that starts with = + - @ would be run as a formula by a spreadsheet.
    const writer = stringify({
      header: true,
      columns: Object.keys(list.columns),
      escape_formulas: true,
      cast: { boolean: String },
      record_delimiter: 'windows',
    });
    const source = Readable.from(lines());
    source.on('error', (failure) => writer.destroy(failure));
    return source.pipe(writer);
  }
}

function cells(item: string): unknown[] {
  const values: unknown = JSON.parse(item);
  if (!Array.isArray(values)) throw new Error('A list row is an array of its columns.');
  return values.map((value: unknown) => (Array.isArray(value) ? value.join('; ') : value));
}

function addressAfter(request: FastifyRequest, next: string): string {
  const address = new URL(request.url, 'http://localhost');
  address.searchParams.set('after', next);
  return `${address.pathname}${address.search}`;
}
