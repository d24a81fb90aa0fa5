/** A picture of how often several were there, “x of y meetings”, that the component `bars.njk` draws with its table. */
export interface Bars {
  readonly id: string;
  /** What the picture shows, as a sentence of at most fifteen words without a full stop. */
  readonly headline: string;
  readonly of: number;
  /** What is counted, in the singular. */
  readonly unit: string;
  readonly rows: readonly { readonly name: string; readonly count: number; readonly note: string }[];
}
