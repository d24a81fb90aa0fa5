import type { FastifyReply } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { rateLimitHeaders, TooManyRequests } from '../problems/too-many-requests';
import type { Allowance, Limit } from '../problems/too-many-requests';

const aMinute = 60;

/**
 * Keeps one program that runs wild from taking the portal away from everybody else. Each copy of the portal counts for itself:
 * this is about its own load, and asking the database each time would be a load of its own.
 */
export class LimitRequests {
  private readonly limit: Limit;
  private readonly counter: RateLimiterMemory;

  constructor(requestsPerMinute: number) {
    this.limit = { name: 'requests', times: requestsPerMinute, seconds: aMinute };
    this.counter = new RateLimiterMemory({ points: requestsPerMinute, duration: aMinute });
  }

  /** Counts a request of somebody, and tells them what is left. Throws 429 when it is too many. */
  async execute(who: string, reply: FastifyReply): Promise<void> {
    try {
      const counted = await this.counter.consume(who);
      void reply.headers(rateLimitHeaders(this.allowance(counted, false)));
    } catch (failure) {
      if (!(failure instanceof RateLimiterRes)) throw failure;
      throw new TooManyRequests(this.allowance(failure, true), 'These are too many requests in a minute.');
    }
  }

  private allowance({ remainingPoints, consumedPoints, msBeforeNext }: RateLimiterRes, isSpent: boolean): Allowance {
    const wholeIn = Math.max(1, Math.ceil(msBeforeNext / 1000));
    return {
      limit: this.limit,
      isSpent,
      isFirst: consumedPoints === this.limit.times + 1,
      left: remainingPoints,
      wholeIn,
    };
  }
}
