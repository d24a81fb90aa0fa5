import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process that is alive now. */
export interface LiveProcess {
  /** Changes when the system gives the same number to another process. */
  readonly startedAt: string;
  readonly command: string;
}

/**
 * Looks a process up by its number.
 * @returns null when there is none, and also for a zombie: where nothing reaps dead processes (many containers) a killed
 * server keeps its number for ever and `kill(pid, 0)` goes on saying that it runs.
 */
export function liveProcess(pid: number): LiveProcess | null {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

function fromProc(pid: number): LiveProcess | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command in brackets may itself hold spaces and brackets: count the fields from the last one.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === undefined || state === 'Z' || state === 'X') return null;
    const startedAt = fields[18] ?? '';
    return { startedAt, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() };
  } catch {
    return null;
  }
}

function fromPs(pid: number): LiveProcess | null {
  const format = 'stat=,lstart=,command=';
  const ps = spawnSync('ps', ['-o', format, '-p', String(pid)], { encoding: 'utf8', env: { LC_ALL: 'C' } });
  const [state, ...words] = ps.stdout.trim().split(/\s+/);
  if (ps.status !== 0 || state === undefined || state === '' || state.startsWith('Z')) return null;
  return { startedAt: words.slice(0, 5).join(' '), command: words.slice(5).join(' ') };
}
