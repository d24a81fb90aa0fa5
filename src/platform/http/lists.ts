import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { stringify } from 'csv-stringify';
import { Database } from '../database/database';
import { Problem } from '../problems/problem';
import type { Viewer } from '../viewer';
import type { ListQuery } from './list-query.dto';
import { cursorFor, pageOf, presenceOf } from './list';
import type { ListDefinition, ListRow, Parameters, Prepared } from './list';
import { sheetOf, totalOf } from './sheet';
import type { AskedSheet, Sheet } from './sheet';

const rowsABatch = 1000;
const wholeList: AskedSheet = { sort: null, isDescending: false, number: 1, size: 10_000_000 };

/** A list that is asked for: by whom, with which parameters, and what `:sight` stands for where columns have a permission of their own. */
interface AskedList {
  readonly viewer: Viewer;
  readonly list: ListDefinition;
  readonly parameters: Parameters;
  readonly sight?: string;
}

/** Answers any list definition: a page of JSON with a Link to the next one, or every matching row as CSV. */
@Injectable()
export class Lists {
  constructor(private readonly database: Database) {}

  /**
   * Sends the list as the request wants it. `parameters` are the list's own; paging and format come from `query`. Throws 404
   * for a list within a thing that there is not.
   */
  async send(
    { viewer, list, sight, ...asked }: AskedList,
    query: ListQuery,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const parameters = { ...asked.parameters, sight };
    if (query.format === 'csv' || request.headers.accept?.includes('text/csv')) {
      const rows = await this.csv(viewer, list, parameters);
      await reply
        .type('text/csv; charset=utf-8')
        .header('Content-Disposition', `attachment; filename="${list.name}.csv"`)
        .send(rows);
      return;
    }
    const { items, next } = await this.page(viewer, list, parameters, query);
    if (next !== null) void reply.header('Link', linkToNext(request, next));
    await reply
      .type('application/json; charset=utf-8')
      .send(`{"items":[${items.join(',')}],"next":${JSON.stringify(next)}}`);
  }

  /** One page of the list, each item as JSON text, and where the next one starts; null after the last. */
  async page(
    viewer: Viewer,
    list: ListDefinition,
    parameters: Parameters,
    { limit, after }: Pick<ListQuery, 'limit' | 'after'>,
  ): Promise<{ readonly items: readonly string[]; readonly next: string | null }> {
    const asked = pageOf(list, parameters, limit + 1, after ?? null, 'object', viewer.reach);
    const rows = await this.rows(viewer, list, parameters, asked);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return { items: rows.slice(0, limit).map(({ item }) => item), next: last ? cursorFor(last) : null };
  }

  /** One sheet of the list for a page, of what the viewer reaches. */
  async sheet<Item>(
    viewer: Viewer,
    list: ListDefinition,
    parameters: Parameters,
    asked: AskedSheet,
  ): Promise<Sheet<Item>> {
    const { statement, values } = sheetOf(list, parameters, asked, viewer.reach);
    const [items, total] = await Promise.all([
      this.database.rows<{ item: Item }>(viewer, statement, values),
      this.total(viewer, list, parameters),
    ]);
    const { number, size } = asked;
    return { items: items.map(({ item }) => item), total, number, size };
  }

  /** Every row of the list that the viewer reaches, at once: for what is written out as a whole, such as the structure of a day. */
  async all<Item>(viewer: Viewer, list: ListDefinition, parameters: Parameters): Promise<Item[]> {
    const { statement, values } = sheetOf(list, parameters, wholeList, viewer.reach);
    const rows = await this.database.rows<{ item: Item }>(viewer, statement, values);
    return rows.map(({ item }) => item);
  }

  /** How many rows the list has, of what the viewer reaches. */
  async total(viewer: Viewer, list: ListDefinition, parameters: Parameters): Promise<number> {
    const { statement, values } = totalOf(list, parameters, viewer.reach);
    const [counted] = await this.database.rows<{ total: number }>(viewer, statement, values);
    return counted?.total ?? 0;
  }

  /** All rows, batch by batch, so that memory does not grow with the list; the first is here before anything is sent. */
  private async csv(viewer: Viewer, list: ListDefinition, parameters: Parameters): Promise<Readable> {
    const batch = (after: string | null): Promise<ListRow[]> =>
      this.rows(viewer, list, parameters, pageOf(list, parameters, rowsABatch, after, 'array', viewer.reach));
    const first = await batch(null);
    async function* lines(): AsyncGenerator<unknown[]> {
      let rows: readonly ListRow[] = first;
      for (;;) {
        for (const { item } of rows) yield cells(item);
        const last = rows[rowsABatch - 1];
        if (!last) return;
        rows = await batch(cursorFor(last));
      }
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

  /** The rows of a page. A list that shows something needs no second question; an empty one may be within nothing at all. */
  private async rows(
    viewer: Viewer,
    list: ListDefinition,
    parameters: Parameters,
    asked: Prepared,
  ): Promise<ListRow[]> {
    const rows = await this.database.rows<ListRow>(viewer, asked.statement, asked.values);
    if (rows.length > 0 || !list.within) return rows;
    const { thing, parameter } = list.within;
    const [whole] = await this.database.rows(viewer, presenceOf(list.within), [parameters[parameter]]);
    if (!whole) throw Problem.notFound(thing);
    return rows;
  }
}

function cells(item: string): unknown[] {
  const values: unknown = JSON.parse(item);
  if (!Array.isArray(values)) throw new Error('A list row is an array of its columns.');
  return values.map((value: unknown) => (Array.isArray(value) ? value.join('; ') : value));
}

/** The header that leads to the next page of what a request asked for. */
export function linkToNext(request: FastifyRequest, next: string): string {
  const address = new URL(request.url, 'http://localhost');
  address.searchParams.set('after', next);
  return `<${address.pathname}${address.search}>; rel="next"`;
}
