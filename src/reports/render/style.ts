import { createHash } from 'node:crypto';

/** The report's one style sheet: plain on screen, A4 on paper with 20 mm margins and table heads on every page. */
export const style = `
:root { color: #212b32; font: 19px/1.5 Arial, sans-serif; }
body { margin: 0 auto; max-width: 60em; padding: 1em; }
h1, h2, h3 { line-height: 1.2; break-after: avoid; }
h2 { border-top: 4px solid #005eb8; margin-top: 2em; padding-top: .5em; }
table { border-collapse: collapse; margin: 1em 0 2em; width: 100%; }
caption { font-weight: bold; padding: .3em 0; text-align: left; }
th, td { border-bottom: 1px solid #aeb7bd; padding: .4em .6em .4em 0; text-align: left; vertical-align: top; }
td.number, th.number { text-align: right; }
.scroll { overflow-x: auto; }
.note { border-left: 8px solid #005eb8; padding: .2em 1em; }
a:focus { background: #ffeb3b; outline: 4px solid #ffeb3b; }
@page { margin: 20mm; size: A4; }
@media print {
  :root { font-size: 11pt; color: #000; }
  body { max-width: none; padding: 0; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  .scroll { overflow: visible; }
  section.hit + section.hit { break-before: page; }
}`;

/** The style sheet as a content security policy names it: the page can be kept as one file, and shows no other style. */
export const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
