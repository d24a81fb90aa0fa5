import { execFile, execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { portalProcess } from '../support/portal-process';
import { temporaryFolder } from '../support/temporary-folder';

jest.setTimeout(120_000);

const root = join(__dirname, '..', '..');
const lastLine = /To begin again from nothing/;

describe('npm run demo', () => {
  const folder = temporaryFolder();
  const demo = () => portalProcess({ DATA_DIR: folder(), DATABASE_POOL: '3' }, 'src/commands/demo.js');

  it('loads a made-up partnership, and prints three lines that work when they are pasted', async () => {
    const portal = demo();
    const [output] = [(await portal.says(lastLine)).input ?? ''];
    expect(output).toMatch(/^The demonstration partnership is loaded: [\d,]+ rows, all of them made up\.$/m);
    const lines = output.split('\n').filter((line) => line.trimStart().startsWith('curl '));
    const token = output.split('\n').find((line) => line.trimStart().startsWith('TOKEN=')) ?? '';
    const paste = (line = ''): string =>
      execFileSync('sh', ['-c', `${token}\n${line.replace('curl ', 'curl --fail --silent ')}`], {
        cwd: folder(),
        encoding: 'utf8',
      });

    const members = paste(lines[0]).split(/\r?\n/);
    expect(members.filter((line) => line.includes('A-SG'))).toHaveLength(11);
    expect(members.filter((line) => line.includes('NHS Bristol PCT'))).toHaveLength(2);
    paste(`${lines[1] ?? ''}; cat report.html | head -c 15`);
    expect(execFileSync('head', ['-c', '15', join(folder(), 'report.html')], { encoding: 'utf8' }).toLowerCase()).toBe(
      '<!doctype html>',
    );
    expect(JSON.parse(paste(lines[2]))).toMatchObject({ version: 1 });
    expect(lines).toHaveLength(3);

    const [address = ''] = /http:\S+/.exec(output) ?? [];
    const accounts = [...output.matchAll(/^ {2}\S.* (\S+@demonstration\.example) +(\S+) +ptk_\S+$/gm)];
    expect(accounts).toHaveLength(9);
    for (const [, email, password] of accounts) {
      const answer = await fetch(`${address}/api/v1/sign-in`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ email, password }),
      });
      expect(answer.status).toBe(200);
    }

    // What a portal has is not taken in or given out behind its back.
    const beside = await new Promise<{ code: unknown; errors: string }>((resolve) => {
      const typed = [join(root, 'dist', 'src', 'commands', 'export.js'), join(folder(), 'out.json')];
      const env = { PATH: process.env['PATH'], DATA_DIR: folder() };
      execFile(process.execPath, typed, { env }, (failure, _, errors) => {
        resolve({ code: failure?.code, errors });
      });
    });
    expect(beside.code).toBe(1);
    expect(beside.errors).toMatch(
      /^HIT Portal: another HIT Portal is using the data folder .*: use that one, stop it first/,
    );

    portal.signal('SIGTERM');
    expect((await portal.end).code).toBe(0);

    const again = demo();
    expect((await again.says(lastLine)).input).toMatch(
      /^Demonstration partnership \(made up\): it is there already, with whatever you did to it\.$/m,
    );
    again.signal('SIGTERM');
    expect((await again.end).code).toBe(0);
  });
});
