import { Injectable } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LimitRequests } from '../platform/http/limit-requests';
import { Problem } from '../platform/problems/problem';
import { CheckReach } from './check-reach';
import type { Needed } from './needs.decorator';
import { reachOf } from './reach';
import type { Identity } from './reach';
import { RecogniseAsker } from './recognise-asker';
import './permitted';
import '../platform/http/browser-sessions';

const nothing = { hits: [], groups: [], person: null };

type Recognised = FastifyRequest & { user: Identity | null };

/**
 * The one place where it is decided who may do what: recognises who asks, finds the line of the policy that the route needs, and
 * refuses whoever does not reach the things that the request names. A route that says nothing is refused to everybody.
 */
@Injectable()
export class PermissionGuard extends AuthGuard(['bearer']) {
  constructor(
    private readonly reflector: Reflector,
    private readonly checkReach: CheckReach,
    private readonly recogniseAsker: RecogniseAsker,
    private readonly limitRequests: LimitRequests,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const handler = context.getHandler();
    if (this.reflector.get<boolean | undefined>('open to all', handler) === true) return this.greet(context);
    const needed = this.reflector.get<Needed | undefined>('needs', handler);
    if (!needed) throw new Error('The route does not say what it needs.');
    const request = context.switchToHttp().getRequest<Recognised>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const identity = (await this.ofSession(request)) ?? (await this.ofToken(context, request));
    if (!identity) {
      await this.limitRequests.execute(request.ip, reply);
      throw notSignedIn(reply);
    }
    await this.limitRequests.execute(identity.tokenId ?? `session of ${identity.accountId}`, reply);
    request.identity = identity;
    const reach = reachOf(needed.action, identity);
    const { name, accountId, tokenId } = identity;
    request.asker = { name, accountId, tokenId, reach: reach === undefined ? nothing : reach };
    if (reach === null) return true;
    await this.checkReach.execute(needed, reach, identity, request);
    return true;
  }

  /** Lets anybody in; a page names whoever is signed in, and they may do nothing more there than others. */
  private async greet(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const identity = request.url.startsWith('/api/') ? null : await this.ofSession(request);
    request.identity = identity;
    if (identity === null) return true;
    const { name, accountId, tokenId } = identity;
    request.asker = { name, accountId, tokenId, reach: nothing };
    return true;
  }

  /** Whoever signed in to the browser. A request with a header that says who sends it is held to that. */
  private async ofSession({ session, headers }: FastifyRequest): Promise<Identity | null> {
    if (headers.authorization !== undefined || session.accountId === undefined) return null;
    return this.recogniseAsker.bySession(session.sessionId);
  }

  private async ofToken(context: ExecutionContext, request: Recognised): Promise<Identity | null> {
    await super.canActivate(context);
    return request.user;
  }

  /** Whoever was recognised by a token, or null. */
  override handleRequest<User = Identity | null>(failure: unknown, user: User | false | null): User | null {
    if (failure instanceof Error) throw failure;
    return user === false ? null : user;
  }
}

/** What to do when nobody was recognised. */
function notSignedIn(reply: FastifyReply): Problem {
  void reply.header('WWW-Authenticate', 'Bearer realm="HIT Portal"');
  return new Problem(
    401,
    'not-signed-in',
    'Sign in, or send a token that is in force as “Authorization: Bearer ptk_…”.',
  );
}
