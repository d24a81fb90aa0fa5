import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Action } from '../access/policy';
import { reachOf } from '../access/reach';
import type { Identity } from '../access/reach';
import { digestOf } from '../access/secret';
import { CheckGuesses } from '../access/sign-in/check-guesses';
import { Database } from '../platform/database/database';
import { LimitRequests } from '../platform/http/limit-requests';
import { Problem } from '../platform/problems/problem';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { feedAtAddress } from './feed-address.queries';
import type { FeedKind } from './feed-kind';

interface Feed {
  readonly id: string;
  readonly kind: FeedKind;
  readonly hitId: string | null;
  readonly groupId: string | null;
  readonly about: string | null;
  readonly madeAt: string;
  readonly identity: Identity;
}

/** A feed with its reader, who sees what the account may see today: nothing, where it may see none of it. */
export interface FeedAsked extends Feed {
  readonly viewer: Viewer;
}

/** Finds out whose feed an address is. Programs ask it for years, so that it writes nothing and counts only wrong guesses. */
@Injectable()
export class RecogniseFeed {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly checkGuesses: CheckGuesses,
    private readonly limitRequests: LimitRequests,
  ) {}

  /** Throws 404 for an address that is not one of this kind, or was revoked, and 429 for whoever guesses or asks without end. */
  async execute(
    visitor: Viewer,
    secret: string,
    { kind, action }: { readonly kind: FeedKind; readonly action: Action },
    reply: FastifyReply,
  ): Promise<FeedAsked> {
    const [feed] = await this.database.rows<Feed>(visitor, feedAtAddress, [digestOf(secret), this.clock.today()]);
    if (feed?.kind !== kind) {
      await this.checkGuesses.count(visitor, 'feed', secret);
      throw new Problem(
        404,
        'feed-unknown',
        'There is nothing at this address any more. Sign in to the portal, open your account, and copy the address that is in force.',
      );
    }
    await this.limitRequests.execute(`feed ${feed.id}`, reply);
    const { accountId, name } = feed.identity;
    const reach = reachOf(action, feed.identity);
    const nothing = { hits: [], groups: [], person: null };
    return { ...feed, viewer: { ...visitor, name, accountId, reach: reach === undefined ? nothing : reach } };
  }
}
