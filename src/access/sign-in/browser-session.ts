import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { newId } from '../../platform/database/new-id';
import { csrfTokenFor } from '../../platform/http/csrf';
import { Clock } from '../../platform/time/clock';
import { RecogniseAsker } from '../recognise-asker';
import type { SignedIn } from './sign-in';

const longestAgent = 200;

/** The session of the browser that a request comes from. */
@Injectable()
export class BrowserSession {
  constructor(
    private readonly clock: Clock,
    private readonly recogniseAsker: RecogniseAsker,
  ) {}

  /**
   * From now on the browser speaks for somebody, under a new secret id: one that was planted before is worth nothing. Gives the token
   * that proves what it sends.
   */
  async begin(
    request: FastifyRequest,
    reply: FastifyReply,
    { accountId }: Pick<SignedIn, 'accountId'>,
  ): Promise<{ csrfToken: string }> {
    await request.session.regenerate();
    const { session } = request;
    session.id = newId();
    session.accountId = accountId;
    session.startedAt = this.clock.now().toISOString();
    session.address = request.ip;
    session.agent = (request.headers['user-agent'] ?? 'unknown').slice(0, longestAgent);
    const csrfToken = csrfTokenFor(reply);
    await session.save();
    await this.recogniseAsker.prolong(session.sessionId);
    return { csrfToken };
  }

  /** The browser speaks for nobody any more. */
  async end(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await request.session.destroy();
    void reply.clearCookie(request.server.sessionCookie, { path: '/' });
  }
}
