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

/** One question of a form. */
export type FormField = Typed | Chosen | Found | (Asked & { readonly kind: 'day' | 'yes-no' });

/** Choices out of the words for each value. */
export function optionsOf(words: Readonly<Record<string, string>>): Option[] {
  return Object.entries(words).map(([value, text]) => ({ value, text }));
}

const exampleOfDay = 'For example, 3 11 2026';

/** A day that has to be said. */
export function day(name: string, label: string, hint = exampleOfDay): FormField {
  return { kind: 'day', name, label, hint, missing: 'Enter the date, for example 3 11 2026' };
}

/** A day that may be left empty; `otherwise` says what that means. */
export function optionalDay(name: string, label: string, otherwise: string): FormField {
  return { kind: 'day', name, label: `${label} (optional)`, hint: otherwise };
}
