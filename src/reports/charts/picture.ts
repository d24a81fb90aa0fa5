/** The numbers of a picture as a table below it: what the picture shows, and nothing else. */
export interface Numbers {
  /** What heads the first column. */
  readonly first: string;
  readonly columns: readonly string[];
  readonly rows: readonly NumbersRow[];
}

export interface NumbersRow {
  readonly head: string;
  /** The rows behind these numbers, where there is a page of them. */
  readonly href?: string;
  readonly cells: readonly (string | number)[];
}

/** A finding that is shown: the sentence first, the drawing, and the same numbers as a table. */
export interface Picture {
  readonly id: string;
  /** What it shows, in at most fifteen words without a full stop. */
  readonly headline: string;
  /** What was measured, of whom, and over which days. */
  readonly subtitle: string;
  /** The drawing; null where there is nothing to draw. */
  readonly svg: string | null;
  readonly numbers: Numbers;
}
