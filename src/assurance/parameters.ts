/** "Representation from across the trust, the commissioners and [regional provider]": one clause says how many of what. */
export interface RepresentationClause {
  /** The key of an organisation, of which so many units are to be there. */
  readonly unitsOf?: string;
  readonly sector?: string;
  /** The key of an organisation that is to be there itself. */
  readonly organisation?: string;
  readonly atLeast: number;
}

export type ParameterValue = number | string | readonly string[] | readonly RepresentationClause[] | null;
export type Parameters = Readonly<Record<string, ParameterValue>>;

/** JSON Schema, as far as a parameter needs it. */
export type ParameterSchema = Readonly<Record<string, unknown>>;

/** One parameter of a rule. Things are named by their stable keys, in the API as in the partnership file. */
export interface ParameterField {
  readonly about: string;
  readonly asked: AskedAs;
  readonly schema: ParameterSchema;
  /** What it is when it is left out; null where it may stay away. Without one it must be given. */
  readonly otherwise?: ParameterValue;
  /** The value as it is kept, after telling the faults and names in it. */
  readonly read: (given: unknown, reading: Reading) => ParameterValue;
}

/** What kind of answer a parameter takes, for whoever asks for it in a form. */
export type AskedAs =
  | { readonly as: 'number' | 'months' | 'representation' }
  | { readonly as: 'one' | 'some'; readonly words: readonly string[] }
  | { readonly as: 'key' | 'keys'; readonly of: NamedKind };

export type ParameterFields = Readonly<Record<string, ParameterField>>;

/** Kinds of thing that a promise can name, and the table that knows their keys. */
export const namedKinds = {
  group: { inWords: 'group', table: 'governance_group' },
  organisation: { inWords: 'organisation', table: 'organisation' },
  post: { inWords: 'post', table: 'post' },
  unit: { inWords: 'unit of an organisation', table: 'organisational_unit' },
} as const;
export type NamedKind = keyof typeof namedKinds;

export interface Fault {
  readonly pointer: string;
  readonly detail: string;
}

/** Something that a promise names, and where it does so. */
export interface Naming {
  readonly kind: NamedKind;
  readonly key: string;
  readonly pointer: string;
}

/** Where a value stands, and who hears what is wrong with it and what it names. */
export interface Reading {
  readonly pointer: string;
  readonly fault: (detail: string, pointer?: string) => void;
  readonly name: (kind: NamedKind, key: string, pointer?: string) => void;
}

export interface ReadParameters {
  /** Complete: what was left out is filled in. */
  readonly parameters: Parameters;
  readonly faults: readonly Fault[];
  readonly names: readonly Naming[];
}

/**
 * Reads the parameters of a promise as its rule knows them: what is left out is filled in, what is unknown or out of
 * bounds is told at its place, and everything that is named by a key is listed, to be looked up. `place` is where they stand in the request.
 */
export function readParameters(fields: ParameterFields, given: unknown, place = '#/parameters'): ReadParameters {
  const faults: Fault[] = [];
  const names: Naming[] = [];
  const parameters: Record<string, ParameterValue> = {};
  if (!isObject(given)) faults.push({ pointer: place, detail: 'Send an object.' });
  const values = new Map(Object.entries(isObject(given) ? given : {}));
  for (const name of values.keys()) {
    if (Object.hasOwn(fields, name)) continue;
    const known = Object.keys(fields).join(', ') || 'none';
    faults.push({ pointer: `${place}/${name}`, detail: `There is no such name here, only ${known}.` });
  }
  for (const [name, field] of Object.entries(fields)) {
    const pointer = `${place}/${name}`;
    const value = values.get(name) ?? null;
    if (value === null) {
      if (field.otherwise === undefined) faults.push({ pointer, detail: `Say ${field.about}.` });
      parameters[name] = field.otherwise ?? null;
      continue;
    }
    parameters[name] = field.read(value, {
      pointer,
      fault: (detail, at = pointer) => faults.push({ pointer: at, detail }),
      name: (kind, key, at = pointer) => names.push({ kind, key, pointer: at }),
    });
  }
  return { parameters, faults, names };
}

/** True for what JSON calls an object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
