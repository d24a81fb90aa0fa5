import { readdirSync, readFileSync } from 'node:fs';

/*
 * Processor time is the steadiest figure on a machine that others use too: waiting does not count. Linux keeps it for
 * every process in /proc/<pid>/stat, in ticks of a hundredth of a second (the kernel's interface fixes that number):
 * utime + stime of its own, cutime + cstime of the children that have ended and were waited for. Ten milliseconds are
 * coarse for one request and fine for the hundreds of one burst. Where there is no /proc, nothing is measured.
 */
const millisecondsATick = 10;

interface Stat {
  readonly parent: number;
  readonly own: number;
  readonly endedChildren: number;
}

/** Milliseconds of processor time that a process has used so far; NaN where the system does not tell. */
export function cpuOf(pid: number): number {
  return (statOf(pid)?.own ?? NaN) * millisecondsATick;
}

/**
 * Milliseconds of processor time that a PostgreSQL server has used so far, in all of its processes: the postmaster, its
 * children that live (backends, parallel workers, writers) and those that have ended, which the postmaster waits for.
 */
export function cpuOfPostgres(postmaster: number): number {
  const head = statOf(postmaster);
  if (head === null) return NaN;
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statOf(Number(name)))
    .filter((stat) => stat?.parent === postmaster);
  const living = children.reduce((sum, child) => sum + (child?.own ?? 0), 0);
  return (head.own + head.endedChildren + living) * millisecondsATick;
}

/** Megabytes of a process that are in memory now; NaN where the system does not tell. */
export function residentMegabytes(pid: number): number {
  try {
    const found = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Number(found?.[1]) / 1024;
  } catch {
    return NaN;
  }
}

function statOf(pid: number): Stat | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command in brackets may itself hold spaces and brackets: count the fields from the last one.
    const [, parent, ...fields] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [utime = 0, stime = 0, cutime = 0, cstime = 0] = fields.slice(9);
    return { parent: parent ?? 0, own: utime + stime, endedChildren: cutime + cstime };
  } catch {
    return null;
  }
}
