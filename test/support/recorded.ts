import { randomUUID } from 'node:crypto';
import { api } from './api';
import type { Answer } from './api';

/** Things recorded over HTTP, as somebody would; each has a key nobody else uses. */
export interface Recorded {
  readonly id: string;
  readonly version: number;
  readonly key: string;
}

/** What an If-Match header says. */
export const at = (version: number): Record<string, string> => ({ 'If-Match': `"${String(version)}"` });

async function recorded(path: string, body: object): Promise<Recorded> {
  const key = randomUUID();
  const made = await (await api()).made(path, { key, ...body });
  return { key, ...made };
}

/** An organisation, by default a trust since 2000. */
export function recordedOrganisation(name: string, more: object = {}): Promise<Recorded> {
  const body = { name, type: 'NHS_TRUST', sector: 'NHS_PROVIDER', from: '2000-01-01', ...more };
  return recorded('/api/v1/organisations', body);
}

/** A unit, by default as long as its organisation. */
export function recordedUnit(organisation: Recorded, name: string, more: object = {}): Promise<Recorded> {
  return recorded('/api/v1/organisational-units', { organisation: organisation.id, name, from: '2000-01-01', ...more });
}

/** A post, by default a senior one as long as its organisation. */
export function recordedPost(organisation: Recorded, title: string, more: object = {}): Promise<Recorded> {
  const body = { organisation: organisation.id, title, level: 'SENIOR', from: '2000-01-01', ...more };
  return recorded('/api/v1/posts', body);
}

export function recordedPerson(name: string, more: object = {}): Promise<Recorded> {
  return recorded('/api/v1/people', { name, ...more });
}

/** A HIT, by default active since October 2012. */
export function recordedHit(name: string, more: object = {}): Promise<Recorded> {
  return recorded('/api/v1/hits', { name, status: 'ACTIVE', from: '2012-10-01', ...more });
}

/** Changes something at a version and expects it done; gives what was answered. */
export async function changed(path: string, version: number, body: object): Promise<Answer['body']> {
  const answer = await (await api()).post(path, body, at(version));
  if (answer.status !== 200) throw new Error(`POST ${path} answered ${String(answer.status)}: ${answer.text}`);
  return answer.body;
}

/** What something looks like on a day. */
export async function seen(path: string, asOf?: string): Promise<Answer['body']> {
  const answer = await (await api()).get(asOf === undefined ? path : `${path}?asOf=${asOf}`);
  if (answer.status !== 200) throw new Error(`GET ${path} answered ${String(answer.status)}: ${answer.text}`);
  return answer.body;
}

/** A refusal as [status, sentence, fields that are to blame]. */
export function refusalIn(answer: Answer): [number, string, string[]] {
  const errors: { pointer: string }[] = answer.body.errors ?? [];
  return [answer.status, answer.body.detail, errors.map(({ pointer }) => pointer)];
}
