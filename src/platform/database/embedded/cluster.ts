import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CannotStart } from '../../config/cannot-start';
import { embeddedMajorVersion, reachableFolder, type Binaries } from './binaries';
import { canEnter, type ServerAccount } from './server-account';

/** The one role of the embedded server. */
export const databaseRole = 'portal';

const settingsFile = 'hit-portal.conf';

/**
 * Says which folder holds, or is to hold, the files of PostgreSQL for a data folder.
 * @throws CannotStart when they were put elsewhere and are gone from there.
 */
export function clusterFolder(dataDir: string): string {
  const signpost = join(dataDir, 'postgres-is-in.txt');
  if (!existsSync(signpost)) return join(dataDir, 'postgres');
  const folder = readFileSync(signpost, 'utf8').trim();
  if (existsSync(folder)) return folder;
  throw new CannotStart(
    `${signpost} says that the database is in ${folder}, and it is not there: bring that folder back, ` +
      'or set DATA_DIR to another folder to begin with an empty database.',
  );
}

/**
 * Makes the files of a new PostgreSQL. It is made beside its place and then moved, so that a start which is interrupted
 * leaves nothing half-made.
 * @returns the folder it is in: below the data folder, or elsewhere when the account cannot reach that
 */
export function createCluster(dataDir: string, programs: Binaries, account: ServerAccount | null): string {
  const reachable = account === null || canEnter(account, dataDir);
  const fingerprint = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const cluster = join(reachable ? dataDir : join(reachableFolder, fingerprint), 'postgres');
  const unfinished = `${cluster}.unfinished`;
  mkdirSync(dirname(cluster), { recursive: true });
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  if (account !== null) chownSync(unfinished, account.uid, account.gid);
  // The environment decides nothing: without these, a machine with LANG=C would get a database that is not UTF-8.
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  // Only the socket inside this folder is listened on, and the folder can be entered by its owner and root alone, who
  // could read the files anyway: a password would add nothing, and a network port would add a door.
  const access = ['--auth-local=trust', '--auth-host=reject', `--username=${databaseRole}`];
  execFileSync(programs.initdb, ['--pgdata', unfinished, ...locale, ...access], {
    ...account,
    cwd: '/',
    env: { LC_ALL: 'C', PATH: process.env['PATH'] },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  appendFileSync(join(unfinished, 'postgresql.conf'), `\ninclude_if_exists '${settingsFile}'\n`);
  renameSync(unfinished, cluster);
  if (!reachable) writeFileSync(join(dataDir, 'postgres-is-in.txt'), `${cluster}\n`);
  return cluster;
}

/**
 * Checks that an existing folder can be opened by the PostgreSQL that comes with HIT Portal and by this user.
 * @throws CannotStart when it was made by another version or belongs to somebody else.
 */
export function checkCluster(cluster: string): void {
  const version = readVersion(cluster);
  if (version !== String(embeddedMajorVersion)) {
    throw new CannotStart(
      `the database in ${cluster} was made by PostgreSQL ${version} and HIT Portal brings PostgreSQL ${embeddedMajorVersion}, ` +
        'which cannot open it: start the version of HIT Portal that made it, or set DATA_DIR to another folder.',
    );
  }
}

function readVersion(cluster: string): string {
  const file = join(cluster, 'PG_VERSION');
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    const us = process.getuid?.();
    const belongsToOthers = us !== undefined && us !== 0 && statSync(cluster).uid !== us;
    throw new CannotStart(
      belongsToOthers
        ? `the database in ${cluster} belongs to another user, probably because HIT Portal was started by root or by ` +
            'somebody else before: start it as that user again, or set DATA_DIR to another folder.'
        : `the folder ${cluster} is not a PostgreSQL database (${file} cannot be read): move it away, or set DATA_DIR to another folder.`,
    );
  }
}

/** Writes the settings that PostgreSQL reads at its next start; those of the last start are forgotten. */
export function writeSettings(cluster: string, settings: Readonly<Record<string, string>>): void {
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`);
  writeFileSync(join(cluster, settingsFile), `# Written by HIT Portal at every start.\n${lines.join('\n')}\n`);
}
