import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/tx';
import type { Lines, Path, Spot } from '../faults';
import type { Rows } from '../sections/section';

/** The lines of the element that a place lies in, or null when there is none. */
export type LineOfElement = (spot: Spot) => Promise<Lines | null>;

const staged = statement(
  'import-lines',
  'SELECT first_line AS first, last_line AS last FROM import_element WHERE section = $1 AND position = $2',
);

/** Where a row stands, from the way that leads to it and its number in each list on that way. */
export function spotOf(way: readonly Rows[], element: number, at: readonly number[], field = ''): Spot {
  const [section, ...lists] = way;
  const steps = lists.flatMap(({ name, form }, index): Path =>
    form === 'one' ? [name] : [name, (at[index] ?? 1) - 1],
  );
  const position = section?.form === 'one' ? null : element;
  return { section: section?.name ?? '', position, path: field === '' ? steps : [...steps, field] };
}

/** Finds lines by the element, as they were noted when it was staged. */
export function stagedLines(tx: Tx): LineOfElement {
  return async ({ section, position }) => {
    const [lines] = await tx.rows<Lines>(staged, [section, position ?? 0]);
    return lines ?? null;
  };
}
