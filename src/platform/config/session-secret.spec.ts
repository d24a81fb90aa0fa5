import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotStart } from './cannot-start';
import { givenSessionSecret, ownSessionSecret } from './session-secret';

const strong = 'kZ8wQ2rT5yU1iO4pA7sD0fG3hJ6lX9cV';

describe('the secret that sessions are signed with', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'secret-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('is taken from a variable, or from a file without the line end that editors leave', () => {
    expect(givenSessionSecret({})).toBeNull();
    expect(givenSessionSecret({ SESSION_SECRET: strong })).toBe(strong);
    const file = join(folder, 'secret');
    writeFileSync(file, `${strong}\n`);
    expect(givenSessionSecret({ SESSION_SECRET_FILE: file })).toBe(strong);
  });

  it.each(['secret', strong.slice(1), 'a'.repeat(64), 'abcabcabcabcabcabcabcabcabcabcabcabc'])(
    'is refused when it could be guessed, and not repeated: %s',
    (weak) => {
      const reading = (): unknown => givenSessionSecret({ SESSION_SECRET: weak });
      expect(reading).toThrow(CannotStart);
      expect(reading).toThrow(/^SESSION_SECRET could be guessed: write 32 characters or more/);
      expect(reading).not.toThrow(new RegExp(`[^_]${weak}\\b`));
    },
  );

  it('is not taken from two places, nor from a file that is not there', () => {
    const both = { SESSION_SECRET: strong, SESSION_SECRET_FILE: '/nowhere' };
    expect(() => givenSessionSecret(both)).toThrow(/are both set: leave one of them out/);
    expect(() => givenSessionSecret({ SESSION_SECRET_FILE: '/nowhere' })).toThrow(
      /names \/nowhere, which cannot be read/,
    );
  });

  it('is made once in the data folder, for its owner’s eyes only', () => {
    const data = join(folder, 'data');
    const first = ownSessionSecret(data);
    expect(first.length).toBeGreaterThanOrEqual(64);
    expect(ownSessionSecret(data)).toBe(first);
    expect(statSync(join(data, 'session-secret')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(data, 'session-secret'), 'utf8').trim()).toBe(first);
  });

  it('says what to do where it cannot be kept', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(() => ownSessionSecret(join(file, 'data'))).toThrow(
      /^the secret .* make the folder .* writable, or set SESSION_SECRET/,
    );
  });
});
