import { html } from './html';
import type { Html } from './html';

/** A cell: text, or a number that stands on the right. */
export type Cell = string | number | null;

/**
 * A table with a caption and headed columns; the first cell of each row heads the row. Nothing is ever left empty: what is
 * not known says so. Without rows it is the sentence instead.
 */
export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly Cell[])[],
  empty: string,
): Html {
  if (rows.length === 0) return html`<p>${empty}</p>`;
  const isNumber = heads.map((_, index) => rows.every((row) => typeof row[index] === 'number'));
  const side = (index: number): string => (isNumber[index] === true ? 'number' : 'text');
  const head = heads.map((name, index) => html`<th scope="col" class="${side(index)}">${name}</th>`);
  const body = rows.map(
    ([first = null, ...others]) =>
      html`<tr>
        <th scope="row">${first ?? 'Not recorded'}</th>
        ${others.map((cell, index) => html`<td class="${side(index + 1)}">${cell ?? 'Not recorded'}</td>`)}
      </tr>`,
  );
  return html`<div class="scroll">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${head}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>
  </div>`;
}
