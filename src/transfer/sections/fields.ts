import { precisions } from '../../platform/time/period';
import { kinds } from './kinds';
import type { Kind } from './kinds';
import type { Field, Schema } from './section';

/** How a field departs from the usual: optional, in a column of its own name in snake_case. */
interface Options {
  readonly isRequired?: boolean;
  readonly column?: string;
  /** What it means when it is left out. It is then left out of an export too. */
  readonly otherwise?: string | boolean | Derived;
}

/** What a field means when it is left out, where that follows from others: SQL for the way in and out, and in words. */
interface Derived {
  readonly in: string;
  readonly out: (row: string) => string;
  readonly inWords: string;
}

const keyPattern = '^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$';
const keySentence =
  'A stable key: letters, digits and . _ : - only, starting with a letter or digit, 80 characters at most.';
const longestText = 20_000;

const schemas = {
  key: { type: 'string', pattern: keyPattern, description: keySentence },
  words: {
    type: 'string',
    pattern: '\\S',
    maxLength: longestText,
    description: `Some text, ${longestText.toLocaleString('en')} characters at most.`,
  },
  day: { type: 'string', format: 'date', description: 'A date as year-month-day, for example 2026-11-03.' },
  instant: {
    type: 'string',
    format: 'date-time',
    description: 'A moment with its distance from UTC, for example 2013-06-12T14:00:00+01:00.',
  },
  time: {
    type: 'string',
    pattern: '^([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,6})?)?$',
    description: 'A time on the 24-hour clock, for example 14:30.',
  },
  yesNo: { type: 'boolean', description: 'true or false, without quotes.' },
} as const;

/** A whole number in a range. */
const whole = (minimum: number, maximum: number): Schema => ({
  type: 'integer',
  minimum,
  maximum,
  description: `A whole number from ${String(minimum)} to ${String(maximum)}.`,
});

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const said = (name: string): string => `own->>'${name}'`;

/** What may be left out may also be null, which says the same. */
function mayBeNull(schema: Schema): Schema {
  const words: unknown = schema['enum'];
  const values = Array.isArray(words) ? { enum: [...words.map(String), null] } : {};
  return { ...schema, ...values, type: [schema['type'], 'null'] };
}

function derived(otherwise: string | boolean): Derived {
  const sql = typeof otherwise === 'string' ? `'${otherwise}'` : String(otherwise);
  return { in: sql, out: () => sql, inWords: String(otherwise) };
}

function field(name: string, schema: Schema, read: string, options: Options, out?: (value: string) => string): Field {
  const { isRequired = false, column = snake(name), otherwise } = options;
  const written = (row: string): string => out?.(`${row}.${column}`) ?? `${row}.${column}`;
  if (otherwise === undefined) {
    return {
      name,
      schema: isRequired ? schema : mayBeNull(schema),
      isRequired,
      columns: { [column]: read },
      out: written,
    };
  }
  const left = typeof otherwise === 'object' ? otherwise : derived(otherwise);
  return {
    name,
    schema: { ...mayBeNull(schema), description: `${String(schema['description'])} When left out: ${left.inWords}.` },
    isRequired: false,
    columns: { [column]: `coalesce(${read}, ${left.in})` },
    out: (row) => `nullif(${written(row)}, ${left.out(row)})`,
  };
}

/** The stable key of the row itself. */
export const key: Field = field('key', schemas.key, said('key'), { isRequired: true });

export const words = (name: string, options: Options = {}): Field => field(name, schemas.words, said(name), options);

/** Text of a particular shape, which `description` puts into words. */
export const shaped = (
  name: string,
  pattern: string,
  description: string,
  options: Options & { format?: string } = {},
): Field => {
  const { format, ...others } = options;
  return field(
    name,
    { type: 'string', pattern, ...(format === undefined ? {} : { format }), description },
    said(name),
    others,
  );
};

export const oneOf = (name: string, values: readonly string[], options: Options = {}): Field =>
  field(name, { type: 'string', enum: [...values], description: `One of ${values.join(', ')}.` }, said(name), options);

export const yesNo = (name: string, options: Options = {}): Field =>
  field(name, schemas.yesNo, `(${said(name)})::boolean`, options);

