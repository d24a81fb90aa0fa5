import { plainHeading, spreadsheetForms } from './kinds';
import type { SpreadsheetKind } from './kinds';

/** Which column, from 0, holds which field. */
export type ColumnsMeant = Readonly<Record<string, number>>;

/**
 * Which column is meant by which field, from the headings: as people said it the last time, else a heading that is a known
 * name of the field, else one that begins with one. A column is taken once.
 */
export function columnsMeant(
  kind: SpreadsheetKind,
  headers: readonly string[],
  remembered: Readonly<Record<string, string>>,
): ColumnsMeant {
  const headings = headers.map(plainHeading);
  const meant: Record<string, number> = {};
  const isFree = (column: number): boolean => column >= 0 && !Object.values(meant).includes(column);
  const take = (field: string, column: number): void => {
    if (!(field in meant) && isFree(column)) meant[field] = column;
  };
  const { fields } = spreadsheetForms[kind];
  for (const { name } of fields)
    take(
      name,
      headings.findIndex((heading) => remembered[heading] === name),
    );
  for (const { name, headings: known } of fields)
    for (const one of known)
      take(
        name,
        headings.findIndex((heading, at) => heading === plainHeading(one) && isFree(at)),
      );
  for (const { name, headings: known } of fields)
    for (const one of known)
      take(
        name,
        headings.findIndex((heading, at) => heading.startsWith(`${plainHeading(one)} `) && isFree(at)),
      );
  return meant;
}
