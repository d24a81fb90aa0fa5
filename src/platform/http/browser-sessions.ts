import cookie from '@fastify/cookie';
import session from '@fastify/session';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SessionStore } from '../database/session-store';

declare module 'fastify' {
  interface Session {
    /** What the session is called where its owner sees it; the cookie holds another id, which nobody is told. */
    id?: string;
    accountId?: string;
    /** A moment, as ISO 8601 writes it. */
    startedAt?: string;
    address?: string;
    agent?: string;
    /** What proves that the browser comes back from where it was sent to sign in. */
    signOn?: { verifier: string; state: string; nonce: string; comesBackTo: string };
    /** They were sent there only to see what it tells of them. */
    isLooking?: boolean;
    /** What the provider said when they tested it last. */
    signOnTest?: { at: string; isGood: boolean; sentence: string; signInAddress: string | null; hasLogOut: boolean };
    /** What it told when they looked, or why it did not. It goes with the session. */
    signOnLook?: { at: string; claims: Readonly<Record<string, unknown>>; failure: string | null };
    /** Where they wanted to go before they were sent there. */
    wanted?: string;
    /** They signed in elsewhere, and may still be signed in there. */
    cameBySignOn?: boolean;
  }
  interface FastifyInstance {
    /** The name of the cookie that holds a session's id. */
    sessionCookie: string;
    /** The address that people open, where the operator says it. */
    publicUrl: string | null;
  }
}

/**
 * Lets browsers have sessions: a signed cookie that scripts cannot read, that other sites' requests do not bring, and that
 * ends with the browser; what it stands for is in the database. Behind TLS it never travels without.
 */
export async function keepSessions(
  app: NestFastifyApplication,
  { publicUrl, secret }: { readonly publicUrl: string | null; readonly secret: string },
): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  const isEncrypted = publicUrl?.startsWith('https:') === true;
  // Between browser and proxy it is TLS, whatever the last few steps to us are.
  if (isEncrypted) {
    server.addHook('onRequest', (request, _reply, done) => {
      Object.defineProperty(request, 'protocol', { value: 'https' });
      done();
    });
  }
  // A name that begins so is taken by browsers only with Secure, for the whole host, from the host itself.
  const cookieName = isEncrypted ? '__Host-hit-portal' : 'hit-portal';
  server.decorate('sessionCookie', cookieName).decorate('publicUrl', publicUrl);
  const store: SessionStore = app.get(SessionStore);
  await app.register(cookie);
  await app.register(session, {
    secret,
    store,
    cookieName,
    cookie: { path: '/', httpOnly: true, sameSite: 'lax', secure: isEncrypted ? true : 'auto' },
    saveUninitialized: false,
    rolling: false,
  });
}
