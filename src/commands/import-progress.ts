import type { ImportStep } from '../transfer/import-partnership';

/** Where progress is written: a terminal, or anything else that takes text. */
interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const width = 30;
const labels = {
  reading: 'Reading and checking each part',
  checking: 'Checking that everything named exists',
  'putting in place': 'Putting everything in place',
} as const;

/** Shows how far an import has come: a bar that fills on a terminal, and a line for each stage anywhere else. */
export class ImportProgress {
  private stage: ImportStep['what'] | null = null;
  private shown = '';

  constructor(
    private readonly output: Output,
    private readonly bytes: number,
  ) {}

  show({ what, done, of }: ImportStep): void {
    if (!this.output.isTTY) {
      if (what !== this.stage) this.output.write(`${labels[what]} …\n`);
      this.stage = what;
      return;
    }
    const all = of ?? (what === 'reading' ? this.bytes : 0);
    const share = all === 0 ? 0 : Math.min(1, done / all);
    const filled = Math.round(share * width);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`;
    const line = `${bar} ${String(Math.floor(share * 100)).padStart(3)} %  ${labels[what]}`;
    if (line !== this.shown) this.output.write(`\r${line}\u001b[K`);
    this.shown = line;
  }

  /** Takes the bar away again. */
  end(): void {
    if (this.shown !== '') this.output.write('\r\u001b[K');
    this.shown = '';
  }
}
