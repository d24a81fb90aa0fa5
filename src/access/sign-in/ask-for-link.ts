import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { newId } from '../../platform/database/new-id';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { digestOf } from '../secret';
import { CheckGuesses } from './check-guesses';
import { askForLetter } from './link.queries';

/**
 * Somebody asks for a link to sign in with. What is noted is that a letter is due: the link is made when the letter is written, so
 * that until then there is none to be found anywhere.
 */
@Injectable()
export class AskForLink {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly checkGuesses: CheckGuesses,
  ) {}

  /** Does the same, as far as anybody can tell, whether or not there is such an account. Throws 429 after too many. */
  async execute(viewer: Viewer, email: string): Promise<void> {
    const address = email.trim().toLowerCase();
    await this.checkGuesses.count(viewer, 'link', address);
    await this.database.write(viewer, async (tx) => {
      await tx.rows(askForLetter, [newId(), address, this.clock.now(), this.clock.today()]);
      await tx.trail('ask-for-link', 'account', null, { address: digestOf(address).toString('hex').slice(0, 16) });
    });
  }
}
