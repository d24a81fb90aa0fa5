import type { WriteStream } from 'node:tty';
import type { ImportStep } from '../transfer/import-partnership';

const cells = 24;
const atMostEvery = 100;

type Output = Pick<WriteStream, 'write' | 'isTTY'>;

/**
 * Shows how far an import has come: one line that is written over and over on a terminal, and elsewhere, such as in a log, a
 * line for each tenth of the file and each step after that.
 */
export class ProgressLine {
  private shown = '';
  private shownAt = 0;

  constructor(
    private readonly output: Output,
    private readonly size: number,
    private readonly milliseconds: () => number,
  ) {}

  show(step: ImportStep): void {
    const share = this.shareOf(step);
    if (this.output.isTTY) this.draw(step.what, share);
    else this.log(step.what, share);
  }

  /** Leaves the terminal on a line of its own. */
  end(): void {
    if (this.output.isTTY && this.shown !== '') this.output.write('\n');
  }

  private shareOf({ what, done, of }: ImportStep): number | null {
    const all = what === 'reading' ? this.size : of;
    return all === null || all === 0 ? null : Math.min(1, done / all);
  }

  private draw(what: string, share: number | null): void {
    const now = this.milliseconds();
    const text = share === null ? `${what} …` : `${bar(share)} ${percent(share)} ${what}`;
    const isOver = share === null || share === 1;
    if (text === this.shown || (!isOver && now - this.shownAt < atMostEvery)) return;
    this.output.write(`\r\u001b[2K${text}`);
    [this.shown, this.shownAt] = [text, now];
  }

  private log(what: string, share: number | null): void {
    const tenth = share === null ? null : Math.floor(share * 10) / 10;
    const text = tenth === null ? what : `${what}: ${percent(tenth)}`;
    if (text !== this.shown) this.output.write(`${text}\n`);
    this.shown = text;
  }
}

function bar(share: number): string {
  const full = Math.round(share * cells);
  return `[${'#'.repeat(full)}${'.'.repeat(cells - full)}]`;
}

const percent = (share: number): string => `${String(Math.round(share * 100))}%`.padStart(4);
