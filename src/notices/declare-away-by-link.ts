import { Injectable } from '@nestjs/common';
import { DeclareTimeAway } from '../directory/declare-time-away';
import type { DeclareTimeAwayCommand } from '../directory/declare-time-away';
import { Database } from '../platform/database/database';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { checkInAsked } from './answer-link.queries';
import { answererBy, answerLinkUnusable } from './recognise-answer-link';
import type { AnswerLink } from './recognise-answer-link';

/**
 * A sponsor who has no account says, by the address in the mail that asks how things are, until when they are away or who takes over
 * from them. It is no contact.
 */
@Injectable()
export class DeclareAwayByLink {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly declareTimeAway: DeclareTimeAway,
  ) {}

  /** Throws 404 when they do not sponsor this team any more, and what saying so itself throws. */
  async execute(visitor: Viewer, link: AnswerLink, command: DeclareTimeAwayCommand): Promise<void> {
    const today = this.clock.today();
    const { about, personId } = link;
    const theirs = await this.database.rows(visitor, checkInAsked, [about, personId, today, today]);
    if (theirs.length === 0 || personId === null) throw answerLinkUnusable();
    await this.declareTimeAway.execute(answererBy(link, visitor), personId, command);
  }
}
