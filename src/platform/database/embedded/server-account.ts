import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { CannotStart } from '../../config/cannot-start';

/** The user whom PostgreSQL runs as when that is not the user who started HIT Portal. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

const usualNames = ['postgres', 'appdb'];

/**
 * PostgreSQL refuses to run as root, because whoever breaks into it would own the machine.
 * @param cluster the folder of an existing database, whose owner must go on owning it, or null
 * @returns the account to run it as, or null for the user who started HIT Portal
 * @throws CannotStart when HIT Portal was started by root and there is no account to use and none can be made.
 */
export function serverAccount(cluster: string | null): ServerAccount | null {
  if (process.getuid?.() !== 0) return null;
  if (cluster !== null) {
    const { uid, gid } = statSync(cluster);
    return { uid, gid };
  }
  const known = firstKnown();
  if (known !== null) return known;
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'appdb']);
  const made = firstKnown();
  if (made === null) {
    throw new CannotStart(
      'PostgreSQL does not run as root, and no account named postgres or appdb is there or could be made: ' +
        'start HIT Portal as an ordinary user, or set DATABASE_URL.',
    );
  }
  return made;
}

/** Says whether an account can reach a folder through all the folders above it. */
export function canEnter(account: ServerAccount, folder: string): boolean {
  // Asking the system is right where reading permission bits is not: access lists, mounts, security modules.
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...account, cwd: '/' }).status === 0;
}

function firstKnown(): ServerAccount | null {
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of usualNames) {
    const account = accounts.find(([known]) => known === name);
    if (account !== undefined && account[2] !== '0') return { uid: Number(account[2]), gid: Number(account[3]) };
  }
  return null;
}
