import { Injectable } from '@nestjs/common';
import { wholeSight } from '../access/sight';
import { Database } from '../platform/database/database';
import type { Tx } from '../platform/database/tx';
import { Problem } from '../platform/problems/problem';
import { Clock } from '../platform/time/clock';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { matchActions, matchDecisions } from './amended-numbers';
import { attendanceFigures } from './attendance-rate';
import type { AttendanceFigures } from './attendance-rate';
import { attendanceRows } from './attendance-rows';
import type { AttendanceRow } from './attendance-rows';
import { ExpectedList } from './expected-list';
import { Faults, refuseFuture } from './faults';
import { timesOn } from './local-time';
import { lockGroups, readDay } from './meeting-day';
import { wholeMeeting } from './meeting-record.queries';
import { Meeting } from './meeting.entity';
import type { RecordState } from './meeting.entity';
import { tellFaultsInRecord } from './record-faults';
import { groupsThatMet, unconfirmedMeeting } from './record-life';
import type { MeetingFacts, RecordContent } from './record-of-meeting';
import { recordedActions, recordedDecisions, recordedPlaces } from './recorded.queries';
import type { RecordedAction, RecordedNumber, RecordedPlace } from './recorded.queries';
import { rewriteRecord } from './record-rewriting';
import type { RecordToRewrite } from './record-rewriting';
import type { NumbersGiven } from './register-numbers';
import { refuseSecond } from './same-day';

export interface AmendRecordCommand extends MeetingFacts, RecordContent {
  /** Another day than was recorded; the list of who was expected stays until it is recounted. */
  readonly meetsOn?: Day | null;
  readonly another?: boolean | null;
  readonly recordState?: Exclude<RecordState, 'CONFIRMED'> | null;
}

/** A record was amended: who came by it, and every number that it has now. */
export interface RecordAmended extends NumbersGiven {
  readonly id: string;
  readonly version: number;
  readonly attendance: AttendanceFigures;
}

/**
 * Writes the record of a meeting anew while it is not confirmed. The list of who was expected stays as it was fixed;
 * decisions and actions keep the numbers that they are sent with. What stood there before goes into the trail.
 */
@Injectable()
export class AmendRecord {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404, 412, 409 when the meeting has no record or a confirmed one, and 422 with every fault at its field. */
  async execute(viewer: Viewer, id: string, version: number, command: AmendRecordCommand): Promise<RecordAmended> {
    const today = this.clock.today();
    return this.database.write(viewer, async (tx) => {
      const meeting = await unconfirmedMeeting(tx, id, version);
      refuseDraftAgain(meeting, command);
      const meetsOn = command.meetsOn ?? meeting.meetsOn;
      refuseFuture('#/meetsOn', meetsOn, today);
      const [whole] = await tx.rows<{ text: string }>(wholeMeeting, [id, today, wholeSight]);
      const before: unknown = JSON.parse(whole?.text ?? 'null');
      const faults = new Faults();
      const { attendance, rewrite } = await this.held(tx, meeting, { ...command, meetsOn }, faults);
      const times = await timesOn(tx, meetsOn, command);
      await tx.change(Meeting, id, {
        title: command.title ?? null,
        kind: command.kind ?? meeting.kind,
        meetsOn,
        ...times,
        mode: command.mode ?? null,
        place: command.place ?? null,
        summary: command.summary ?? null,
        recordState: command.recordState ?? meeting.recordState,
      });
      await tx.trail('amend-record', 'meeting', id, { before, after: command });
      const numbers = await rewriteRecord(tx, { id, meetsOn }, rewrite);
      return { id, version: version + 1, attendance: attendanceFigures(attendance), ...numbers };
    });
  }

  /** Holds the record against its day and against what is recorded already. Throws 422 with every fault at its field. */
  private async held(
    tx: Tx,
    meeting: Meeting,
    command: AmendRecordCommand & { readonly meetsOn: Day },
    faults: Faults,
  ): Promise<{ attendance: readonly AttendanceRow[]; rewrite: RecordToRewrite }> {
    const { id } = meeting;
    const { meetsOn } = command;
    tellFaultsInRecord(command, meetsOn, faults);
    const groups = await groupsThatMet(tx, id);
    if (meetsOn !== meeting.meetsOn) await lockGroups(tx, { meeting: id, meetsOn });
    const day = await readDay(tx, groups, meetsOn, command, faults);
    if (meetsOn !== meeting.meetsOn) refuseSecond(command, day.meetings);
    const places = await tx.rows<RecordedPlace>(recordedPlaces, [id]);
    const attendance = attendanceRows(new ExpectedList(meetsOn, day.seats, places), command, faults);
    const decisions = await tx.rows<RecordedNumber>(recordedDecisions, [id]);
    const actions = await tx.rows<RecordedAction>(recordedActions, [id]);
    const rewrite = {
      record: command,
      attendance,
      decisions: matchDecisions(command.decisions, decisions, faults),
      actions: matchActions(command.actions, actions, faults),
    };
    faults.refuse();
    return { attendance, rewrite };
  }
}

function refuseDraftAgain({ recordState }: Meeting, command: AmendRecordCommand): void {
  if (recordState !== 'UNCONFIRMED' || command.recordState !== 'DRAFT') return;
  throw Problem.field(
    '#/recordState',
    'This record waits to be confirmed and does not become a draft again. Leave this out.',
  );
}
