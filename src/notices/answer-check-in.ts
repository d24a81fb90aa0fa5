import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Tx } from '../platform/database/tx';
import { Problem } from '../platform/problems/problem';
import { Clock } from '../platform/time/clock';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { SponsorEngagement } from '../sponsorship/sponsor-engagement.entity';
import { checkInOfMonth } from './answer-link.queries';
import type { AnswerCheckInRequest } from './answers.dto';
import { CheckIn, checkInWords } from './check-in.entity';
import { answererBy } from './recognise-answer-link';
import type { AnswerLink } from './recognise-answer-link';
import { heldForSponsor, ownAct, passOn } from './refer-by-link';

/** The month that a question is about, as its first day: that of its mail. */
export function monthOf(day: Day): Day {
  return `${day.slice(0, 8)}01`;
}

/** A sponsor answers how things are, without signing in. It is their own act, told apart from what a manager reports. */
@Injectable()
export class AnswerCheckIn {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404 when they do not sponsor this team any more, and 409 for another answer when the month is over. */
  async execute(visitor: Viewer, link: AnswerLink, { answer, words, seen }: AnswerCheckInRequest): Promise<void> {
    const today = this.clock.today();
    const month = monthOf(link.day);
    await this.database.write(answererBy(link, visitor), async (tx) => {
      await heldForSponsor(tx, link, today);
      const [before] = await tx.rows<{ id: string; engagementId: string }>(checkInOfMonth, [link.about, month]);
      const said = { answer, words: words ?? null, answeredAt: this.clock.now() };
      if (before) await this.change(tx, before, said, month);
      else await record(tx, link.about, said, { month, today });
      if (seen) await passOn(tx, link.about, { description: seen, url: null, on: today });
    });
  }

  private async change(
    tx: Tx,
    { id, engagementId }: { readonly id: string; readonly engagementId: string },
    said: Said,
    month: Day,
  ): Promise<void> {
    if (monthOf(this.clock.today()) > month)
      throw new Problem(
        409,
        'check-in-is-over',
        'The month is over, so your answer stays as it is. We will ask you again.',
      );
    await tx.held(SponsorEngagement, engagementId);
    await tx.change(SponsorEngagement, engagementId, { note: noteOf(said) });
    await tx.change(CheckIn, id, said);
    await tx.trail('answer-check-in', 'engagement', engagementId, { answer: said.answer, month, isAnother: true });
  }
}

type Said = Pick<CheckIn, 'answer' | 'words' | 'answeredAt'>;

async function record(
  tx: Tx,
  sponsorshipId: string,
  said: Said,
  { month, today }: { readonly month: Day; readonly today: Day },
): Promise<void> {
  const engagementId = newId();
  const engagement = {
    ...ownAct(engagementId, sponsorshipId, today),
    kind: 'CORRESPONDENCE',
    note: noteOf(said),
  } as const;
  await tx.insert(SponsorEngagement, [engagement]);
  await tx.insert(CheckIn, [{ id: newId(), sponsorshipId, month, engagementId, ...said }]);
  await tx.trail('answer-check-in', 'engagement', engagementId, { sponsorshipId, answer: said.answer, month });
}

function noteOf({ answer, words }: Said): string {
  return `Answered the check-in: ${checkInWords[answer]}${words === null ? '.' : `. ${words}`}`;
}
