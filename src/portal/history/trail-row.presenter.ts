import { notTold } from '../../platform/database/untold';
import { dayInWords } from '../../platform/time/day-in-words';
import { isDay } from '../../platform/time/period';
import { momentInWords } from '../../platform/time/time-in-words';
import { doneInWords, nameInWords } from './done-in-words';

/** A row of the trail as the lists give it. */
export interface TrailRow {
  readonly position: number;
  readonly recordedAt: string;
  readonly who: string;
  readonly by: string | null;
  readonly useCase: string;
  readonly subjectKind: string;
  readonly subjectId: string | null;
  readonly change: object;
  readonly changed: readonly { readonly kind: string; readonly before: object; readonly after: object }[];
}

/** What a page shows of a row of the trail. */
export interface TrailRowShown {
  readonly row: TrailRow;
  readonly done: string;
  readonly kind: string;
  readonly thing: string | null;
  readonly asked: readonly { readonly label: string; readonly value: string }[];
  readonly changed: readonly {
    readonly kind: string;
    readonly fields: readonly { readonly label: string; readonly before: string; readonly after: string }[];
  }[];
}

type Names = ReadonlyMap<string, string>;

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const moment = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/;
const range = /^\[(\d{4}-\d{2}-\d{2}),(\d{4}-\d{2}-\d{2})?\)$/;

/** The ids that rows tell of, for their names to be asked. */
export function idsIn(rows: readonly TrailRow[]): string[] {
  const text = JSON.stringify(rows.map(({ subjectId, change, changed }) => [subjectId, change, changed]));
  return [...new Set(text.match(/(?<=")[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=")/g) ?? [])];
}

/** A row of the trail in words, with the names of what it tells of as far as they are known. */
export function trailRowShown(row: TrailRow, names: Names): TrailRowShown {
  return {
    row,
    done: doneInWords(row.useCase),
    kind: nameInWords(row.subjectKind),
    thing: row.subjectId === null ? null : (names.get(row.subjectId) ?? null),
    asked: told(row.change, names),
    changed: row.changed.map(({ kind, before, after }) => ({
      kind: nameInWords(kind),
      fields: Object.keys(after).map((field) => ({
        label: nameInWords(field),
        before: valueInWords(Object.entries(before).find(([name]) => name === field)?.[1], names),
        after: valueInWords(Object.entries(after).find(([name]) => name === field)?.[1], names),
      })),
    })),
  };
}

/** Everything that a value holds, a line each: parts of parts are called by the way to them. */
function told(value: object, names: Names, way = ''): { label: string; value: string }[] {
  return Object.entries(value).flatMap(([name, part]: [string, unknown]) => {
    const own = Array.isArray(value) ? String(Number(name) + 1) : nameInWords(name);
    const label = way === '' ? own : `${way}, ${own.toLowerCase()}`;
    return isPlain(part) ? [{ label, value: valueInWords(part, names) }] : told(part, names, label);
  });
}

function isPlain(value: unknown): value is string | number | boolean | null | undefined | readonly string[] {
  if (Array.isArray(value)) return value.every((one) => typeof one !== 'object');
  return typeof value !== 'object' || value === null;
}

function valueInWords(value: unknown, names: Names): string {
  if (value === null || value === undefined || value === '') return 'Nothing';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (Array.isArray(value))
    return value.length === 0 ? 'None' : value.map((one) => valueInWords(one, names)).join('; ');
  if (typeof value !== 'string' && typeof value !== 'number') return JSON.stringify(value);
  const text = String(value);
  if (text === notTold) return 'Not told';
  if (id.test(text)) return names.get(text) ?? `the record ${text}`;
  if (isDay(text)) return dayInWords(text);
  if (moment.test(text)) return momentInWords(text);
  const [, from, until] = range.exec(text) ?? [];
  if (from === undefined) return text;
  return until === undefined ? `from ${dayInWords(from)}` : `from ${dayInWords(from)} to before ${dayInWords(until)}`;
}
