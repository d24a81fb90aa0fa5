import type { Edge, Node, StructureGraph } from './structure-graph';

const longestLine = 26;

/** A text within a DOT string: nothing in it is read as an escape, a record or a tag. */
export const quoted = (text: string): string =>
  `"${text
    .replace(/\p{Cc}/gu, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')}"`;

/** Some lines as a label: the only escape in it is the one that ends a line. */
export const labelOf = (lines: readonly string[]): string =>
  `"${lines.map((line) => quoted(line).slice(1, -1)).join('\\n')}"`;

/** Cuts a name between words so that a box stays narrow; a word that is longer than a line is cut too. */
export function wrapped(name: string): readonly string[] {
  const lines: string[] = [];
  for (const word of name
    .split(/\s+/)
    .flatMap((one) => one.match(new RegExp(`.{1,${String(longestLine)}}`, 'gu')) ?? [])) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= longestLine) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function box({ id, name, kind, isOwn, finding }: Node, onDay: string): string {
  const lines = [...wrapped(name), kind, ...(finding === null ? [] : [finding])];
  const label = labelOf(lines);
  const look = isOwn ? 'penwidth=2' : 'style="rounded"';
  return `${quoted(id)} [label=${label}, URL=${quoted(`/groups/${id}${onDay}`)}, tooltip=${quoted(name)}, ${look}];`;
}

/** Kinds of lines are told apart without colour: an arrow for reporting, a double line for working together, dashes for what is missing. */
function line({ kind, from, to, isMissing }: Edge): string {
  const isLink = kind === 'WORKS_WITH';
  const look = [
    ...(isLink ? ['dir=none', 'constraint=false'] : []),
    ...(isLink && !isMissing ? ['color="#212b32:#ffffff:#212b32"'] : []),
    ...(isMissing ? ['style=dashed', `label=" promised, not there "`] : []),
  ];
  return `${quoted(from)} -> ${quoted(to)} [${look.join(', ')}];`;
}

/** The picture in DOT, the language of Graphviz: whoever is reported to stands above, or on the left of many. */
export function dotOf({ nodes, edges }: StructureGraph, onDay: string, direction: 'UP' | 'LEFT' = 'UP'): string {
  return [
    'digraph {',
    `graph [rankdir=${direction === 'UP' ? 'BT' : 'RL'}, bgcolor=transparent, nodesep=0.4, ranksep=0.6];`,
    'node [shape=box, fontname="Arial", fontsize=14, fontcolor="#212b32", color="#212b32", fillcolor="#ffffff", margin="0.2,0.12"];',
    'edge [fontname="Arial", fontsize=12, fontcolor="#212b32", color="#212b32"];',
    ...nodes.map((node) => box(node, onDay)),
    ...edges.map(line),
    '}',
  ].join('\n');
}
