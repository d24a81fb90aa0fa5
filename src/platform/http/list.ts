import { createHash } from 'node:crypto';
import { statement } from '../database/statement';
import type { Statement } from '../database/statement';
import { Problem } from '../problems/problem';

/** One key of a list's order: an expression that never is null, and its type. */
export interface OrderKey {
  readonly by: string;
  readonly type: 'text' | 'date' | 'uuid' | 'timestamptz' | 'integer' | 'bigint';
}

/**
 * A list that can be paged, filtered and sent as CSV, as data: columns in the order of the CSV, filters that apply only
 * when asked for. `:name` stands for the parameter of that name in any expression; every order ends in something unique.
 */
export interface ListDefinition {
  readonly name: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly from: string;
  /** Conditions that always hold. */
  readonly where?: string;
  /** Conditions by the parameter that brings them in. */
  readonly filters?: Readonly<Record<string, string>>;
  readonly order: readonly [OrderKey, ...OrderKey[]];
  readonly direction?: 'ASC' | 'DESC';
}

export type Parameters = Readonly<Record<string, unknown>>;

export interface Prepared {
  readonly statement: Statement;
  readonly values: readonly unknown[];
}

/** One row as it comes back: the item as JSON text, and where it stands in the order. */
export interface ListRow {
  readonly item: string;
  readonly cursor: string;
}

type Form = 'object' | 'array';

/**
 * The statement of one page. Its text depends only on which filters are in use, so each combination is planned once.
 * `object` gives items as JSON objects, `array` as JSON arrays of the columns' values, for CSV.
 */
export function pageOf(
  list: ListDefinition,
  parameters: Parameters,
  limit: number,
  after: string | null,
  form: Form,
): Prepared {
  const values: unknown[] = [];
  const places = new Map<string, string>();
  const bind = (expression: string): string =>
    expression.replace(/(?<!:):([a-z]\w*)/gi, (_, name: string) => {
      const place = places.get(name) ?? `$${String(values.push(parameters[name]))}`;
      places.set(name, place);
      return place;
    });
  const filters = Object.entries(list.filters ?? {}).filter(([name]) => isGiven(parameters[name]));
  const conditions = [
    ...(list.where === undefined ? [] : [list.where]),
    ...filters.map(([, condition]) => condition),
  ].map(bind);
  const direction = list.direction ?? 'ASC';
  if (after !== null) {
    const keys = list.order.map(({ by }) => bind(by)).join(', ');
    const places = keysOf(list, after).map(
      (key, index) => `$${String(values.push(key))}::${list.order[index]?.type ?? 'text'}`,
    );
    conditions.push(`(${keys}) ${direction === 'ASC' ? '>' : '<'} (${places.join(', ')})`);
  }
  const columns = Object.entries(list.columns).map(([name, expression]) =>
    form === 'object' ? `'${name}', ${bind(expression)}` : bind(expression),
  );
  const text = `SELECT json_build_${form}(${columns.join(', ')})::text AS item,
    json_build_array(${list.order.map(({ by }) => bind(by)).join(', ')})::text AS cursor
    FROM ${bind(list.from)}${conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : ''}
    ORDER BY ${list.order.map(({ by }) => `${bind(by)} ${direction}`).join(', ')} LIMIT $${String(values.push(limit))}`;
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
  return { statement: statement(`list-${list.name}-${hash}`, text), values };
}

/** Where the next page starts, as it travels in an address. */
export function cursorFor(row: ListRow): string {
  return Buffer.from(row.cursor).toString('base64url');
}

function keysOf(list: ListDefinition, after: string): unknown[] {
  let keys: unknown = null;
  try {
    keys = JSON.parse(Buffer.from(after, 'base64url').toString());
  } catch {
    // said below, with every other cursor that is not ours
  }
  if (!Array.isArray(keys) || keys.length !== list.order.length || !keys.every(isKey)) {
    throw Problem.field(
      'after',
      'Use the address in the Link header of the page before, unchanged.',
      'cursor-unusable',
    );
  }
  return keys;
}

function isKey(key: unknown): boolean {
  return typeof key === 'string' || typeof key === 'number';
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
