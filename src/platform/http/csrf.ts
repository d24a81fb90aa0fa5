import csrf from '@fastify/csrf-protection';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import './browser-sessions';

const header = 'x-csrf-token';
const field = '_csrf';
const readOnly = ['GET', 'HEAD', 'OPTIONS'];
/** Whoever is not who they were signs in here again; no other site's page can send what it takes (JSON). */
const signIn = '/api/v1/sign-in';
/**
 * Addresses in mails, each of which holds a secret that no other site knows. A mail program posts to one by itself (RFC 8058), and
 * looking at one begins no session.
 */
const addressInMail = /^\/(checkin|pass-on|respond|unsubscribe)\/ans_/;

/**
 * Refuses what another site's page makes a browser send: what changes something, and comes by a session or from a form, has to
 * hold the token of the session, which only our own pages are told. A request that says itself who sends it needs none.
 */
export async function refuseForgeries(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  await app.register(csrf, {
    sessionPlugin: '@fastify/session',
    getToken: (request) => tokenIn(request),
    logLevel: 'debug',
  });
  server.addHook('preValidation', (request, reply, done) => {
    if (!isToBeProven(request)) done();
    else {
      server.csrfProtection(request, reply, () => {
        // Nothing else wants to know of it.
        if (isObject(request.body)) Reflect.deleteProperty(request.body, field);
        done();
      });
    }
  });
}

/** The token of the browser's session, for the hidden field `_csrf` of a form or the header `x-csrf-token`. */
export function csrfTokenFor(reply: FastifyReply): string {
  return reply.generateCsrf();
}

function isToBeProven({ method, headers, url, session, is404 }: FastifyRequest): boolean {
  if (is404 || readOnly.includes(method) || headers.authorization !== undefined) return false;
  if (addressInMail.test(url)) return false;
  if (!url.startsWith('/api/')) return true;
  return session.accountId !== undefined && url !== signIn;
}

function tokenIn({ headers, body }: FastifyRequest): string | undefined {
  const sent: unknown =
    headers[header] ?? (isObject(body) ? Object.entries(body).find(([name]) => name === field)?.[1] : null);
  return typeof sent === 'string' ? sent : undefined;
}

function isObject(body: unknown): body is object {
  return typeof body === 'object' && body !== null;
}