export const wholeNumber = (name: string, minimum: number, maximum: number, options: Options = {}): Field =>
  field(name, whole(minimum, maximum), `(${said(name)})::integer`, options);

export const day = (name: string, options: Options = {}): Field =>
  field(name, schemas.day, `(${said(name)})::date`, options);

/** A moment, written in UTC with no more digits than it has. */
export const instant = (name: string, options: Options = {}): Field =>
  field(
    name,
    schemas.instant,
    `(${said(name)})::timestamptz`,
    options,
    (value) =>
      `regexp_replace(to_char(${value} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '\\.?0+$', '') || 'Z'`,
  );

export const timeOfDay = (name: string, options: Options = {}): Field =>
  field(name, schemas.time, `(${said(name)})::time`, options, (value) => `regexp_replace(${value}::text, ':00$', '')`);

/** A rhythm in months. */
export const everyMonths = (name: string, options: Options = {}): Field =>
  shaped(name, '^P([1-9]|1[0-2])M$', 'P1M for monthly, P2M for every two months, and so on up to P12M.', options);

export const webAddress = (name: string): Field =>
  shaped(name, '^https?://\\S{1,1990}$', 'A web address that starts with https:// or http://.');

/** Another thing, by its key. The column holds its id. */
export function reference(name: string, kind: Kind, options: Options = {}): Field {
  const { isRequired = false, column = `${snake(name)}_id` } = options;
  const { inWords } = kinds[kind];
  const article = /^[aeio]/.test(inWords) ? 'an' : 'a';
  const schema = { ...schemas.key, description: `The key of ${article} ${inWords}.` };
  return {
    name,
    schema: isRequired ? schema : mayBeNull(schema),
    isRequired,
    columns: { [column]: kinds[kind].id(said(name)) },
    out: (row) => keyOf(kind, `${row}.${column}`),
    refersTo: { kind, key: said(name) },
  };
}

/** SQL for the key of the thing that an id stands for. */
export function keyOf(kind: Kind, id: string): string {
  return `(SELECT key FROM ${kinds[kind].table} WHERE id = ${id})`;
}

/** Several plain values in one column. */
function several(name: string, items: Schema, type: string, cast: string): Field {
  return {
    name,
    schema: { type: 'array', items, maxItems: 100, description: 'A list.' },
    isRequired: false,
    columns: { [snake(name)]: `ARRAY(SELECT v${cast} FROM jsonb_array_elements_text(own->'${name}') AS v)::${type}[]` },
    out: (row) => `to_json(nullif(${row}.${snake(name)}, '{}'))`,
  };
}

export const texts = (name: string): Field => several(name, schemas.words, 'text', '');
export const wholeNumbers = (name: string, minimum: number, maximum: number): Field =>
  several(name, whole(minimum, maximum), 'integer', '::integer');

/** The place in the list, said only where it is not simply the row's number in it. */
export function position(among: (row: string) => string): Field {
  return {
    name: 'position',
    schema: { ...mayBeNull(whole(1, 1_000_000)), description: 'Its number; its place in the list when left out.' },
    isRequired: false,
    columns: { position: `coalesce((own->>'position')::integer, place)` },
    out: (row) => `nullif(${row}.position, (SELECT count(*) FROM ${among(row)} AND p.position <= ${row}.position))`,
  };
}

/** From the first day to the last, both included; the last is left out while it goes on. */
export const period: readonly Field[] = [
  {
    name: 'from',
    schema: { ...schemas.day, description: `The first day: ${schemas.day.description.toLowerCase()}` },
    isRequired: true,
    columns: { during: `daterange((own->>'from')::date, (own->>'to')::date + 1)` },
    out: (row) => `lower(${row}.during)`,
  },
  {
    name: 'to',
    schema: {
      ...mayBeNull(schemas.day),
      description: `The last day, included: ${schemas.day.description.toLowerCase()}`,
    },
    isRequired: false,
    columns: {},
    out: (row) => `upper(${row}.during) - 1`,
  },
];

/** How exactly the first and the last day are known. */
export const exactness: readonly Field[] = ['fromPrecision', 'toPrecision'].map((name) =>
  oneOf(name, precisions, { otherwise: 'DAY' }),
);
