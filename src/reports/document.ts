/**
 * A report as a reader meets it, before anybody decides how it is printed: words in their order, with what each of them is. Every
 * format is made from this and from nothing else, so that a page, a PDF and a spreadsheet say the same.
 */
export interface ReportDocument {
  readonly title: string;
  /** The days that it covers, as a title says them after the rest. */
  readonly period: string;
  /** What it is about and of which days, in one sentence. */
  readonly subtitle: string;
  /** What stands at the foot of each printed page besides its number. */
  readonly foot: string;
  /** Where the page is that says the same, for whoever cannot read the file. */
  readonly webVersion?: string;
  readonly blocks: readonly Block[];
}

export type Block = Heading | Paragraph | Note | Bullets | Quotation | Facts | Figure | Table;

/** Level 2 is a section, 3 and 4 are parts of it; the title is the one of level 1. */
export interface Heading {
  readonly kind: 'heading';
  readonly level: 2 | 3 | 4;
  readonly text: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

/** Something that a reader must know to read the rest right. */
export interface Note {
  readonly kind: 'note';
  readonly text: string;
}

export interface Bullets {
  readonly kind: 'bullets';
  readonly items: readonly string[];
}

/** What somebody else wrote, word for word, and where. */
export interface Quotation {
  readonly kind: 'quotation';
  readonly text: string;
  readonly source: string;
}

/** Things and what they are, one beside the other. */
export interface Facts {
  readonly kind: 'facts';
  readonly rows: readonly (readonly [string, string])[];
}

/** A picture with its finding. The numbers are in the table below it. */
export interface Figure {
  readonly kind: 'figure';
  readonly headline: string;
  readonly subtitle: string;
  readonly svg: string;
}

export type Cell = string | number;

/** A table with a caption and headed columns; the first cell of a row heads the row. No cell is ever empty. */
export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export const heading = (level: Heading['level'], text: string): Heading => ({ kind: 'heading', level, text });
export const paragraph = (text: string): Paragraph => ({ kind: 'paragraph', text });
export const note = (text: string): Note => ({ kind: 'note', text });
export const bullets = (items: readonly string[]): Bullets => ({ kind: 'bullets', items });
export const quotation = (text: string, source: string): Quotation => ({ kind: 'quotation', text, source });
export const facts = (rows: Facts['rows']): Facts => ({ kind: 'facts', rows });

/** A table; the sentence instead where it has no rows. What is not known says so. */
export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly (Cell | null)[])[],
  empty: string,
): Table | Paragraph {
  if (rows.length === 0) return paragraph(empty);
  const told = rows.map((row) => row.map((cell) => (cell === null || cell === '' ? 'Not recorded' : cell)));
  return { kind: 'table', caption, heads, rows: told };
}

/** A picture as a part of a report; nothing where there is nothing to draw. */
export function figure(
  picture: { readonly headline: string; readonly subtitle: string; readonly svg: string | null } | null,
): Figure[] {
  if (picture?.svg == null) return [];
  const { headline, subtitle, svg } = picture;
  return [{ kind: 'figure', headline, subtitle, svg }];
}

/** What a picture shows, for whoever does not see it. */
export const alternativeOf = ({ headline, subtitle }: Figure): string =>
  `${headline}. ${subtitle} The numbers are in the table below.`;

/** Whether every cell of a column is a number, so that it stands on the right. */
export function isNumeric({ rows }: Table, column: number): boolean {
  return rows.every((row) => typeof row[column] === 'number');
}

/** Whether a report shows pictures. */
export function hasFigures(blocks: readonly Block[]): boolean {
  return blocks.some(({ kind }) => kind === 'figure');
}
