import { createHash } from 'node:crypto';
import { statement } from '../database/statement';
import type { Statement } from '../database/statement';
import { Problem } from '../problems/problem';
import { isDay } from '../time/period';
import type { Reach } from '../viewer';

/** Where a row belongs, as expressions: to a HIT, to a group, to a person as their own. Several: to each of them. */
export interface Belongs {
  readonly hit?: string;
  readonly group?: string;
  readonly person?: string;
  /** A condition of its own, over :reachedHits and :reachedGroups. */
  readonly where?: string;
}

/** One key of a list's order: an expression that never is null, and its type. */
export interface OrderKey {
  readonly by: string;
  readonly type: 'text' | 'date' | 'uuid' | 'timestamptz' | 'integer' | 'bigint';
  /** True of a first key that an index knows while the rest are of other tables: later pages then begin there. */
  readonly isIndexedAlone?: boolean;
}

/** The thing whose parts a list shows: what it is called, its table, and the parameter that holds its id. */
export interface Whole {
  readonly thing: string;
  readonly table: string;
  readonly parameter: string;
}

/**
 * A list that can be paged, filtered and sent as CSV, as data: columns in the order of the CSV, filters that apply only
 * when asked for. `:name` stands for the parameter of that name in any expression; every order ends in something unique.
 */
export interface ListDefinition {
  readonly name: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly from: string;
  /** Of a list within one thing: when it is empty, whether there is such a thing is asked, and 404 is the answer if not. */
  readonly within?: Whole;
  /** Conditions that always hold. */
  readonly where?: string;
  /** Conditions by the parameter that brings them in. */
  readonly filters?: Readonly<Record<string, string>>;
  /**
   * Which rows somebody sees who does not reach everything. ALL: whoever may ask sees all of it. PARENT: all of it belongs to
   * the thing in the address, which was looked at before.
   */
  readonly belongs: Belongs | readonly Belongs[] | 'ALL' | 'PARENT';
  readonly order: readonly [OrderKey, ...OrderKey[]];
  readonly direction?: 'ASC' | 'DESC';
  /** Other orders that a page may ask for by name: an expression each, after which the list's own order decides. */
  readonly sorts?: Readonly<Record<string, string>>;
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

/** A statement and what stands at each of its places: a parameter's name, a key of the cursor, or the limit. */
interface Plan {
  readonly statement: Statement;
  readonly places: readonly (string | number)[];
}

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const moment = /^\d{4}-\d{2}-\d{2}T[\d:.]+([+-]\d{2}:\d{2}|Z)?$/;
const limitPlace = 'limit ';
/** Parameters that are parts of the viewer's reach. */
export const reachPlaces: Readonly<Record<string, keyof Reach>> = {
  reachedHits: 'hits',
  reachedGroups: 'groups',
  reachedPerson: 'person',
};
// A list asked for in the same way has the same statement: writing it out costs as much as the rest of the answer.
const plans = new WeakMap<ListDefinition, Map<string, Plan>>();

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
  reach: Reach | null = null,
): Prepared {
  const filters = Object.keys(list.filters ?? {}).filter((name) => isGiven(parameters[name]));
  const keys = after === null ? null : keysOf(list, after);
  const known = plans.get(list) ?? new Map<string, Plan>();
  const way = [form, keys === null ? 'first' : 'later', reach === null ? 'all' : 'within reach', ...filters].join(' ');
  const plan = known.get(way) ?? planOf(list, filters, { isContinued: keys !== null, isLimited: reach !== null }, form);
  plans.set(list, known.set(way, plan));
  const values = plan.places.map((place) => {
    if (typeof place === 'number') return keys?.[place];
    if (place === limitPlace) return limit;
    const part = reachPlaces[place];
    return part === undefined ? parameters[place] : reach?.[part];
  });
  return { statement: plan.statement, values };
}

