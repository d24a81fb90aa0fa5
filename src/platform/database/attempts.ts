import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Allowance, Limit } from '../problems/too-many-requests';

/** Counts how often somebody tries something, in the database: several copies of the program count together. */
@Injectable()
export class Attempts {
  private readonly counters = new Map<string, RateLimiterPostgres>();

  constructor(private readonly pool: Pool) {}

  /** Counts one more, and says whether that is within the limit. */
  async count(limit: Limit, key: string): Promise<Allowance> {
    try {
      return allowanceIn(limit, await this.counterOf(limit).consume(key), false);
    } catch (failure) {
      if (failure instanceof RateLimiterRes) return allowanceIn(limit, failure, true);
      throw failure;
    }
  }

  /** It was no attempt to guess: one less. */
  async takeBack(limit: Limit, key: string): Promise<void> {
    await this.counterOf(limit).reward(key);
  }

  /** Begins again from nothing. */
  async forget(limit: Limit, key: string): Promise<void> {
    await this.counterOf(limit).delete(key);
  }

  private counterOf(limit: Limit): RateLimiterPostgres {
    const known = this.counters.get(limit.name);
    if (known) return known;
    const { name, times, seconds } = limit;
    const counter = new RateLimiterPostgres({
      storeClient: this.pool,
      storeType: 'pool',
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix: name,
      points: times,
      duration: seconds,
      // Every counter would sweep the same table.
      clearExpiredByTimeout: this.counters.size === 0,
    });
    this.counters.set(name, counter);
    return counter;
  }
}

function allowanceIn(
  limit: Limit,
  { remainingPoints, consumedPoints, msBeforeNext }: RateLimiterRes,
  isSpent: boolean,
): Allowance {
  return {
    limit,
    isSpent,
    isFirst: consumedPoints === limit.times + 1,
    left: remainingPoints,
    wholeIn: Math.max(1, Math.ceil(msBeforeNext / 1000)),
  };
}
