import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from '../../config/cannot-start';
import { liveProcess } from './process-table';

/** The right to be the only HIT Portal that uses a data folder. */
export interface FolderHold {
  /** Leaves word where this HIT Portal answers, for whoever tries to start a second one. */
  announce(address: string): void;
  release(): void;
}

interface Holder {
  readonly pid: number;
  readonly startedAt: string;
  readonly address: string | null;
}

/**
 * Takes the data folder for this process. What a killed process left behind is taken over: a holder counts only while
 * its process lives, and the moment that process started is compared too, because numbers are given out again.
 * @throws CannotStart when another HIT Portal is using the folder, with its address.
 */
export function holdFolder(dataDir: string): FolderHold {
  const file = join(dataDir, 'in-use.json');
  const self: Holder = { pid: process.pid, startedAt: liveProcess(process.pid)?.startedAt ?? '', address: null };
  if (!written(file, self)) {
    const holder = readHolder(file);
    if (holder !== null && liveProcess(holder.pid)?.startedAt === holder.startedAt) {
      throw new CannotStart(inUse(dataDir, holder));
    }
    rmSync(file, { force: true });
    if (!written(file, self)) throw new CannotStart(inUse(dataDir, readHolder(file)));
  }
  return {
    announce: (address) => {
      writeFileSync(file, JSON.stringify({ ...self, address }));
    },
    release: () => {
      rmSync(file, { force: true });
    },
  };
}

function written(file: string, holder: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function inUse(dataDir: string, holder: Holder | null): string {
  const where = holder?.address == null ? 'has just been started' : `answers at ${holder.address}`;
  return (
    `another HIT Portal is using the data folder ${dataDir} and ${where}` +
    `${holder === null ? '' : ` (process ${holder.pid})`}: use that one, stop it first, or set DATA_DIR to another folder.`
  );
}

function readHolder(file: string): Holder | null {
  try {
    const holder: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isHolder(holder) ? holder : null;
  } catch {
    return null;
  }
}

function isHolder(value: unknown): value is Holder {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pid' in value &&
    typeof value.pid === 'number' &&
    'startedAt' in value &&
    typeof value.startedAt === 'string' &&
    'address' in value &&
    (value.address === null || typeof value.address === 'string')
  );
}
