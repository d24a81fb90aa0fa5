import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A part of a PDF as a screen reader meets it. */
export interface PartOfPdf {
  readonly role?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly children?: readonly PartOfPdf[];
}

/** What a reader of PDF that is not ours finds in a file. */
export interface ReadPdf {
  readonly pages: readonly { readonly text: string; readonly structure: PartOfPdf | null }[];
  readonly outline: readonly { readonly title: string; readonly items: readonly { readonly title: string }[] }[] | null;
  readonly title: string;
  readonly language: string;
  readonly isMarked: { readonly Marked: boolean } | null;
  readonly declares: string | null;
}

/** Reads PDF files by pdf.js, all in one process. */
export async function readPdfs(files: readonly Buffer[]): Promise<ReadPdf[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hit-portal-pdf-'));
  const paths = files.map((bytes, index) => {
    const path = join(folder, `${String(index)}.pdf`);
    writeFileSync(path, bytes);
    return path;
  });
  const { stdout } = await promisify(execFile)(process.execPath, [join(__dirname, 'pdf-reader.mjs'), ...paths], {
    maxBuffer: 1 << 28,
  });
  rmSync(folder, { recursive: true });
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ReadPdf);
}
