import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import { Problem } from '../platform/problems/problem';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { mentionedRows } from './attendance-rows';
import { Attendance } from './attendance.entity';
import { ExpectedList } from './expected-list';
import { Faults } from './faults';
import { readDay } from './meeting-day';
import { Meeting } from './meeting.entity';
import { RecordCorrection } from './record-correction.entity';
import { onlyAttendance } from './record-faults';
import { groupsThatMet, heldMeeting } from './record-life';
import type { AttendanceEntry } from './record-of-meeting';
import { correctionsSoFar, recordedPlaces, supersede } from './recorded.queries';
import type { RecordedPlace } from './recorded.queries';

export interface CorrectRecordCommand {
  readonly statement: string;
  readonly attendance?: readonly AttendanceEntry[] | null;
}

/** A correction was added to a confirmed record, which is at its new version now. */
export interface RecordCorrected {
  readonly id: string;
  readonly version: number;
  readonly correction: string;
  /** Its place among the corrections of the record, from 1. */
  readonly position: number;
}

/** Adds a dated correction to a confirmed record. Attendance is superseded, never overwritten: the original stays readable. */
@Injectable()
export class CorrectRecord {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404, 412, 409 for a record that is not confirmed, and 422 with every fault at its field. */
  async execute(viewer: Viewer, id: string, version: number, command: CorrectRecordCommand): Promise<RecordCorrected> {
    return this.database.write(viewer, async (tx) => {
      const meeting = await heldMeeting(tx, id, version);
      if (meeting.recordState !== 'CONFIRMED')
        throw new Problem(409, 'record-is-not-confirmed', 'This record is not confirmed yet. Amend it instead.');
      const content = onlyAttendance(command.attendance ?? []);
      const faults = new Faults();
      const day = await readDay(tx, await groupsThatMet(tx, id), meeting.meetsOn, content, faults);
      const places = await tx.rows<RecordedPlace>(recordedPlaces, [id]);
      const list = new ExpectedList(meeting.meetsOn, day.seats, places);
      const rows = mentionedRows(list, content.attendance, faults);
      faults.refuse();
      const [{ count } = { count: 0 }] = await tx.rows<{ count: number }>(correctionsSoFar, [id]);
      const correction = newId();
      const position = count + 1;
      const { statement } = command;
      await tx.insert(RecordCorrection, [
        { id: correction, meetingId: id, position, correctedAt: this.clock.now(), correctedBy: viewer.name, statement },
      ]);
      await tx.rows(supersede, [id, correction, [...rows.keys()]]);
      await tx.insert(
        Attendance,
        [...rows.values()].map((row) => ({ meetingId: id, correctionId: correction, ...row })),
      );
      await tx.change(Meeting, id, {});
      await tx.trail('correct-record', 'meeting', id, { correction, ...command });
      return { id, version: version + 1, correction, position };
    });
  }
}
