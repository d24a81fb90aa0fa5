import { createHash } from 'node:crypto';

const style = `
:root { color: #212b32; font: 19px/1.5 Arial, sans-serif; }
body { margin: 0 auto; max-width: 60em; padding: 1em; }
h1, h2, h3, h4 { line-height: 1.2; break-after: avoid; }
h2 { border-top: 4px solid #005eb8; margin-top: 2em; padding-top: .5em; }
table { border-collapse: collapse; margin: 1em 0 2em; width: 100%; }
caption { break-after: avoid; font-weight: bold; padding: .3em 0; text-align: left; }
th, td { border-bottom: 1px solid #aeb7bd; overflow-wrap: break-word; padding: .4em .6em .4em 0; text-align: left; vertical-align: top; }
td, tbody th { min-width: 4em; }
td.number, th.number { text-align: right; }
tbody th { font-weight: normal; }
dl { border-top: 1px solid #aeb7bd; }
dl div { border-bottom: 1px solid #aeb7bd; display: flex; gap: 1em; padding: .4em 0; }
dt { flex: 0 0 12em; font-weight: bold; }
dd { margin: 0; }
li { margin-bottom: .3em; }
.scroll { overflow-x: auto; }
.scroll:focus { outline: 4px solid #212b32; }
.note { border-left: 8px solid #005eb8; padding: .2em 1em; }
blockquote { border-left: 8px solid #aeb7bd; margin: 1em 0; padding: .2em 1em; }
blockquote p { margin: 0; }
blockquote footer { color: #4c6272; }
@media (max-width: 40em) { dl div { display: block; } }
@page { margin: 20mm; size: A4; }
@media print {
  :root { font-size: 11pt; color: #000; line-height: 1.35; }
  body { max-width: none; padding: 0; }
  h1 { font-size: 20pt; } h2 { font-size: 15pt; } h3 { font-size: 12.5pt; } h4 { font-size: 11pt; }
  h2 { margin-top: 1.5em; }
  table { font-size: 9.5pt; margin: .5em 0 1.2em; }
  thead { break-after: avoid; display: table-header-group; }
  tbody tr:first-child { break-before: avoid; }
  tr, li, blockquote, dl div { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
  .scroll { overflow: visible; }
  td, tbody th { min-width: 0; }
}`;

/** Apart from the rest: a report that was frozen before there were pictures is styled as it was, letter by letter. */
const ofFigures = `
figure { background: #fff; margin: 1em 0 2em; max-width: 40em; }
figcaption { margin-bottom: .8em; }
@media print { figure { break-inside: avoid; max-width: 130mm; font-size: 9.5pt; } }`;

/** A text as CSS writes it between quotation marks. */
const inCss = (text: string): string =>
  text.replace(/[\\"<\n]/g, (letter) => `\\${(letter.codePointAt(0) ?? 0).toString(16)} `);

/** The report's one style sheet: plain on screen; on paper A4 with 20 mm margins, table heads on every page, and `foot` beneath each. */
export function styleWith(foot: string, hasFigures: boolean): string {
  const box = 'font: 8.5pt Arial, sans-serif; color: #4c6272;';
  return `${style}${hasFigures ? ofFigures : ''}
@page { @bottom-left { content: "${inCss(foot)}"; ${box} width: 80%; } @bottom-right { content: "Page " counter(page) " of " counter(pages); ${box} width: 20%; } }
`;
}

/** The style sheet as a content security policy names it: the page can be kept as one file, and shows no other style. */
export function styleHash(foot: string, hasFigures: boolean): string {
  return `'sha256-${createHash('sha256').update(styleWith(foot, hasFigures)).digest('base64')}'`;
}
