import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { typeOfFile } from '../platform/files/file-to-share';
import type { FileToShare } from '../platform/files/file-to-share';
import { newId } from '../platform/database/new-id';
import type { Tx } from '../platform/database/tx';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { ExecutiveSponsorship } from '../sponsorship/executive-sponsorship.entity';
import { Opportunity } from '../sponsorship/opportunity.entity';
import { keepFileOfOpportunity } from '../sponsorship/contact.queries';
import { SponsorEngagement } from '../sponsorship/sponsor-engagement.entity';
import { checkInAsked } from './answer-link.queries';
import type { PassOnRequest } from './answers.dto';
import { answererBy, answerLinkUnusable } from './recognise-answer-link';
import type { AnswerLink } from './recognise-answer-link';

const longestName = 200;

/** "Whenever anything comes across their desk they have to think 'this might help my HIT'": a sponsor passes something on. */
@Injectable()
export class ReferByLink {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404 when they do not sponsor this team any more, and 422 for a file of a kind that is not taken. It is their own act: an opportunity, and an engagement that they began. */
  async execute(
    visitor: Viewer,
    link: AnswerLink,
    { seen, url }: PassOnRequest,
    file: FileToShare | null,
  ): Promise<void> {
    await this.database.write(answererBy(link, visitor), async (tx) => {
      await heldForSponsor(tx, link, this.clock.today());
      await passOn(tx, link.about, { description: seen, url: url ?? null, file, on: this.clock.today() });
    });
  }
}

/** Locks the sponsorship that a link is about. Throws 404 when it is not the person's on the day. */
export async function heldForSponsor(tx: Tx, { about, personId }: AnswerLink, today: string): Promise<void> {
  await tx.held(ExecutiveSponsorship, about);
  const [theirs] = await tx.rows(checkInAsked, [about, personId, today, today]);
  if (!theirs) throw answerLinkUnusable();
}

/** What a sponsor passes on. */
export interface PassedOn {
  readonly description: string;
  readonly url: string | null;
  readonly on: string;
  readonly file?: FileToShare | null;
}

/** Records what a sponsor passes on. Throws 422 for a file that is not taken. */
export async function passOn(
  tx: Tx,
  sponsorshipId: string,
  { description, url, on, file = null }: PassedOn,
): Promise<void> {
  const opportunityId = newId();
  const type = file && typeOfFile(file);
  await tx.insert(Opportunity, [
    { id: opportunityId, key: opportunityId, sponsorshipId, description, url, referredOn: on, status: 'NEW' },
  ]);
  if (file) await tx.rows(keepFileOfOpportunity, [opportunityId, file.name.slice(-longestName), type, file.bytes]);
  await tx.trail('refer-opportunity', 'opportunity', opportunityId, {
    hasFile: file !== null,
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
