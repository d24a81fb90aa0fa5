import { Injectable } from '@nestjs/common';
import { Attempts } from '../../platform/database/attempts';
import { Database } from '../../platform/database/database';
import { TooManyRequests } from '../../platform/problems/too-many-requests';
import type { Limit } from '../../platform/problems/too-many-requests';
import type { Viewer } from '../../platform/viewer';
import { digestOf } from '../secret';

const quarterOfAnHour = 900;
const aDay = 86_400;

/** What can be guessed, each with limits of its own. */
export type Guessable = 'sign-in' | 'link' | 'answer' | 'feed' | 'second-factor' | 'own-password';

interface Counted {
  readonly limit: Limit;
  readonly key: string;
}

/**
 * How often somebody may guess: ten times in a quarter of an hour at one account from one address, so that whoever guesses does not
 * lock its owner out, who is elsewhere; a hundred times a day at one account from everywhere; and two hundred times in a quarter of
 * an hour from one address, behind which there may be a whole hospital. What was right is not counted.
 */
function limitsOf(what: Guessable, { address }: Viewer, about: string): readonly [Counted, Counted, Counted] {
  const target = digestOf(about).toString('base64url');
  const from = address ?? 'command line';
  return [
    { limit: { name: `${what}-from-here`, times: 10, seconds: quarterOfAnHour }, key: `${target} ${from}` },
    { limit: { name: `${what}-at-one`, times: 100, seconds: aDay }, key: target },
    { limit: { name: `${what}-from-one`, times: 200, seconds: quarterOfAnHour }, key: from },
  ];
}

/** Keeps whoever guesses passwords, codes and links from guessing for long. */
@Injectable()
export class CheckGuesses {
  constructor(
    private readonly attempts: Attempts,
    private readonly database: Database,
  ) {}

  /**
   * Counts a guess before it is looked at, so that many at once are no way around it. Throws 429, the same whether or not there is
   * anything to be guessed.
   * @param about what it is a guess at, such as an e-mail address
   */
  async count(viewer: Viewer, what: Guessable, about: string): Promise<void> {
    for (const { limit, key } of limitsOf(what, viewer, about)) {
      const allowance = await this.attempts.count(limit, key);
      if (!allowance.isSpent) continue;
      if (allowance.isFirst)
        await this.database.write(viewer, (tx) => tx.trail('stop-guesses', 'limit', null, { limit: limit.name }));
      throw new TooManyRequests(allowance, 'There were too many attempts.');
    }
  }

  /** It was no guess: whoever knows begins again from nothing. */
  async forget(viewer: Viewer, what: Guessable, about: string): Promise<void> {
    const [here, ...others] = limitsOf(what, viewer, about);
    await this.attempts.forget(here.limit, here.key);
    for (const { limit, key } of others) await this.attempts.takeBack(limit, key);
  }
}
