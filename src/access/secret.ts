import { createHash, randomBytes } from 'node:crypto';

/** Told apart from other secrets at a glance, also by programs that look for secrets in the wrong places. */
const tokenMark = 'ptk_';
const shown = 10;

/** A new token, which is told once, and what is kept of it. */
export function newToken(): { token: string; startsWith: string; secretHash: Buffer } {
  const { secret: token, secretHash } = newSecret(tokenMark);
  return { token, startsWith: token.slice(0, shown), secretHash };
}

/** A secret that begins with a mark, and what is kept of it. */
export function newSecret(mark: string): { secret: string; secretHash: Buffer } {
  const secret = `${mark}${randomBytes(32).toString('base64url')}`;
  return { secret, secretHash: digestOf(secret) };
}

/** What is kept of a secret that is too long to be guessed: a plain digest is enough, and quick. */
export function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
