import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Tx } from '../platform/database/tx';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { ExecutiveSponsorship } from '../sponsorship/executive-sponsorship.entity';
import { Opportunity } from '../sponsorship/opportunity.entity';
import { SponsorEngagement } from '../sponsorship/sponsor-engagement.entity';
import { checkInAsked } from './answer-link.queries';
import type { PassOnRequest } from './answers.dto';
import { answererBy, answerLinkUnusable } from './recognise-answer-link';
import type { AnswerLink } from './recognise-answer-link';

/** "Whenever anything comes across their desk they have to think 'this might help my HIT'": a sponsor passes something on. */
@Injectable()
export class ReferByLink {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404 when they do not sponsor this team any more. It is their own act: an opportunity, and an engagement that they began. */
  async execute(visitor: Viewer, link: AnswerLink, { seen, url }: PassOnRequest): Promise<void> {
    await this.database.write(answererBy(link, visitor), async (tx) => {
      await heldForSponsor(tx, link, this.clock.today());
      await passOn(tx, link.about, { description: seen, url: url ?? null, on: this.clock.today() });
    });
  }
}

/** Locks the sponsorship that a link is about. Throws 404 when it is not the person's on the day. */
export async function heldForSponsor(tx: Tx, { about, personId }: AnswerLink, today: string): Promise<void> {
  await tx.held(ExecutiveSponsorship, about);
  const [theirs] = await tx.rows(checkInAsked, [about, personId, today, today]);
  if (!theirs) throw answerLinkUnusable();
}

/** Records what a sponsor passes on. */
export async function passOn(
  tx: Tx,
  sponsorshipId: string,
  { description, url, on }: { readonly description: string; readonly url: string | null; readonly on: string },
): Promise<void> {
  const opportunityId = newId();
  await tx.insert(Opportunity, [
    { id: opportunityId, key: opportunityId, sponsorshipId, description, url, referredOn: on, status: 'NEW' },
  ]);
  await tx.trail('refer-opportunity', 'opportunity', opportunityId, {
    sponsorshipId,
    description,
    url,
    referredOn: on,
  });
  const id = newId();
  await tx.insert(SponsorEngagement, [
    {
      ...ownAct(id, sponsorshipId, on),
      kind: 'OPPORTUNITY_REFERRED',
      note: description.slice(0, 200),
      opportunityId,
    },
  ]);
  await tx.trail('record-engagement', 'engagement', id, { sponsorshipId, opportunity: opportunityId });
}

/** What every engagement has that a sponsor begins and reports themselves. */
export function ownAct(id: string, sponsorshipId: string, happenedOn: string): Partial<SponsorEngagement> {
  return { id, key: id, sponsorshipId, happenedOn, initiatedBy: 'SPONSOR', reportedBy: 'SPONSOR', isSubstantive: true };
}
