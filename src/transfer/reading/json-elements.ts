import { TokenParser, Tokenizer, TokenType } from '@streamparser/json';
import type { ParsedElementInfo } from '@streamparser/json';
import type { Faults } from '../faults';
import { sectionNames } from './file-element';
import type { FileElement, Outline } from './file-element';
import { inWords, shortened } from './json-trouble';
import { LineCount, lineIn } from './line-count';

const mostBytesAnElement = 16_000_000;
/** Nothing in a partnership file is nested deeper; brackets without end would cost more time with each of them. */
const deepest = 20;
/** Far more than the largest group or meeting has; each costs time and memory of its own. */
const mostValuesAnElement = 200_000;

type Token = Parameters<Tokenizer['onToken']>[0];

/**
 * The elements of a JSON file, one after another as the bytes come in: no more of the file is held than the element that is
 * being read. What cannot be read at all ends it, with a fault that says where.
 */
export async function* jsonElements(
  bytes: AsyncIterable<Uint8Array>,
  outline: Outline,
  faults: Faults,
): AsyncGenerator<FileElement> {
  const reading = new JsonReading(outline);
  for await (const chunk of bytes) {
    const isReadable = reading.take(chunk);
    yield* reading.ready();
    if (!isReadable) {
      reading.tell(faults);
      return;
    }
    if (faults.isFull) return;
  }
  if (!reading.end()) reading.tell(faults);
}

class JsonReading {
  // Without it, every digit of a number is kept by itself until the number ends.
  private readonly tokenizer = new Tokenizer({ numberBufferSize: 64 });
  private readonly parser = new TokenParser({
    paths: [
      ...sectionNames.listed.map((name) => `$.${name}.*`),
      ...sectionNames.single.map((name) => `$.${name}`),
      '$.format',
    ],
    keepStack: false,
  });
  private readonly lines = new LineCount();
  private readonly found: FileElement[] = [];
  /** The names so far in each object around the value at hand; null for a list. */
  private readonly around: (Set<string> | null)[] = [];
  private isBeforeName = false;
  private name = '';
  private isIgnored = false;
  /** Where the element that is being read begins, and on which line each value in it does, in order. */
  private begunAt = 0;
  private lineOfValues: number[] = [];
  private taken = 0;
  private trouble: string | null = null;

  constructor(private readonly outline: Outline) {
    this.tokenizer.onToken = (token) => {
      const wasInside = this.isIgnored && this.around.length > 1;
      this.note(token);
      // What is not known is not kept, however much it is: of such a section the parser sees only the brackets.
      if (!wasInside || this.around.length < 2) this.parser.write(token);
    };
    this.parser.onValue = (info) => {
      this.keep(info);
    };
  }

  /** Takes the next bytes; false when the file cannot be read on. */
  take(chunk: Uint8Array): boolean {
    this.lines.take(chunk);
    this.taken += chunk.length;
    const isReadable = this.attempt(() => {
      this.tokenizer.write(chunk);
    });
    if (isReadable && this.taken - this.begunAt > mostBytesAnElement) {
      this.trouble = `one element is larger than ${String(mostBytesAnElement / 1_000_000)} MB. Divide it`;
    }
    return this.trouble === null;
  }

  /** False when the file ends too early. */
  end(): boolean {
    return this.attempt(() => {
      if (!this.parser.isEnded) throw new Error('it ends too early');
      this.outline.end();
    });
  }

  *ready(): Generator<FileElement> {
    yield* this.found.splice(0);
  }

  /** Adds the fault that ended the reading. */
  tell(faults: Faults): void {
    const where = this.lines.line;
    faults.addToFile(
      where,
      `The file cannot be read as JSON: ${this.trouble ?? ''}. Check commas, quotes and brackets near this line.`,
    );
  }

  private attempt(step: () => void): boolean {
    try {
      step();
    } catch (failure) {
      this.trouble = failure instanceof Error ? inWords(failure.message) : String(failure);
    }
    return this.trouble === null;
  }

  /** Keeps track of where in the file each value begins. */
  private note({ token, value, offset }: Token): void {
    this.lines.reach(offset);
    if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) this.around.pop();
    else if (token === TokenType.COMMA) this.isBeforeName = this.around.at(-1) instanceof Set;
    else if (token === TokenType.COLON) this.isBeforeName = false;
    else if (this.isBeforeName) this.noteName(String(value));
    else this.noteValue(token, offset);
  }

  private noteName(name: string): void {
    if (this.around.length > 1) {
      if (!this.isIgnored) this.noteOnce(name);
      return;
    }
    this.name = name;
    this.isIgnored = !this.outline.has(name, this.lines.line);
  }

  private noteOnce(name: string): void {
    const names = this.around.at(-1);
    if (names?.has(name)) throw new Error(`“${shortened(name)}” stands twice in the same object`);
    names?.add(name);
  }

  private noteValue(token: TokenType, offset: number): void {
    const depth = this.around.length;
    const isList = token === TokenType.LEFT_BRACKET;
    const isObject = token === TokenType.LEFT_BRACE;
    if (depth === 0 && !isObject) throw new Error('it is not an object with sections');
    if (depth === 1 && !this.isIgnored) this.noteSection(isList, isObject);
    if (depth < 2 || (depth === 2 && !this.isIgnored)) {
      this.begunAt = offset;
      this.lineOfValues = [];
    }
    if (!this.isIgnored) this.lineOfValues.push(this.lines.line);
    if (this.lineOfValues.length > mostValuesAnElement) {
      throw new Error(`one element has more than ${mostValuesAnElement.toLocaleString('en')} values. Divide it`);
    }
    if ((isList || isObject) && depth === deepest) throw new Error('it is nested too deep');
    if (isList || isObject) this.around.push(isList ? null : new Set());
    this.isBeforeName = isObject;
  }

  private noteSection(isList: boolean, isObject: boolean): void {
    const isRight =
      (sectionNames.listed.includes(this.name) && isList) ||
      (sectionNames.single.includes(this.name) && isObject) ||
      [...sectionNames.listed, ...sectionNames.single].every((name) => name !== this.name);
    if (isRight) return;
    this.isIgnored = true;
    this.outline.refuseForm(this.name, this.lines.line);
  }

  private keep({ value, key }: ParsedElementInfo): void {
    const [line = 1] = this.lineOfValues;
    if (this.name === 'format') this.outline.isFormat(value, line);
    else if (!this.isIgnored) {
      const lines = this.lineOfValues;
      const position = typeof key === 'number' ? key : 0;
      const span = { first: line, last: this.lines.line };
      this.found.push({
        section: this.name,
        position,
        lines: span,
        value,
        lineOf: (path) => lineIn(value, path, lines),
      });
    }
  }
}
