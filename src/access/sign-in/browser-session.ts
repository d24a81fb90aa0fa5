import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { newId } from '../../platform/database/new-id';
import { Clock } from '../../platform/time/clock';
import { RecogniseAsker } from '../recognise-asker';
import type { SignedIn } from './sign-in';
import '../../platform/http/browser-sessions';

const longestAgent = 200;

/** The session of the browser that a request comes from. */
@Injectable()
export class BrowserSession {
  constructor(
    private readonly clock: Clock,
    private readonly recogniseAsker: RecogniseAsker,
  ) {}

  /** From now on the browser speaks for somebody, under a new secret id: one that was planted before is worth nothing. */
  async begin(request: FastifyRequest, { accountId }: Pick<SignedIn, 'accountId'>): Promise<void> {
    await request.session.regenerate();
    const { session } = request;
    session.id = newId();
    session.accountId = accountId;
    session.startedAt = this.clock.now().toISOString();
    session.address = request.ip;
    session.agent = (request.headers['user-agent'] ?? 'unknown').slice(0, longestAgent);
    await session.save();
    await this.recogniseAsker.prolong(session.sessionId);
  }

  /** The browser speaks for nobody any more. */
  async end(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await request.session.destroy();
    void reply.clearCookie(request.server.sessionCookie, { path: '/' });
  }
}
