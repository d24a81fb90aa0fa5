import type { Path } from '../faults';

const newline = 0x0a;

/** Counts lines in a file that comes in pieces, up to any byte of the piece at hand. */
export class LineCount {
  /** The line of the byte that was reached last, from 1. */
  line = 1;
  private piece: Uint8Array = new Uint8Array();
  /** Where in the file the piece begins, and where in it the next line ends. */
  private begin = 0;
  private next = Infinity;

  take(piece: Uint8Array): void {
    this.countTo(this.piece.length);
    this.begin += this.piece.length;
    this.piece = piece;
    this.next = this.endOfLine(0);
  }

  reach(offset: number): void {
    this.countTo(offset - this.begin);
  }

  private countTo(end: number): void {
    while (this.next < end) {
      this.line += 1;
      this.next = this.endOfLine(this.next + 1);
    }
  }

  private endOfLine(from: number): number {
    const at = this.piece.indexOf(newline, from);
    return at === -1 ? Infinity : at;
  }
}

/** The line on which a part of a value begins, from the lines of all values in it in the order of the file. */
export function lineIn(value: unknown, path: Path, lines: readonly number[]): number | null {
  let index = 0;
  let part = value;
  for (const step of path) {
    const parts: [string | number, unknown][] = Array.isArray(part) ? [...part.entries()] : Object.entries(part ?? {});
    const before = parts.findIndex(([name]) => name === step);
    if (before === -1) break;
    index += 1 + parts.slice(0, before).reduce((sum, [, other]) => sum + valuesIn(other), 0);
    part = parts[before]?.[1];
  }
  return lines[index] ?? null;
}

/** How many values there are in a value, itself among them. */
function valuesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, part) => sum + valuesIn(part), 1);
}
