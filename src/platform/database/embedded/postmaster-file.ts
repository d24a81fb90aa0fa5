import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { liveProcess } from './process-table';

/** What PostgreSQL writes about itself into its folder while it runs. */
export interface PostmasterFile {
  readonly pid: number;
  readonly isReady: boolean;
}

/** Reads postmaster.pid; null when PostgreSQL was stopped in good order or never started. */
export function readPostmasterFile(cluster: string): PostmasterFile | null {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return Number.isInteger(pid) && pid > 0 ? { pid, isReady: lines[7]?.trim() === 'ready' } : null;
  } catch {
    return null;
  }
}

/** The process number of a PostgreSQL that still runs on the folder, because whoever started it was killed; or null. */
export function orphan(cluster: string): number | null {
  const left = readPostmasterFile(cluster);
  if (left === null) return null;
  const found = liveProcess(left.pid);
  return found?.command.includes('postgres') === true && found.command.includes(cluster) ? left.pid : null;
}

/**
 * Makes PostgreSQL ignore the process number of a server that is gone. PostgreSQL refuses to start while that number is
 * taken, be it by a zombie or by another program that was given the same number. The number is replaced by one that
 * cannot exist and the rest of the file stays, so that PostgreSQL still checks the shared memory named in it: that
 * check is what protects the data should some part of the old server live on.
 */
export function disownPostmasterFile(cluster: string): void {
  const file = join(cluster, 'postmaster.pid');
  if (readPostmasterFile(cluster) === null) return;
  const [, ...rest] = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, ['2147483646', ...rest].join('\n'));
  // The lock of the socket holds the same number, and guards nothing that the file above does not.
  rmSync(join(cluster, '.s.PGSQL.5432.lock'), { force: true });
}
