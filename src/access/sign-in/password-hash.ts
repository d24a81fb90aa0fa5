import { hash, verify } from '@node-rs/argon2';

/** Argon2id, with the memory and passes that OWASP’s cheat sheet on storing passwords recommends. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** One and the same letter can be written in several ways: what is typed on another keyboard is the same password. */
const asWritten = (password: string): string => password.normalize('NFKC');

/** What is kept of a password. */
export async function hashOf(password: string): Promise<string> {
  return hash(asWritten(password), cost);
}

let nobodys: Promise<string> | undefined;

/** Says whether it is the password. Where there is none to compare with, it takes as long to say no. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  nobodys ??= hashOf('the password of nobody');
  const isSame = await verify(kept ?? (await nobodys), asWritten(password));
  return isSame && kept !== null;
}
