import { Injectable } from '@nestjs/common';
import { Person } from '../directory/person.entity';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Written } from '../platform/http/responses';
import { Problem } from '../platform/problems/problem';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { Apology } from './apology.entity';
import { seatToExcuse } from './apology.queries';
import type { SeatToExcuse } from './apology.queries';
import { Meeting } from './meeting.entity';
import { refuseUnlessPlanned } from './record-life';

export interface SendApologiesCommand {
  readonly seat: string;
  readonly deputy?: string | null;
  readonly deputyName?: string | null;
  /** Only the product itself says so: they answered from a mail. */
  readonly isMailed?: boolean;
}

/**
 * Says beforehand that whoever holds a seat will not come to a meeting, and who comes instead. Said again, it takes the place of what was
 * said before.
 */
@Injectable()
export class SendApologies {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404, 409 when the meeting is recorded or cancelled, 422 for a seat that nobody holds on that day, and for two deputies. */
  async execute(viewer: Viewer, meetingId: string, command: SendApologiesCommand): Promise<Written> {
    const { seat, deputy = null, deputyName = null } = command;
    if (deputy !== null && deputyName !== null)
      throw Problem.field('#/deputyName', 'Give the deputy as a person or by name, not both.');
    return this.database.write(viewer, async (tx) => {
      refuseUnlessPlanned(await tx.held(Meeting, meetingId));
      const [found] = await tx.rows<SeatToExcuse>(seatToExcuse, [meetingId, seat, viewer.accountId]);
      const personId = holderOf(found, viewer);
      if (deputy !== null) await tx.named(Person, deputy, '#/deputy');
      const said = {
        sentOn: this.clock.today(),
        deputyPersonId: deputy,
        deputyName,
        origin: originOf(command, found?.askerId === personId),
        withdrawnOn: null,
      };
      const id = found?.apologyId ?? newId();
      if (found?.apologyId == null) await tx.insert(Apology, [{ id, meetingId, seatId: seat, personId, ...said }]);
      else await tx.change(Apology, id, said);
      await tx.trail('send-apologies', 'meeting', meetingId, { seat, deputy, deputyName, apology: id });
      return { id, version: (found?.version ?? 0) + 1 };
    });
  }
}

function originOf({ isMailed }: SendApologiesCommand, isOwn: boolean): Apology['origin'] {
  if (isMailed === true) return 'MAILED';
  return isOwn ? 'SELF_DECLARED' : 'TYPED';
}

/** Who holds the seat that day. Throws 403 for another's seat to whoever speaks only for themselves. */
function holderOf(found: SeatToExcuse | undefined, { reach }: Viewer): string {
  if (!found) throw Problem.field('#/seat', 'The groups that meet have no such seat on that day.');
  const { personId, groupId, hitId } = found;
  const isLookedAfter =
    reach === null || reach.groups.includes(groupId) || (hitId !== null && reach.hits.includes(hitId));
  if (!isLookedAfter && reach.person !== personId)
    throw new Problem(
      403,
      'not-within-reach',
      'You send apologies only for yourself. Ask whoever looks after the meeting to record those of somebody else.',
    );
  if (personId === null) throw Problem.field('#/seat', 'Nobody holds this seat on the day of the meeting.');
  return personId;
}
