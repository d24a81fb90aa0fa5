import { execFile } from 'node:child_process';
import { createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { temporaryFolder } from '../support/temporary-folder';
import { everything } from './importing';
import { fileWithMeetings } from './many-meetings';

jest.setTimeout(300_000);

const compiled = join(__dirname, '..', '..', 'dist', 'src', 'commands');

interface Ran {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

describe('The partnership file on the command line', () => {
  const folder = temporaryFolder();
  let database: TestDatabase;

  beforeEach(async () => {
    database = await freshDatabase();
  });
  afterEach(() => database.drop());

  /** Runs a command as `npm run` does, to its end. */
  function run(command: 'import' | 'export', ...typed: string[]): Promise<Ran> {
    const env = { PATH: process.env['PATH'], DATABASE_URL: database.url, DATABASE_POOL: '3' };
    return new Promise((resolve) => {
      execFile(process.execPath, [join(compiled, `${command}.js`), ...typed], { env }, (failure, output, errors) => {
        resolve({ code: failure === null ? 0 : Number(failure.code ?? 1), output, errors });
      });
    });
  }

  it('goes in and comes out again, whole', async () => {
    const [before, after] = [join(folder(), 'before.json'), join(folder(), 'after.json')];
    writeFileSync(before, everything);
    const imported = await run('import', before);
    expect([imported.code, imported.errors]).toEqual([0, '']);
    expect(imported.output).toMatch(/^144 added, 0 changed, 0 already as in the file\.$/m);
    expect((await run('import', before)).output).toMatch(/^0 added, 0 changed, 144 already as in the file\.$/m);
    expect((await run('export', after)).code).toBe(0);
    expect(readFileSync(after, 'utf8')).toBe(everything);
  });

  it('tried out first, changes nothing', async () => {
    const [file, after] = [join(folder(), 'file.json'), join(folder(), 'after.yaml')];
    writeFileSync(file, everything);
    expect((await run('import', file, '--dry-run')).output).toContain('This was a dry run: nothing was changed.');
    await run('export', after);
    expect(readFileSync(after, 'utf8')).toBe('format: hit-portal-partnership/1\n');
  });

  it('is refused with a line for each fault, and leaves no half of a file behind', async () => {
    const file = join(folder(), 'file.yml');
    writeFileSync(file, 'format: hit-portal-partnership/1\npeople:\n  - key: ann\n    nmae: Ann\n');
    const { code, errors } = await run('import', file);
    expect(code).toBe(1);
    expect(errors.split('\n')).toEqual([
      'HIT Portal: Nothing was imported: 2 things in the file cannot be used. Each is listed with its place and what to do.',
      expect.stringMatching(/^ {2}#\/people\/0 {2}Line 3: “name” is missing/),
      '  #/people/0/nmae  Line 4: “nmae” is not a name that is known here. Did you mean “name”?',
      '',
    ]);
    const unwritable = join(folder(), 'no-such-folder', 'file.json');
    expect((await run('export', unwritable)).errors).toContain(unwritable);
  });

  it('says in a sentence that there is no such file', async () => {
    const { code, errors } = await run('import', 'there-is-none.json');
    expect(code).toBe(1);
    expect(errors).toMatch(/^HIT Portal: there is no file there-is-none\.json.*\n$/);
  });

  // As many as are wished for by MEETINGS=10000; a file twenty times as large needs hardly more memory.
  it('holds many meetings, and the program reads them without holding them', async () => {
    const count = Number(process.env['MEETINGS'] ?? 300);
    const file = join(folder(), 'many.json');
    await pipeline(Readable.from(fileWithMeetings(count)), createWriteStream(file));
    const { code, output, errors } = await run('import', file);
    expect([code, errors]).toEqual([0, '']);
    expect(output).toMatch(new RegExp(`meetings +${(count * 13).toLocaleString('en')} +0 +0`));
    expect(Number(/([\d,]+) MB of memory at most/.exec(output)?.[1]?.replaceAll(',', ''))).toBeLessThan(400);
    const again = await run('import', file);
    expect(again.output).toMatch(/^0 added, 0 changed, /m);
    if (process.env['MEETINGS'] !== undefined) process.stdout.write(`${output}\n${again.output}`);
  });
});
