import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { Problem } from '../platform/problems/problem';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { causeOf } from './causes/all';
import type { Rhythm } from './mail-choices.dto';
import { keepMailChoice } from './mail-choice.queries';

/** Whose choice it is: a person, an account, or both. */
export interface Mailbox {
  readonly personId: string | null;
  readonly accountId: string | null;
}

/** Somebody chooses how often they are written to about one thing. */
@Injectable()
export class SetMailChoice {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404 for what there are no mails about, and 422 for never where somebody counts on the mail, and for once a week where it is told at once. */
  async execute(viewer: Viewer, { personId, accountId }: Mailbox, cause: string, rhythm: Rhythm): Promise<void> {
    const about = causeOf(cause);
    if (!about) throw Problem.notFound('kind of mail');
    if (about.isDuty && rhythm === 'NEVER')
      throw Problem.field('#/rhythm', 'Others count on you to know this. Choose once a week instead.');
    if (about.due === null && rhythm === 'WEEKLY')
      throw Problem.field('#/rhythm', 'This is told at once. Choose when it is due, or never.');
    await this.database.write(viewer, async (tx) => {
      await tx.rows(keepMailChoice, [personId, accountId, cause, rhythm, this.clock.now()]);
      await tx.trail('set-mail-choice', 'mailChoice', null, { cause, rhythm, person: personId });
    });
  }

  /** What unsubscribing comes to: a mail that somebody counts on comes once a week, any other not at all. */
  static whenUnsubscribed(cause: string): Rhythm {
    return causeOf(cause)?.isDuty === false ? 'NEVER' : 'WEEKLY';
  }
}
