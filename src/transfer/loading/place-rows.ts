import type { Statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/tx';
import type { Problem } from '../../platform/problems/problem';
import type { Faults } from '../faults';
import { inFileWords } from './file-sentences';
import type { Placing } from './merge-statements';
import type { Span } from './stage';
import { spotOf } from './whereabouts';
import type { LineOfElement } from './whereabouts';

/** What an import works with while it places rows. */
export interface PlacingRows {
  readonly tx: Tx;
  readonly faults: Faults;
  readonly lineOf: LineOfElement;
}

/** A part of the rows of a placing: elements, and where that is one element, perhaps only some of its rows. */
interface Part {
  readonly elements: Span;
  readonly rows: Span | null;
}

/**
 * Puts the rows of one table in place by the given statements. When the database refuses, what it refuses is searched by
 * halves, so that every fault is told at its own row.
 * @returns how many rows of the file it was about
 */
export async function placeRows(
  placing: Placing,
  statements: readonly Statement[],
  elements: Span,
  using: PlacingRows,
): Promise<number> {
  let total = 0;
  const refusal = await using.tx.attempt(async () => {
    total = await run(statements, { elements, rows: null }, using);
  });
  if (!refusal) return total;
  const isRepeated = await tellRepeated(placing, elements, using);
  if (!isRepeated) await search(placing, statements, { elements, rows: null }, refusal, using);
  return total;
}

async function run(statements: readonly Statement[], part: Part, { tx }: PlacingRows): Promise<number> {
  let total = 0;
  for (const statement of statements) {
    const [row] = await tx.rows<{ total: number }>(statement, valuesOf(part));
    total = row?.total ?? 0;
  }
  return total;
}

function valuesOf({ elements, rows }: Part): unknown[] {
  return [elements.first, elements.last, rows?.first ?? null, rows?.last ?? null];
}

/** What was refused is divided until each refused row stands alone; what is not refused stays, for the rest to meet. */
async function search(
  placing: Placing,
  statements: readonly Statement[],
  part: Part,
  refusal: Problem,
  using: PlacingRows,
): Promise<void> {
  const { tx, faults, lineOf } = using;
  const parts = await halves(placing, part, using);
  if (parts.length === 0) {
    const [row] = await tx.rows<{ fileAt: number[] }>(placing.whereabouts, valuesOf(part));
    const spot = spotOf(placing.way, part.elements.first, row?.fileAt ?? []);
    faults.add(spot, await lineOf(spot), inFileWords(refusal));
    return;
  }
  for (const half of parts) {
    if (faults.isFull) return;
    const again = await tx.attempt(async () => {
      await run(statements, half, using);
    });
    if (again) await search(placing, statements, half, again, using);
  }
}

/** Two halves of a part; none when it is a single row. */
async function halves(placing: Placing, { elements, rows }: Part, { tx }: PlacingRows): Promise<Part[]> {
  if (elements.first < elements.last) return halved(elements).map((half) => ({ elements: half, rows: null }));
  const all = rows ?? {
    first: 1,
    last: (await tx.rows(placing.whereabouts, valuesOf({ elements, rows: null }))).length,
  };
  return all.first < all.last ? halved(all).map((half) => ({ elements, rows: half })) : [];
}

function halved({ first, last }: Span): Span[] {
  const middle = Math.floor((first + last) / 2);
  return [
    { first, last: middle },
    { first: middle + 1, last },
  ];
}

/** One row given twice is told as such: it may break a rule of the database, or two rows may contradict one another. */
async function tellRepeated(
  { way, repeated }: Placing,
  elements: Span,
  { tx, faults, lineOf }: PlacingRows,
): Promise<boolean> {
  const rows = await tx.rows<{ fileElement: number; fileAt: number[] }>(repeated, valuesOf({ elements, rows: null }));
  for (const { fileElement, fileAt } of rows) {
    const spot = spotOf(way, fileElement, fileAt);
    faults.add(spot, await lineOf(spot), 'This stands in the file twice. Leave one out.');
  }
  return rows.length > 0;
}
