import type { Block, ReportDocument, Table } from './document';

/** Something that one report says and another does not, or says otherwise. */
export interface Difference {
  /** The section and what is in it: a table by its caption. */
  readonly where: string;
  /** The row and its column, where it is in a table. */
  readonly what: string;
  /** Null where it was not there then. */
  readonly then: string | null;
  /** Null where it is not there now. */
  readonly now: string | null;
}

/** One thing that a report says: where, of what, and in which words, by their parts: the cells of a row by their heads. */
interface Said {
  readonly where: string;
  readonly what: string;
  readonly parts: ReadonlyMap<string, string>;
}

/** What one report says otherwise than another, in the order of the later one; what is gone comes last. */
export function differencesOf(then: ReportDocument, now: ReportDocument): Difference[] {
  const [before, after] = [saidIn(then), saidIn(now)];
  const changed = [...after].flatMap(([key, said]) => {
    const was = before.get(key);
    return was === undefined ? [{ ...placeOf(said), then: null, now: inOne(said) }] : changedParts(was, said);
  });
  const gone = [...before].filter(([key]) => !after.has(key));
  return [...changed, ...gone.map(([, said]) => ({ ...placeOf(said), then: inOne(said), now: null }))];
}

const placeOf = ({ where, what }: Said): Pick<Difference, 'where' | 'what'> => ({ where, what });

const inOne = ({ parts }: Said): string =>
  [...parts].map(([part, words]) => (part === '' ? words : `${part}: ${words}`)).join('; ');

function changedParts(was: Said, is: Said): Difference[] {
  return [...is.parts].flatMap(([part, now]) => {
    const then = was.parts.get(part) ?? null;
    if (then === now) return [];
    return [{ where: is.where, what: part === '' ? is.what : `${is.what}, ${part}`, then, now }];
  });
}

/** Everything that a report says, each thing by a key of its own: rows by table and head, sentences by their words. */
function saidIn({ blocks }: ReportDocument): ReadonlyMap<string, Said> {
  const said = new Map<string, Said>();
  const trail: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') trail.splice(block.level - 2, trail.length, block.text);
    const section = trail.join(', ') || 'Front';
    const where = block.kind === 'table' ? block.caption : section;
    for (const { what, parts, key } of wordsOf(block)) {
      const first = `${section}\n${key}`;
      let place = first;
      // A second row with the same head, or the same sentence again, is a thing of its own.
      for (let again = 2; said.has(place); again += 1) place = `${first} ${String(again)}`;
      said.set(place, { where, what, parts });
    }
  }
  return said;
}

interface Words {
  readonly key: string;
  readonly what: string;
  readonly parts: ReadonlyMap<string, string>;
}

function wordsOf(block: Block): Words[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'note':
    case 'quotation':
      return [sentence(block.text)];
    case 'bullets':
      return block.items.map(sentence);
    case 'facts':
      return block.rows.map(([what, words]) => ({ key: what, what, parts: new Map([['', words]]) }));
    case 'figure':
      // The table below it has the numbers.
      return [];
    case 'table':
      return rowsOf(block);
  }
}

const sentence = (words: string): Words => ({ key: words, what: 'Text', parts: new Map([['', words]]) });

function rowsOf({ caption, heads, rows }: Table): Words[] {
  return rows.map((row) => {
    const [first = '', ...others] = row.map(String);
    const parts = new Map(others.map((cell, column) => [heads[column + 1] ?? '', cell]));
    return { key: `${caption}\n${first}`, what: first, parts };
  });
}
