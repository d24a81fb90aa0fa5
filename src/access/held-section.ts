/** One kind of thing that is held about a person. */
export interface HeldSection {
  /** The foreign keys to a person or an account that it follows, by name: what no section follows would be forgotten. */
  readonly follows: readonly string[];
  /** What is told of each row, by its name in the file: SQL. Never a secret. */
  readonly columns: Readonly<Record<string, string>>;
  /** SQL from FROM to ORDER BY; $1 is the person. */
  readonly from: string;
}

/** A column into which people type names. Its texts are about a person where they are the person's name. */
export interface TypedName {
  readonly table: string;
  readonly column: string;
  /** Whether the text is the name, a sentence with the name in it, the same as JSON, or was worked out from such texts and will be again. */
  readonly form: 'NAME' | 'SENTENCE' | 'JSON' | 'WORKED_OUT';
}

/** Everything that a room holds about a person. */
export interface HeldInRoom {
  readonly sections: Readonly<Record<string, HeldSection>>;
  readonly typedNames: readonly TypedName[];
}

/** The key under which what all rooms hold is provided. */
export const allHeld = Symbol('held');

/** SQL: the period of a row, as the API tells periods. */
export const periodOf = (row: string): Readonly<Record<string, string>> => ({
  from: `lower(${row}.during)`,
  to: `upper(${row}.during) - 1`,
});
