import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from './cannot-start';
import { given, type Variables } from './variables';

const shortest = 32;
const fewestCharacters = 10;

/**
 * The secret that the cookies of browsers are signed with, where the operator gives one: SESSION_SECRET, or the file that
 * SESSION_SECRET_FILE names. Null where there is neither.
 * @throws CannotStart for one that could be guessed, and for a file that cannot be read. The secret is never repeated.
 */
export function givenSessionSecret(variables: Variables): string | null {
  const file = given(variables, 'SESSION_SECRET_FILE');
  if (file === null) return strong(given(variables, 'SESSION_SECRET'), 'SESSION_SECRET');
  if (given(variables, 'SESSION_SECRET') !== null)
    throw new CannotStart('SESSION_SECRET and SESSION_SECRET_FILE are both set: leave one of them out.');
  try {
    return strong(readFileSync(file, 'utf8').trim(), 'What is in the file of SESSION_SECRET_FILE');
  } catch (failure) {
    if (failure instanceof CannotStart) throw failure;
    throw new CannotStart(`SESSION_SECRET_FILE names ${file}, which cannot be read: check that it is there.`);
  }
}

function strong(secret: string | null, name: string): string | null {
  if (secret === null || (secret.length >= shortest && new Set(secret).size >= fewestCharacters)) return secret;
  throw new CannotStart(
    `${name} could be guessed: write ${String(shortest)} characters or more that nobody else knows, such as what "openssl rand -base64 48" prints, or leave it out.`,
  );
}

/**
 * The secret of this installation, in its data folder, for its owner's eyes only. It is made when it is first needed.
 * @throws CannotStart when it can neither be read nor made.
 */
export function ownSessionSecret(dataDir: string): string {
  const file = join(dataDir, 'session-secret');
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(draft, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
    try {
      // Whole or not at all, and never over one that is there: two that start at once agree.
      linkSync(draft, file);
    } catch {
      // It is there.
    } finally {
      rmSync(draft);
    }
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new CannotStart(
      `the secret that sessions are signed with cannot be kept in ${file}: make the folder ${dataDir} writable, or set SESSION_SECRET.`,
    );
  }
}
