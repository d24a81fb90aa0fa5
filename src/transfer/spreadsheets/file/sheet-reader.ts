import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problems/problem';
import { mostMemory } from './limits';
import type { SheetSaid } from './sheet-worker';

/**
 * Reads spreadsheets in a thread of its own, one after the other: reading takes a processor and memory, and whatever a file is
 * like, the server goes on. The thread ends with the file.
 */
@Injectable()
export class SheetReader {
  private last: Promise<unknown> = Promise.resolve();

  /** Does the work when all that came before is done. */
  async inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const before = this.last;
    const mine = (async () => {
      await before.catch(() => undefined);
      return work();
    })();
    this.last = mine;
    return mine;
  }

  /** Gives what the file says to `take`, piece by piece. Throws 422 at the file, with why it cannot be read. */
  async read(bytes: Uint8Array, take: (said: Exclude<SheetSaid, { refused: string }>) => Promise<void>): Promise<void> {
    return readInThread(bytes, take);
  }
}

function readInThread(
  bytes: Uint8Array,
  take: (said: Exclude<SheetSaid, { refused: string }>) => Promise<void>,
): Promise<void> {
  return new Promise((done, failed) => {
    const worker = new Worker(join(__dirname, 'sheet-worker.js'), {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: mostMemory },
    });
    const end = (failure: Error | null): void => {
      void worker.terminate();
      if (failure) failed(failure);
      else done();
    };
    let isToldAll = false;
    worker.on('message', (said: SheetSaid) => {
      isToldAll = 'refused' in said || ('isLast' in said && said.isLast);
      if ('refused' in said) {
        end(Problem.field('#/file', said.refused));
        return;
      }
      take(said).then(
        () => {
          if (isToldAll) end(null);
          else worker.postMessage('more');
        },
        (failure: unknown) => {
          end(failure instanceof Error ? failure : new Error('The rows of a spreadsheet were not taken.'));
        },
      );
    });
    worker.on('error', (failure) => {
      const isTooLarge = 'code' in failure && failure.code === 'ERR_WORKER_OUT_OF_MEMORY';
      const large = 'The file takes more memory than reading may have. Divide it, or save it as CSV.';
      end(isTooLarge ? Problem.field('#/file', large) : failure);
    });
    worker.on('exit', () => {
      // It ends by itself after its last word, which may still be being taken.
      if (!isToldAll) end(new Error('The thread that reads a spreadsheet has ended before the file.'));
    });
  });
}
