import type { Cell, ReportDocument, Table } from '../document';

/** One table of a report as a sheet of its own. */
export interface Sheet {
  /** Such as “Table 3”: what the contents call it. */
  readonly name: string;
  readonly caption: string;
  /** Each is there once: a second of the same name is numbered. */
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The tables of a report in their order. */
export function sheetsOf({ blocks }: ReportDocument): Sheet[] {
  return blocks
    .filter((block): block is Table => block.kind === 'table')
    .map(({ caption, heads, rows }, index) => ({
      name: `Table ${String(index + 1)}`,
      caption,
      heads: eachOnce(heads),
      rows,
    }));
}

function eachOnce(heads: readonly string[]): string[] {
  return heads.map((head, index) => {
    const before = heads.slice(0, index).filter((one) => one === head).length;
    return before === 0 ? head : `${head} (${String(before + 1)})`;
  });
}

/** What stands on the first sheet of a data pack: the title, what it is from, how to read it, and what is on which sheet. */
export function coverLines({ title, period, subtitle }: ReportDocument): string[] {
  return [
    `${title}, ${period}`,
    subtitle,
    'Each sheet has one table, with its heads in the third row.',
    '“Not recorded” stands where the record has nothing. No cell is empty, and no colour means anything.',
    'Shares are told as “x of y”. The report itself says how everything is counted.',
  ];
}
