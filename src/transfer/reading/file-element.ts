import type { Faults, Lines, Path } from '../faults';
import { nearMiss } from '../checking/near-miss';
import { fileFormat, sections } from '../sections/all';

/** One element of a section, as it was read. */
export interface FileElement {
  readonly section: string;
  readonly position: number;
  readonly lines: Lines;
  readonly value: unknown;
  /** The line on which a part of it begins. */
  readonly lineOf: (path: Path) => number | null;
}

/** How a file is written. */
export type FileForm = 'json' | 'yaml';

const besides = ['$schema', 'format'];
const listed = sections.filter(({ form }) => form === 'list').map(({ name }) => name);
const single = sections.filter(({ form }) => form === 'one').map(({ name }) => name);

/** The names of sections that are lists, and of those that are one object. */
export const sectionNames = { listed, single } as const;

/** Watches over the names at the top of a file: each known, each once, and the format among them. */
export class Outline {
  private readonly seen = new Set<string>();

  constructor(private readonly faults: Faults) {}

  /** Notes a name at the top; false when it is not known there. */
  has(name: string, line: number | null): boolean {
    const known = [...besides, ...single, ...listed];
    const spot = { section: name, position: null, path: [] };
    if (this.seen.has(name)) this.faults.add(spot, line, `“${name}” stands in the file twice. Put both into one.`);
    this.seen.add(name);
    if (known.includes(name)) return true;
    if (this.faults.isFull) return false;
    const meant = nearMiss(name, known);
    const advice =
      meant === null ? `The sections are ${[...single, ...listed].join(', ')}.` : `Did you mean “${meant}”?`;
    this.faults.add(spot, line, `“${name}” is not a section that is known here. ${advice}`);
    return false;
  }

  /** Refuses what is not a list where a list has to be, and not an object where an object has to be. */
  refuseForm(name: string, line: number | null): void {
    const wanted = listed.includes(name)
      ? 'Write a list here, between [ and ].'
      : 'Write an object here, with names and values.';
    this.faults.add({ section: name, position: null, path: [] }, line, wanted);
  }

  /** Checks what the file says it is. */
  isFormat(value: unknown, line: number | null): void {
    if (value === fileFormat) return;
    const spot = { section: 'format', position: null, path: [] };
    this.faults.add(
      spot,
      line,
      `This program reads ${fileFormat}. Write that, or use the program that wrote the file.`,
    );
  }

  /** Called when the file is at its end. */
  end(): void {
    if (this.seen.has('format')) return;
    this.faults.addToFile(null, `The file does not say what it is. Add "format": "${fileFormat}".`);
  }
}
