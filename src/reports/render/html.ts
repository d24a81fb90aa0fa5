import type { Block, Facts, Figure, ReportDocument, Table } from '../document';
import { hasFigures, isNumeric } from '../document';
import { html, Html } from './markup';
import { styleWith } from './style';

/** A report as one page that needs nothing else: no script, no font, no picture. On paper it is A4 with numbered pages. */
export function renderHtml({ title, period, subtitle, foot, blocks }: ReportDocument): string {
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}, ${period}</title>
        <style>${new Html(styleWith(foot, hasFigures(blocks)))}</style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          <p>${subtitle}</p>
          ${blocks.map(blockOf)}
        </main>
      </body>
    </html> `.text;
}

const tags = { 2: 'h2', 3: 'h3', 4: 'h4' } as const;

function blockOf(block: Block, index: number): Html {
  switch (block.kind) {
    case 'heading': {
      const tag = new Html(tags[block.level]);
      return html`<${tag} id="part-${index}">${block.text}</${tag}>`;
    }
    case 'paragraph':
      return html`<p>${block.text}</p>`;
    case 'note':
      return html`<p class="note">${block.text}</p>`;
    case 'bullets':
      return html`<ul>
        ${block.items.map((item) => html`<li>${item}</li>`)}
      </ul>`;
    case 'quotation':
      return html`<blockquote>
        <p>${block.text}</p>
        <footer>${block.source}</footer>
      </blockquote>`;
    case 'facts':
      return factsOf(block);
    case 'figure':
      return figureOf(block, index);
    case 'table':
      return tableOf(block);
  }
}

/** A page has many pictures: each thing in them that is pointed at has a name of its own, and a page knows what SVG is. */
function figureOf({ headline, subtitle, svg }: Figure, index: number): Html {
  const own = `figure-${String(index)}-`;
  const drawn = svg
    .replace(' xmlns="http://www.w3.org/2000/svg"', '')
    .replaceAll(' id="', ` id="${own}`)
    .replace(/aria-labelledby="(\S+) (\S+)"/, `aria-labelledby="${own}$1 ${own}$2"`);
  return html`<figure>
    <figcaption><strong>${headline}</strong><br />${subtitle}</figcaption>
    ${new Html(drawn)}
  </figure>`;
}

function factsOf({ rows }: Facts): Html {
  return html`<dl>
    ${rows.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

function tableOf(block: Table): Html {
  const side = block.heads.map((_, column) => (isNumeric(block, column) ? 'number' : 'text'));
  const head = block.heads.map((name, column) => html`<th scope="col" class="${side[column] ?? 'text'}">${name}</th>`);
  const body = block.rows.map(
    ([first = '', ...others]) =>
      html`<tr>
        <th scope="row">${first}</th>
        ${others.map((cell, column) => html`<td class="${side[column + 1] ?? 'text'}">${cell}</td>`)}
      </tr>`,
  );
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${block.caption}">
    <table>
      <caption>
        ${block.caption}
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