function planOf(
  list: ListDefinition,
  filters: readonly string[],
  { isContinued, isLimited }: { isContinued: boolean; isLimited: boolean },
  form: Form,
): Plan {
  const places: (string | number)[] = [];
  const placeOf = (what: string | number): string => {
    const known = places.indexOf(what);
    return `$${String(known === -1 ? places.push(what) : known + 1)}`;
  };
  const bind = (expression: string): string =>
    expression.replace(/(?<!:):([a-z]\w*)/gi, (_, name: string) => placeOf(name));
  const within = isLimited ? withinReach(list.belongs) : undefined;
  const conditions = [list.where, ...filters.map((name) => list.filters?.[name]), within]
    .filter((condition) => condition !== undefined)
    .map(bind);
  const direction = list.direction ?? 'ASC';
  if (isContinued) {
    const keys = list.order.map(({ by }) => bind(by)).join(', ');
    const ends = list.order.map(({ type }, index) => `${placeOf(index)}::${type}`);
    const beyond = direction === 'ASC' ? '>' : '<';
    conditions.push(`(${keys}) ${beyond} (${ends.join(', ')})`);
    // No index knows keys of several tables together. This follows from the above, and one knows it.
    const [first] = list.order;
    if (first.isIndexedAlone) conditions.push(`${bind(first.by)} ${beyond}= ${String(ends[0])}`);
  }
  const columns = Object.entries(list.columns).map(([name, expression]) =>
    form === 'object' ? `'${name}', ${bind(expression)}` : bind(expression),
  );
  const text = `SELECT json_build_${form}(${columns.join(', ')})::text AS item,
    json_build_array(${list.order.map(({ by }) => bind(by)).join(', ')})::text AS cursor
    FROM ${bind(list.from)}${conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : ''}
    ORDER BY ${list.order.map(({ by }) => `${bind(by)} ${direction}`).join(', ')} LIMIT ${placeOf(limitPlace)}`;
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
  return { statement: statement(`list-${list.name}-${hash}`, text), places };
}

/** Asks whether there is the thing that a list is within. Value: its id. */
export function presenceOf({ table }: Whole): Statement {
  return statement(`list-within-${table}`, `SELECT id FROM ${table} WHERE id = $1`);
}

/** SQL that is true of rows within reach; undefined where there is nothing to leave out. */
export function withinReach(belongs: ListDefinition['belongs']): string | undefined {
  if (belongs === 'ALL' || belongs === 'PARENT') return undefined;
  const all = [belongs]
    .flat()
    .flatMap(({ hit, group, person, where }) => [
      ...(hit === undefined ? [] : [`${hit} = ANY(:reachedHits::uuid[])`]),
      ...(group === undefined ? [] : [`${group} = ANY(:reachedGroups::uuid[])`]),
      ...(person === undefined ? [] : [`${person} = :reachedPerson::uuid`]),
      ...(where === undefined ? [] : [where]),
    ]);
  return `(${all.join(' OR ')})`;
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
  if (
    !Array.isArray(keys) ||
    keys.length !== list.order.length ||
    !keys.every((key, index) => isKey(key, list.order[index]?.type))
  ) {
    throw Problem.field(
      'after',
      'Use the address in the Link header of the page before, unchanged.',
      'cursor-unusable',
    );
  }
  return keys;
}

/** True for what the database would write for a key of that type: a cursor that was made up is refused here, not there. */
function isKey(key: unknown, type: OrderKey['type'] | undefined): boolean {
  if (type === 'integer' || type === 'bigint') return Number.isSafeInteger(key);
  if (typeof key !== 'string') return false;
  if (type === 'date') return key === 'infinity' || isDay(key);
  if (type === 'uuid') return id.test(key);
  if (type === 'timestamptz') return moment.test(key) && !Number.isNaN(Date.parse(key));
  return !key.includes('\u0000') && key.isWellFormed();
}

/** Says whether a parameter brings its filter in. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
