import { Problem } from '../platform/problems/problem';
import type { ProblemField } from '../platform/problems/problem';

/** The steps from an element to a part of it. */
export type Path = readonly (string | number)[];

/** A place in the file: a section, an element of it (null for the section as a whole), and a part of that. */
export interface Spot {
  readonly section: string;
  readonly position: number | null;
  readonly path: Path;
}

/** The first and the last line of a part of the file. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

const mostFaults = 100;

function inWords(lines: Lines | number | null): string {
  if (lines === null) return '';
  const { first, last } = typeof lines === 'number' ? { first: lines, last: lines } : lines;
  return first === last ? `Line ${String(first)}: ` : `Lines ${String(first)} to ${String(last)}: `;
}

/** JSON Pointer (RFC 6901) of a place. */
export function pointerTo({ section, position, path }: Spot): string {
  const steps = position === null ? [section, ...path] : [section, position, ...path];
  return `#/${steps.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`;
}

/** What is wrong with a file, each with its place and what to do, up to a hundred. */
export class Faults {
  private readonly found: ProblemField[] = [];

  get isFull(): boolean {
    return this.found.length >= mostFaults;
  }

  get isEmpty(): boolean {
    return this.found.length === 0;
  }

  /** How many more there is room for. */
  get room(): number {
    return mostFaults - this.found.length;
  }

  add(spot: Spot, lines: Lines | number | null, detail: string): void {
    if (!this.isFull) this.found.push({ pointer: pointerTo(spot), detail: `${inWords(lines)}${detail}` });
  }

  /** Adds a fault of the file as a whole. */
  addToFile(line: number | null, detail: string): void {
    if (!this.isFull) this.found.push({ pointer: '#', detail: `${inWords(line)}${detail}` });
  }

  /** Throws 422 with all of them when there is any. */
  refuse(): void {
    if (this.isEmpty) return;
    const howMany = this.found.length === 1 ? 'One thing' : `${String(this.found.length)} things`;
    const more = this.isFull ? ' There may be more after these.' : '';
    throw new Problem(
      422,
      'partnership-file-refused',
      `Nothing was imported: ${howMany} in the file cannot be used. Each is listed with its place and what to do.${more}`,
      this.found,
    );
  }
}
