import { isUtf8 } from 'node:buffer';
import { LineCounter, isMap, isNode, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import type { Faults, Lines, Path } from '../faults';
import { sectionNames } from './file-element';
import type { FileElement, Outline } from './file-element';

const mostBytes = 10_000_000;
const mostAliases = 100;

/**
 * The elements of a YAML file. YAML is read whole, because a later line can change what an earlier one means, so a file is
 * limited in size. A file that cannot be read gives no elements and its faults.
 */
export async function* yamlElements(
  bytes: AsyncIterable<Uint8Array>,
  outline: Outline,
  faults: Faults,
): AsyncGenerator<FileElement> {
  const content = await contentOf(bytes);
  if (content === null) {
    const most = String(mostBytes / 1_000_000);
    faults.addToFile(
      null,
      `A YAML file may be ${most} MB at most, because it is read whole. Send it as JSON, which has no such limit.`,
    );
    return;
  }
  if (!isUtf8(content)) {
    faults.addToFile(null, 'The file is not in UTF-8. Save it in that encoding.');
    return;
  }
  const lines = new LineCounter();
  const document = read(new TextDecoder().decode(content), lines);
  if (document === null) {
    faults.addToFile(
      null,
      'The file is nested too deep to be read. Check its brackets and how its lines are indented.',
    );
    return;
  }
  for (const { message, pos } of document.errors.slice(0, faults.room)) {
    faults.addToFile(lines.linePos(pos[0]).line, `The file cannot be read as YAML: ${message.split('\n')[0] ?? ''}.`);
  }
  if (document.errors.length > 0) return;
  yield* elementsOf(document, (offset) => lines.linePos(offset).line, outline, faults);
}

/** The document, or null when it is nested deeper than the program's stack: told by the parser, or by an error of its own. */
function read(text: string, lineCounter: LineCounter): Document.Parsed | null {
  try {
    const document = parseDocument(text, { lineCounter, version: '1.2', prettyErrors: false });
    return document.errors.some(({ message }) => message.startsWith('Maximum call stack')) ? null : document;
  } catch (failure) {
    if (failure instanceof RangeError) return null;
    throw failure;
  }
}

async function contentOf(bytes: AsyncIterable<Uint8Array>): Promise<Buffer | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    size += piece.length;
    if (size > mostBytes) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function* elementsOf(
  document: Document,
  lineAt: (offset: number) => number,
  outline: Outline,
  faults: Faults,
): Generator<FileElement> {
  const { contents } = document;
  if (!isMap(contents)) {
    faults.addToFile(1, 'The file has no sections. Begin it with "format: hit-portal-partnership/1".');
    return;
  }
  const repeated = faultOfAliases(document);
  if (repeated !== null) {
    faults.addToFile(repeated.offset === null ? null : lineAt(repeated.offset), repeated.detail);
    return;
  }
  const lineOf = (path: Path): number | null => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return null;
  };
  const linesOf = (path: Path): Lines => {
    const node = document.getIn(path, true);
    const [first = 0, last = 0] = (isNode(node) ? node.range : null) ?? [];
    // The end of a part is where the next begins.
    return { first: lineAt(first), last: lineAt(Math.max(first, last - 1)) };
  };
  for (const { key, value } of contents.items) {
    const name = isScalar(key) ? String(key.value) : '';
    const line = isScalar(key) && key.range ? lineAt(key.range[0]) : null;
    if (!outline.has(name, line)) continue;
    const at = { lineOf, linesOf, name };
    if (name === 'format') outline.isFormat(isScalar(value) ? value.value : null, line);
    else if (sectionNames.listed.includes(name) && isSeq(value)) yield* listed(document, at, value.items.length);
    else if (sectionNames.single.includes(name) && isMap(value)) yield single(document, at);
    else if (name !== '$schema') outline.refuseForm(name, line);
  }
  outline.end();
}

interface At {
  readonly name: string;
  readonly lineOf: (path: Path) => number | null;
  readonly linesOf: (path: Path) => Lines;
}

function* listed(document: Document, { name, lineOf, linesOf }: At, length: number): Generator<FileElement> {
  for (let position = 0; position < length; position += 1) {
    yield {
      section: name,
      position,
      lines: linesOf([name, position]),
      value: plain(document, [name, position]),
      lineOf: (path) => lineOf([name, position, ...path]),
    };
  }
}

function single(document: Document, { name, lineOf, linesOf }: At): FileElement {
  const value = plain(document, [name]);
  return { section: name, position: 0, lines: linesOf([name]), value, lineOf: (path) => lineOf([name, ...path]) };
}

function plain(document: Document, path: Path): unknown {
  const node = document.getIn(path, true);
  return isNode(node) ? node.toJS(document, { maxAliasCount: -1 }) : node;
}

/**
 * Few lines with aliases of aliases can stand for more than any memory holds, and one of itself for something without end:
 * what is repeated is written out, and is not more in all than a file may be.
 */
function faultOfAliases(document: Document): { detail: string; offset: number | null } | null {
  let count = 0;
  let size = 0;
  const nested: number[] = [];
  visit(document, {
    Alias: (_, alias, above) => {
      const { range } = alias.resolve(document) ?? {};
      count += 1;
      size += range ? range[1] - range[0] : 0;
      if (above.some((part) => isNode(part) && 'anchor' in part && part.anchor !== undefined))
        nested.push(alias.range?.[0] ?? 0);
      return count > mostAliases || nested.length > 0 ? visit.BREAK : undefined;
    },
  });
  const [offset] = nested;
  if (offset !== undefined) {
    return { offset, detail: 'A part that is repeated (&) repeats another itself (*). Write that out.' };
  }
  if (count <= mostAliases && size <= mostBytes) return null;
  const detail = `The file repeats parts of itself more than ${String(mostAliases)} times (with *), or parts that are too large. Write them out.`;
  return { offset: null, detail };
}
