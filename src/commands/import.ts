import '../platform/config/lean-loading';
import 'reflect-metadata';
import { createReadStream, statSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { CannotStart } from '../platform/config/cannot-start';
import { endLeanLoading } from '../platform/config/lean-loading';
import { runProgram } from '../platform/config/run-program';
import { Problem } from '../platform/problems/problem';
import { commandLineViewer } from '../platform/viewer';
import { ImportPartnership } from '../transfer/import-partnership';
import type { PartnershipImported } from '../transfer/import-partnership';
import { fileArgument } from './file-argument';
import type { FileArgument } from './file-argument';
import { ImportProgress } from './import-progress';
import { withProgram } from './with-program';

const number = (value: number): string => value.toLocaleString('en');

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    throw new CannotStart(`there is no file ${file}, or it cannot be read: check its name and where you are.`);
  }
}

/** What the import did, section by section, and in all. */
function report({ dryRun, added, changed, same, sections }: PartnershipImported): string {
  const rows = Object.entries(sections).map(([name, counts]) => [
    name,
    number(counts.added),
    number(counts.changed),
    number(counts.same),
  ]);
  const table = [['', 'added', 'changed', 'already so'], ...rows].map(
    ([name = '', ...counts]) => `  ${name.padEnd(16)}${counts.map((count) => count.padStart(12)).join('')}`,
  );
  const sum = `${number(added)} added, ${number(changed)} changed, ${number(same)} already as in the file.`;
  return `${table.join('\n')}\n${sum}${dryRun ? ' This was a dry run: nothing was changed.' : ''}\n`;
}

/** A refusal as somebody at a terminal reads it: what it is about, then a line for each fault. */
function inWords(problem: Problem): CannotStart {
  return new CannotStart(
    [problem.detail, ...problem.errors.map(({ pointer, detail }) => `  ${pointer}  ${detail}`)].join('\n'),
  );
}

async function importFile({ file, form, flags }: FileArgument): Promise<void> {
  const size = sizeOf(file);
  const progress = new ImportProgress(process.stdout, size);
  let isStopped = false;
  process.once('SIGINT', () => {
    isStopped = true;
  });
  await withProgram(async (app) => {
    endLeanLoading();
    const begun = performance.now();
    try {
      const outcome = await app.get(ImportPartnership).execute(commandLineViewer('import'), {
        bytes: createReadStream(file),
        form,
        isDryRun: flags.has('--dry-run'),
        progress: (step) => {
          if (isStopped) throw new CannotStart('it was stopped, and nothing was imported.');
          progress.show(step);
        },
      });
      progress.end();
      const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
      const peak = Math.round(process.resourceUsage().maxRSS / 1_024);
      process.stdout.write(
        `${report(outcome)}It took ${seconds} s, and this program ${number(peak)} MB of memory at most.\n`,
      );
    } catch (failure) {
      progress.end();
      throw failure instanceof Problem ? inWords(failure) : failure;
    }
  });
}

runProgram(async () => importFile(fileArgument('import', process.argv.slice(2), ['--dry-run'])));
