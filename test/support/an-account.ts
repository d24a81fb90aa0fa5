import { randomUUID } from 'node:crypto';
import { CheckedApi } from './api';
import { administrator } from './administrator';
import { CookieJar } from './cookie-jar';
import { serverUrl } from './server';

/** Somebody who can sign in. */
export interface Somebody {
  readonly id: string;
  readonly email: string;
  readonly password: string;
  /** What a request says that comes with a token of theirs. */
  readonly bearer: Record<string, string>;
}

export const goodPassword = 'plover-anvil-Tuesday-mist';

/** A new account with a role, held on `about` where it is about something, a token and a password. */
export async function somebody(role = 'COMMISSIONER', address = serverUrl(), about: object = {}): Promise<Somebody> {
  const client = await CheckedApi.at(address);
  const email = `${randomUUID()}@example.org`;
  const { id } = await client.made('/api/v1/accounts', { kind: 'PERSON', name: 'Ann Archer', email });
  await client.made(`/api/v1/accounts/${id}/role-grants`, { role, from: '2013-01-01', ...about });
  const scopes = ['read', 'meetings:log', 'write', 'admin'];
  const issued = await client.post(`/api/v1/accounts/${id}/tokens`, { name: 'Test', scopes, days: 1 }, administrator);
  const bearer = { Authorization: `Bearer ${String(issued.body.token)}` };
  const set = await client.put('/api/v1/me/password', { password: goodPassword }, bearer);
  if (set.status !== 204) throw new Error(set.text);
  return { id, email, password: goodPassword, bearer };
}

/** A browser in which they are signed in. */
export async function signedIn({ email, password }: Somebody, address = serverUrl()): Promise<CookieJar> {
  const browser = await CookieJar.at(address);
  const { status, text } = await browser.send('post', '/api/v1/sign-in', { email, password });
  if (status !== 200) throw new Error(text);
  return browser;
}
