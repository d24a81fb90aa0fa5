import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Tx } from '../platform/database/tx';
import type { Written } from '../platform/http/responses';
import { Problem } from '../platform/problems/problem';
import { Clock } from '../platform/time/clock';
import { dayInWords } from '../platform/time/day-in-words';
import { covers, periodOf } from '../platform/time/period';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { ExecutiveSponsorship } from './executive-sponsorship.entity';
import { Opportunity } from './opportunity.entity';
import { SponsorAsk } from './sponsor-ask.entity';
import { SponsorEngagement } from './sponsor-engagement.entity';
import type { EngagementKind, Initiator, Reporter } from './sponsor-engagement.entity';

export interface RecordEngagementCommand {
  readonly key?: string | null;
  readonly kind: EngagementKind;
  readonly happenedOn: Day;
  readonly initiatedBy: Initiator;
  readonly reportedBy: Reporter;
  readonly isSubstantive?: boolean | null;
  readonly note?: string | null;
  readonly privateNote?: string | null;
  readonly ask?: string | null;
  readonly opportunity?: string | null;
}

/** Records one contact with a sponsor: what happened, who began it, and who says so. */
@Injectable()
export class RecordEngagement {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404; 422 for a day to come or outside the sponsorship, for a briefing said to be contact, or another sponsor's ask. */
  async execute(viewer: Viewer, sponsorshipId: string, command: RecordEngagementCommand): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const sponsorship = await tx.held(ExecutiveSponsorship, sponsorshipId);
      this.refuseImpossibleDay(command.happenedOn, sponsorship);
      await refuseForeign(tx, SponsorAsk, 'ask', command.ask, sponsorshipId);
      await refuseForeign(tx, Opportunity, 'opportunity', command.opportunity, sponsorshipId);
      const id = newId();
      await tx.insert(SponsorEngagement, [
        {
          id,
          key: command.key ?? id,
          sponsorshipId,
          kind: command.kind,
          happenedOn: command.happenedOn,
          initiatedBy: command.initiatedBy,
          reportedBy: command.reportedBy,
          isSubstantive: command.isSubstantive ?? command.kind !== 'BRIEFING_RECEIVED',
          note: command.note ?? null,
          privateNote: command.privateNote ?? null,
          askId: command.ask ?? null,
          opportunityId: command.opportunity ?? null,
        },
      ]);
      const { privateNote, ...open } = command;
      await tx.trail('record-engagement', 'engagement', id, { ...open, hasPrivateNote: Boolean(privateNote) });
      return { id, version: 1 };
    });
  }

  private refuseImpossibleDay(day: Day, { during }: ExecutiveSponsorship): void {
    if (day > this.clock.today()) {
      throw Problem.field('#/happenedOn', 'The date must be today or in the past.', 'engagement-in-the-future');
    }
    const period = periodOf(during);
    if (covers(period, day)) return;
    const { from, to } = period;
    const days = to === null ? `since ${dayInWords(from)}` : `from ${dayInWords(from)} to ${dayInWords(to)}`;
    const sentence = `They sponsor the HIT ${days}. Choose a date within it, or the sponsorship of that time.`;
    throw Problem.field('#/happenedOn', sentence, 'engagement-outside-sponsorship');
  }
}

/** Refuses an ask or opportunity that belongs to another sponsorship. What does not exist at all the database refuses. */
async function refuseForeign<Thing extends { sponsorshipId: string }>(
  tx: Tx,
  entity: new () => Thing,
  field: 'ask' | 'opportunity',
  id: string | null | undefined,
  sponsorshipId: string,
): Promise<void> {
  if (id === null || id === undefined) return;
  const thing = await tx.held(entity, id).catch((failure: unknown) => {
    if (failure instanceof Problem) throw Problem.field(`#/${field}`, `There is no ${field} with this id.`);
    throw failure;
  });
  if (thing.sponsorshipId === sponsorshipId) return;
  throw Problem.field(`#/${field}`, `This ${field} belongs to another sponsorship.`);
}
