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

/** The two statements of a sheet: its rows, each as `item`, and how many there are in all, as `total`. */
export function sheetOf(
  list: ListDefinition,
  parameters: Parameters,
  { sort, isDescending, number, size }: AskedSheet,
  reach: Reach | null,
): { readonly rows: Prepared; readonly total: Prepared } {
  const filters = Object.keys(list.filters ?? {}).filter((name) => isGiven(parameters[name]));
  const conditions = [
    list.where,
    ...filters.map((name) => list.filters?.[name]),
    reach === null ? undefined : withinReach(list.belongs),
  ].filter((condition) => condition !== undefined);
  const from = `FROM ${list.from}${conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : ''}`;
  const first = sort === null ? undefined : list.sorts?.[sort];
  const order = [
    ...(first === undefined ? [] : [`${first} ${isDescending ? 'DESC' : 'ASC'} NULLS LAST`]),
    ...list.order.map(({ by }) => `${by} ${list.direction ?? 'ASC'}`),
  ];
  const item = Object.entries(list.columns).map(([name, expression]) => `'${name}', ${expression}`);
  const known = { ...parameters, ...placesOf(reach), size, offset: (number - 1) * size };
  return {
    rows: prepared(
      `sheet-${list.name}`,
      `SELECT json_build_object(${item.join(', ')}) AS item ${from} ORDER BY ${order.join(', ')} LIMIT :size OFFSET :offset`,
      known,
    ),
    total: prepared(`total-${list.name}`, `SELECT count(*)::int AS total ${from}`, known),
  };
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
