/** Something to choose from, by the value that the API knows. */
export interface Option {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
}

/** Things that are found by their name rather than chosen from a list that would be too long. */
export type LookUpKind = 'person' | 'post' | 'group' | 'unit';

interface Asked {
  /** As the API's request calls it. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What is said where nothing was answered and an answer is needed. Without it, it may be left empty. */
  readonly missing?: string;
}

interface Typed extends Asked {
  readonly kind: 'text' | 'area' | 'number' | 'time';
  /** How many characters wide; as wide as the page when left out. */
  readonly width?: number;
}

interface Chosen extends Asked {
  readonly kind: 'radios' | 'select' | 'boxes';
  readonly options: readonly Option[];
  /** True where the API wants numbers. */
  readonly isNumber?: boolean;
}

interface Found extends Asked {
  readonly kind: 'lookup';
  readonly of: LookUpKind;
}

interface Dated extends Asked {
  readonly kind: 'day';
  /** Where the day, or day and month, may be left empty: what the API calls how exactly it is known, and which end of a time it is. */
  readonly imprecise?: { readonly as: 'fromPrecision' | 'toPrecision'; readonly end: 'first' | 'last' };
}

/** One question of a form. */
export type FormField = Typed | Chosen | Found | Dated | (Asked & { readonly kind: 'yes-no' });

/** Choices out of the words for each value. */
export function optionsOf(words: Readonly<Record<string, string>>): Option[] {
  return Object.entries(words).map(([value, text]) => ({ value, text }));
}

const exampleOfDay = 'For example, 3 11 2026';
const missingDay = 'Enter the date, for example 3 11 2026';

/** A day that has to be said. */
export function day(name: string, label: string, hint = exampleOfDay): FormField {
  return { kind: 'day', name, label, hint, missing: missingDay };
}

const asFarAsKnown = 'Leave the day, or day and month, empty where nobody knows them. For example, 10 2013 or 2012';

/** A first day, of which perhaps only the month or the year is known. */
export function firstDay(name: string, label: string): FormField {
  return {
    kind: 'day',
    name,
    label,
    hint: asFarAsKnown,
    missing: missingDay,
    imprecise: { as: 'fromPrecision', end: 'first' },
  };
}

/** A last day, of which perhaps only the month or the year is known. */
export function finalDay(name: string, label: string): FormField {
  return {
    kind: 'day',
    name,
    label,
    hint: asFarAsKnown,
    missing: missingDay,
    imprecise: { as: 'toPrecision', end: 'last' },
  };
}

/** As above, where it may be left open; `otherwise` says what that means. */
export function optionalFinalDay(name: string, label: string, otherwise: string): FormField {
  const imprecise = { as: 'toPrecision', end: 'last' } as const;
  return { kind: 'day', name, label: `${label} (optional)`, hint: `${otherwise} ${asFarAsKnown}`, imprecise };
}

/** A day that may be left empty; `otherwise` says what that means. */
export function optionalDay(name: string, label: string, otherwise: string): FormField {
  return { kind: 'day', name, label: `${label} (optional)`, hint: otherwise };
}
