import type { Action } from '../../access/policy';
import type { Kind } from './kinds';

/** JSON Schema, as far as this room writes it. */
export type Schema = Readonly<Record<string, unknown>>;

/**
 * One thing that a row says: what it looks like in the file, and how it goes into a table and comes out again. In the SQL
 * for going in, `own` is the row in the file, `element` the element of the section that it lies in, `element_key` and
 * `first_group` that element's key and the first of its groups, `above` the row around it, and `place` its number in its list,
 * from 1.
 */
export interface Field {
  readonly name: string;
  readonly schema: Schema;
  readonly isRequired: boolean;
  /** SQL by column. */
  readonly columns: Readonly<Record<string, string>>;
  /** SQL that gives it back from a row of the table, null where it need not be said. */
  readonly out: (row: string) => string;
  /** What it names by a stable key. */
  readonly refersTo?: { readonly kind: Kind; readonly key: string };
  /** The line of the policy that it takes to read it. What a file leaves out of such a field stays as it was. */
  readonly readBy?: Action;
  /** Written when everything else is in, because it may name a row of its own table that comes later in the file. */
  readonly isLate?: boolean;
}

/** Rows of one table, at one place in the file: the elements of a section, or a list inside them. */
export interface Rows {
  readonly name: string;
  readonly table: string;
  /** A sentence for the reader of the schema. */
  readonly about: string;
  /** A list of objects, a list of plain values (the one field is the value), or one object. */
  readonly form: 'list' | 'plain list' | 'one';
  readonly fields: readonly Field[];
  /** How a row is tied to the row around it: columns on the way in, a join on the way out. */
  readonly within?: {
    readonly columns: Readonly<Record<string, string>>;
    readonly join: (above: string, row: string) => string;
  };
  /** Expressions by which a row is known to be there already; none of them is ever null. */
  readonly identity: (row: string) => readonly string[];
  /**
   * `life`: other rows lie within its days, so on the way in it is first widened, and only cut to size when they are in.
   * `history`: rows follow one another without overlap, so the ones that are there are changed before new ones come.
   */
  readonly time?: 'life' | 'history';
  readonly isVersioned?: boolean;
  /** Expressions that put rows in an order which does not depend on ids. */
  readonly order: (row: string) => readonly string[];
  /** Which rows of the table belong here, where not all do. */
  readonly only?: (row: string) => string;
  /** The stable key by which others may name this row. */
  readonly declares?: { readonly kind: Kind; readonly key: string };
  /** What JSON Schema can say beyond the fields. */
  readonly rules?: Schema;
  readonly isNeeded?: boolean;
  readonly lists?: readonly Rows[];
}

/** All rows of a section, outermost first, each with the rows that lead to it. */
export function waysThrough(rows: Rows, above: readonly Rows[] = []): (readonly Rows[])[] {
  const way = [...above, rows];
  return [way, ...(rows.lists ?? []).flatMap((list) => waysThrough(list, way))];
}
