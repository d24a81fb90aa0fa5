import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Tx } from '../platform/database/tx';
import type { Written } from '../platform/http/responses';
import { Problem } from '../platform/problems/problem';
import { Person } from '../directory/person.entity';
import { Clock } from '../platform/time/clock';
import { dayInWords } from '../platform/time/day-in-words';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { refuseFuture } from './faults';
import { Meeting } from './meeting.entity';
import { heldMeeting } from './record-life';
import { laterMeeting } from './recorded.queries';

export interface ConfirmRecordCommand {
  readonly on: Day;
  readonly byPerson?: string | null;
  readonly atMeeting?: string | null;
}

/** Confirms the record of a meeting: the chair does, or a later meeting of the group. After that it is locked. */
@Injectable()
export class ConfirmRecord {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws 404, 412, 409 for a draft or a record that is confirmed already, and 422 for a day before the meeting or in the
   * future, and for a meeting that is not a later one of the same group.
   */
  async execute(viewer: Viewer, id: string, version: number, command: ConfirmRecordCommand): Promise<Written> {
    const { on, byPerson, atMeeting } = command;
    refuseFuture('#/on', on, this.clock.today());
    if ((byPerson == null) === (atMeeting == null))
      throw Problem.field(
        '#/byPerson',
        'Say who confirmed the record, or at which meeting it was confirmed, not both.',
      );
    return this.database.write(viewer, async (tx) => {
      const meeting = await heldMeeting(tx, id, version);
      if (meeting.recordState === 'DRAFT')
        throw new Problem(409, 'record-is-a-draft', 'This record is a draft. Finish it before it is confirmed.');
      if (meeting.recordState === 'CONFIRMED')
        throw new Problem(409, 'record-is-locked', 'This record is confirmed already. You can add a correction.');
      if (byPerson != null) await tx.named(Person, byPerson, '#/byPerson');
      const earliest = atMeeting == null ? meeting.meetsOn : await dayOfLater(tx, meeting, atMeeting);
      if (on < earliest) throw Problem.field('#/on', `Enter ${dayInWords(earliest)} or a later day.`);
      await tx.change(Meeting, id, {
        recordState: 'CONFIRMED',
        confirmedOn: on,
        confirmedByPersonId: byPerson ?? null,
        confirmedAtMeetingId: atMeeting ?? null,
      });
      await tx.trail('confirm-record', 'meeting', id, command);
      return { id, version: version + 1 };
    });
  }
}

async function dayOfLater(tx: Tx, { id, meetsOn }: Meeting, later: string): Promise<Day> {
  const [row] = await tx.rows<{ meetsOn: Day }>(laterMeeting, [id, later, meetsOn]);
  if (row) return row.meetsOn;
  throw Problem.field('#/atMeeting', 'Choose a later meeting of the same group that is recorded.');
}
