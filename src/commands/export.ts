import '../platform/config/lean-loading';
import 'reflect-metadata';
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CannotStart } from '../platform/config/cannot-start';
import { endLeanLoading } from '../platform/config/lean-loading';
import { runProgram } from '../platform/config/run-program';
import { commandLineViewer } from '../platform/viewer';
import { ExportPartnership } from '../transfer/export-partnership';
import { fileArgument } from './file-argument';
import type { FileArgument } from './file-argument';
import { withProgram } from './with-program';

async function exportFile({ file, form }: FileArgument): Promise<void> {
  // Written beside it first, so that a file that is there is only ever replaced by a whole one.
  const unfinished = `${file}.unfinished`;
  await withProgram(async (app) => {
    endLeanLoading();
    try {
      const pieces = app.get(ExportPartnership).execute(commandLineViewer('export'), form);
      await pipeline(Readable.from(pieces), createWriteStream(unfinished));
      renameSync(unfinished, file);
    } catch (failure) {
      rmSync(unfinished, { force: true });
      const code = failure instanceof Error && 'code' in failure ? String(failure.code) : '';
      if (!/^E[A-Z]+$/.test(code)) throw failure;
      throw new CannotStart(`the file ${file} cannot be written (${code}): choose another place.`);
    }
    process.stdout.write(`Everything is in ${file}. npm run import -- ${file} takes it in again, here or elsewhere.\n`);
  });
}

runProgram(async () => exportFile(fileArgument('export', process.argv.slice(2), [])));
