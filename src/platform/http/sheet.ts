import { createHash } from 'node:crypto';
import { statement } from '../database/statement';
import type { Reach } from '../viewer';
import { isGiven, reachPlaces, withinReach } from './list';
import type { ListDefinition, Parameters, Prepared } from './list';

/** Which part of a list a page shows: ordered by one of the list's sorts or as the list is, so many rows, sheet 1 first. */
export interface AskedSheet {
  readonly sort: string | null;
  readonly isDescending: boolean;
  readonly number: number;
  readonly size: number;
}

/** One sheet of a list, with how many rows the whole has. */
export interface Sheet<Item> {
  readonly items: readonly Item[];
  readonly total: number;
  readonly number: number;
  readonly size: number;
}

/** The statement of a sheet: its rows, each as `item`. */
export function sheetOf(
  list: ListDefinition,
  parameters: Parameters,
  { sort, isDescending, number, size }: AskedSheet,
  reach: Reach | null,
): Prepared {
  const first = sort === null ? undefined : list.sorts?.[sort];
  const order = [
    ...(first === undefined ? [] : [`${first} ${isDescending ? 'DESC' : 'ASC'} NULLS LAST`]),
    ...list.order.map(({ by }) => `${by} ${list.direction ?? 'ASC'}`),
  ];
  const item = Object.entries(list.columns).map(([name, expression]) => `'${name}', ${expression}`);
  return prepared(
    `sheet-${list.name}`,
    `SELECT json_build_object(${item.join(', ')}) AS item ${rowsOf(list, parameters, reach)}
     ORDER BY ${order.join(', ')} LIMIT :size OFFSET :offset`,
    { ...parameters, ...placesOf(reach), size, offset: (number - 1) * size },
  );
}

/** The statement that counts the rows of a list, as `total`. */
export function totalOf(list: ListDefinition, parameters: Parameters, reach: Reach | null): Prepared {
  const text = `SELECT count(*)::int AS total ${rowsOf(list, parameters, reach)}`;
  return prepared(`total-${list.name}`, text, { ...parameters, ...placesOf(reach) });
}

function rowsOf(list: ListDefinition, parameters: Parameters, reach: Reach | null): string {
  const filters = Object.keys(list.filters ?? {}).filter((name) => isGiven(parameters[name]));
  const conditions = [
    list.where,
    ...filters.map((name) => list.filters?.[name]),
    reach === null ? undefined : withinReach(list.belongs),
  ].filter((condition) => condition !== undefined);
  return `FROM ${list.from}${conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : ''}`;
}

function placesOf(reach: Reach | null): Parameters {
  return Object.fromEntries(Object.entries(reachPlaces).map(([name, part]) => [name, reach?.[part]]));
}

function prepared(name: string, expression: string, known: Parameters): Prepared {
  const places: string[] = [];
  const text = expression.replace(/(?<!:):([a-z]\w*)/gi, (_, place: string) => {
    const at = places.indexOf(place);
    return `$${String(at === -1 ? places.push(place) : at + 1)}`;
  });
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
  return { statement: statement(`${name}-${hash}`, text), values: places.map((place) => known[place]) };
}
