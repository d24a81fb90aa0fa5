import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { liveProcess } from './process-table';

describe('the table of processes', () => {
  it('knows this process, by number and by the moment it started', () => {
    expect(liveProcess(process.pid)?.command).toContain('node');
    expect(liveProcess(process.pid)).toEqual(liveProcess(process.pid));
  });

  it('knows no process that is gone', async () => {
    const child = spawn('true');
    await once(child, 'exit');
    expect(liveProcess(child.pid ?? 0)).toBeNull();
  });

  it('does not take a zombie for alive', async () => {
    // The shell starts a process, says its number and becomes "sleep", which never collects the children it inherited.
    const parent = spawn('sh', ['-c', 'sleep 61 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [output] = (await once(parent.stdout, 'data')) as [Buffer];
    const pid = Number(output.toString());
    while (liveProcess(parent.pid ?? 0)?.command !== 'sleep 60') await new Promise(setImmediate);
    try {
      process.kill(pid, 'SIGKILL');
      while (liveProcess(pid) !== null) await new Promise(setImmediate);
      expect(() => process.kill(pid, 0)).not.toThrow();
    } finally {
      parent.kill('SIGKILL');
    }
  });
});
