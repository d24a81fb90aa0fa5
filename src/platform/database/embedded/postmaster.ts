import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, renameSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotStart } from '../../config/cannot-start';
import { disownPostmasterFile, orphan, readPostmasterFile } from './postmaster-file';
import { liveProcess } from './process-table';
import type { ServerAccount } from './server-account';

/** A PostgreSQL server that this process started. */
export interface Postmaster {
  /** Ends it in good order (PostgreSQL's "fast" mode) and waits until it has ended. */
  stop(): Promise<void>;
  /** Ends it at once and does not wait; it repairs itself at the next start. */
  kill(): void;
}

interface Launch {
  readonly program: string;
  readonly cluster: string;
  readonly logFile: string;
  readonly account: ServerAccount | null;
}

const stillAttached = 'pre-existing shared memory block';

/**
 * Starts PostgreSQL on a folder and waits until it accepts connections.
 * @throws CannotStart with PostgreSQL's own words when it does not start.
 */
export async function startPostmaster(launch: Launch): Promise<Postmaster> {
  await endOrphan(launch.cluster);
  for (let attempt = 1; ; attempt += 1) {
    disownPostmasterFile(launch.cluster);
    const child = launched(launch);
    const reason = await readyOrReason(child, launch);
    if (reason === null) return handleOn(child);
    // After a kill the last processes of the old server may need a moment to notice that it is gone.
    if (!reason.includes(stillAttached) || attempt === 50) {
      throw new CannotStart(
        `PostgreSQL does not start: ${reason}; all it said is in ${launch.logFile}, and DATA_DIR can be set to another folder.`,
      );
    }
    await pause(200);
  }
}

function launched({ program, cluster, logFile, account }: Launch): ChildProcess {
  if (existsSync(logFile)) renameSync(logFile, `${logFile}.previous`);
  const log = openSync(logFile, 'a', 0o600);
  try {
    // "detached" gives it a process group of its own: Ctrl-C goes to every process of the terminal's group, and the
    // database must outlive the requests that are still being answered.
    const child = spawn(program, ['-D', cluster], {
      ...account,
      cwd: '/',
      detached: true,
      env: { LC_ALL: 'C', PATH: process.env['PATH'] },
      stdio: ['ignore', log, log],
    });
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

/** Waits for PostgreSQL, however long a recovery takes; null when it is ready, its reason when it gave up. */
async function readyOrReason(child: ChildProcess, { cluster, logFile }: Launch): Promise<string | null> {
  const outcome: { failure: string | null } = { failure: null };
  child.once('error', (error) => (outcome.failure = error.message));
  child.once('exit', () => (outcome.failure ??= complaint(logFile)));
  for (;;) {
    const file = readPostmasterFile(cluster);
    if (file?.pid === child.pid && file?.isReady === true) return null;
    await pause(20);
    if (outcome.failure !== null) return outcome.failure;
  }
}

/** The line that says why, without its date; when PostgreSQL could not even begin, whatever the system said instead. */
function complaint(logFile: string): string {
  const lines = readFileSync(logFile, 'utf8').split('\n');
  const fatal = lines.find((line) => /\b(FATAL|PANIC):/.test(line)) ?? lines.find((line) => line !== '');
  return fatal?.replace(/^.*\b(FATAL|PANIC):\s+/, '') ?? 'it ended without giving a reason';
}

function handleOn(child: ChildProcess): Postmaster {
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  return {
    stop: async () => {
      if (hasEnded()) return;
      child.ref();
      const end = once(child, 'exit');
      child.kill('SIGINT');
      await end;
    },
    kill: () => {
      if (!hasEnded()) child.kill('SIGQUIT');
    },
  };
}

async function endOrphan(cluster: string): Promise<void> {
  const pid = orphan(cluster);
  if (pid === null) return;
  process.kill(pid, 'SIGINT');
  while (liveProcess(pid) !== null) await pause(20);
}
