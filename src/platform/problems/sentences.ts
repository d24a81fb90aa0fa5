/** What a person reads when the database refuses: one entry for each named constraint. */
export interface Sentence {
  readonly status: 409 | 422;
  readonly detail: string;
  /** JSON Pointer of the field to mend, where one field is to blame. */
  readonly pointer?: string;
}

/** The sentences of one room, by constraint name. Constraint names are an interface: renaming one breaks this table's test. */
export type Sentences = Readonly<Record<string, Sentence | Unreachable>>;

/** A constraint that no request can reach, because something earlier refuses or fills it; the reason is for the reader. */
export interface Unreachable {
  readonly unreachable: string;
}

/** Marks a constraint that stands behind an earlier check. If it is ever reached, that is a defect and answered as one. */
export function unreachable(because: string): Unreachable {
  return { unreachable: because };
}

/** All rooms' sentences together, supplied by the composition root. */
export class SentenceBook {
  constructor(private readonly sentences: Sentences) {}

  /** The sentence for a constraint, or undefined where there is none to show. */
  of(constraint: string): Sentence | undefined {
    const found = this.sentences[constraint];
    return found && 'status' in found ? found : undefined;
  }
}
