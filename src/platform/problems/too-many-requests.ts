import { Problem } from './problem';

/** How often somebody may do something: so many times in so many seconds. */
export interface Limit {
  readonly name: string;
  readonly times: number;
  readonly seconds: number;
}

/** What is left of a limit. */
export interface Allowance {
  readonly limit: Limit;
  readonly isSpent: boolean;
  /** True of the first time that it is too often. */
  readonly isFirst: boolean;
  readonly left: number;
  /** Seconds until it is whole again. */
  readonly wholeIn: number;
}

/** 429: too often. Says when to try again, in words and as the headers Retry-After and RateLimit. */
export class TooManyRequests extends Problem {
  constructor(
    readonly allowance: Allowance,
    what: string,
  ) {
    super(429, 'too-many-requests', `${what} Try again in ${inWords(allowance.wholeIn)}.`);
  }
}

/** The headers RateLimit-Policy and RateLimit (draft-ietf-httpapi-ratelimit-headers-10). */
export function rateLimitHeaders({ limit, left, wholeIn }: Allowance): Record<string, string> {
  return {
    'RateLimit-Policy': `"${limit.name}";q=${String(limit.times)};w=${String(limit.seconds)}`,
    RateLimit: `"${limit.name}";r=${String(left)};t=${String(wholeIn)}`,
  };
}

function inWords(seconds: number): string {
  if (seconds <= 90) return `${String(seconds)} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes <= 90 ? `${String(minutes)} minutes` : `${String(Math.ceil(minutes / 60))} hours`;
}
