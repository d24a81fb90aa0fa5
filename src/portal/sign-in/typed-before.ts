import type { FastifyRequest } from 'fastify';
import type { Problem } from '../../platform/problems/problem';
import { FormAnswers } from '../form-answers';

/** A form that was sent when nobody was signed in any more: where to, and what was typed. */
export interface TypedBefore {
  readonly action: string;
  readonly entries: readonly (readonly [string, string])[];
}

const forWhat = 'typed-for';
const typed = 'typed.';
const secret = /password|code|token|secret/i;

/**
 * What somebody typed into one of our own pages before they were signed out, to be sent once they are signed in again; null
 * when the request is none of that, comes from another site's page, or holds a secret.
 */
export function typedBefore(request: FastifyRequest, { status, kind }: Problem): TypedBefore | null {
  const isSignedOut = request.session.accountId === undefined && (status === 401 || kind === 'csrf-token-missing');
  if (request.method !== 'POST' || !isSignedOut || !comesFromUs(request) || isAboutSigningIn(request.url)) return null;
  const entries = new FormAnswers(request.body).entries().filter(([name]) => name !== '_csrf');
  return entries.length === 0 || entries.some(([name]) => secret.test(name)) ? null : { action: request.url, entries };
}

/** The same, as the hidden fields of the page on which they sign in. */
export function carried({ action, entries }: TypedBefore): readonly (readonly [string, string])[] {
  return [[forWhat, action], ...entries.map(([name, value]) => [`${typed}${name}`, value] as const)];
}

/** What those fields carry; null when there are none. */
export function typedCarried(form: FormAnswers): TypedBefore | null {
  const action = form.one(forWhat);
  if (action === '' || isAboutSigningIn(action)) return null;
  const entries = form
    .entries()
    .flatMap(([name, value]) => (name.startsWith(typed) ? [[name.slice(typed.length), value] as const] : []));
  return { action, entries };
}

function isAboutSigningIn(address: string): boolean {
  return /^\/(sign-|links?\b|api\/)/.test(address);
}

/** Browsers say which site's page sends a form. What another site made up is not carried into the portal. */
function comesFromUs({ headers, host }: FastifyRequest): boolean {
  const { origin } = headers;
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}
