import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Tx } from '../platform/database/tx';
import { Clock } from '../platform/time/clock';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { receiveItemsTakenUp, withPlannedAgenda } from './agenda/planned-record';
import { apologiesSent } from './apology.queries';
import type { ApologySent } from './apology.queries';
import { AgendaItem } from './agenda-item.entity';
import { attendanceFigures } from './attendance-rate';
import type { AttendanceFigures } from './attendance-rate';
import { attendanceRows } from './attendance-rows';
import { Attendance } from './attendance.entity';
import { withApologies } from './carried-apologies';
import { carryForward } from './carried-actions';
import { ExpectedList, placesByRoster } from './expected-list';
import { Faults, refuseFuture } from './faults';
import { InterestDeclaration } from './interest-declaration.entity';
import { timesOn } from './local-time';
import type { MeetingTimes } from './local-time';
import { lockGroups, readDay } from './meeting-day';
import type { MeetingOfDay } from './meeting-day.queries';
import { MeetingGroup } from './meeting-group.entity';
import { Meeting } from './meeting.entity';
import type { RecordState } from './meeting.entity';
import { planNext } from './next-meeting';
import { tellFaultsInRecord } from './record-faults';
import type { AskedTimes, MeetingFacts, RecordContent } from './record-of-meeting';
import { interestRows, itemRows } from './record-rows';
import { writeNumbered } from './register-numbers';
import type { NumbersGiven } from './register-numbers';
import { plannedMeeting } from './same-day';
import type { WhichMeeting } from './same-day';

export interface LogMeetingCommand extends WhichMeeting, MeetingFacts, RecordContent {
  readonly key?: string | null;
  readonly groups?: readonly string[] | null;
  readonly recordState?: Exclude<RecordState, 'CONFIRMED'> | null;
  readonly nextMeetingOn?: Day | null;
}

/** A meeting was recorded: which, who came as far as that is known, and the numbers that were given. */
export interface MeetingLogged extends NumbersGiven {
  readonly id: string;
  readonly version: number;
  /** True when it was planned, and the record went into the plan. */
  readonly wasPlanned: boolean;
  readonly attendance: AttendanceFigures;
  readonly nextMeeting: string | null;
}

/**
 * Records that a meeting took place: who came, what was discussed, decided and agreed to do, in one transaction. The list of
 * who was expected is fixed by the roster of its day; later changes of the roster do not rewrite it.
 */
@Injectable()
export class LogMeeting {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws 422 with every fault at its field, and 409 when the meeting is recorded or cancelled already, or another one of
   * that day is and nobody said that this is another.
   */
  async execute(viewer: Viewer, asked: LogMeetingCommand): Promise<MeetingLogged> {
    const { meetsOn } = asked;
    refuseFuture('#/meetsOn', meetsOn, this.clock.today());
    return this.database.write(viewer, async (tx) => {
      const faults = new Faults();
      const groups = await lockGroups(tx, asked);
      const command = await withPlannedAgenda(tx, asked, groups);
      tellFaultsInRecord(command, meetsOn, faults);
      const day = await readDay(tx, groups, meetsOn, command, faults);
      const list = new ExpectedList(meetsOn, day.seats, placesByRoster(day.seats));
      const rows = attendanceRows(list, command, faults);
      faults.refuse();
      const planned = await plannedMeeting(tx, command, groups, day.meetings);
      const attendance = withApologies(rows, await tx.rows<ApologySent>(apologiesSent, [planned?.id ?? null]));
      const times = await timesOn(tx, meetsOn, timesAsked(command, planned, day.meetings));
      const id = await this.writeMeeting(tx, command, planned, times, groups);
      await tx.insert(
        Attendance,
        attendance.map((row) => ({ meetingId: id, ...row })),
      );
      await tx.insert(AgendaItem, itemRows(id, command.agendaItems));
      await tx.insert(InterestDeclaration, interestRows(id, command.interests));
      await carryForward(tx, command.carriedActions, { id, meetsOn });
      const { nextMeetingOn } = command;
      const nextMeeting = nextMeetingOn == null ? null : await planNext(tx, groups, meetsOn, nextMeetingOn);
      const taken = await receiveItemsTakenUp(tx, id, meetsOn);
      await tx.trail('log-meeting', 'meeting', id, taken.length > 0 ? { ...asked, received: taken } : asked);
      const numbers = await writeNumbered(tx, { id, meetsOn }, command.decisions, command.actions);
      return {
        id,
        version: planned ? planned.version + 1 : 1,
        wasPlanned: planned !== null,
        attendance: attendanceFigures(attendance),
        ...numbers,
        nextMeeting,
      };
    });
  }

  private async writeMeeting(
    tx: Tx,
    command: LogMeetingCommand,
    planned: Meeting | null,
    times: MeetingTimes,
    groups: readonly string[],
  ): Promise<string> {
    const { meetsOn } = command;
    const held = {
      title: command.title ?? planned?.title ?? null,
      kind: command.kind ?? planned?.kind ?? 'ORDINARY',
      status: 'HELD' as const,
      meetsOn,
      startsAt: times.startsAt,
      endsAt: times.endsAt,
      mode: command.mode ?? planned?.mode ?? null,
      place: command.place ?? planned?.place ?? null,
      recordState: command.recordState ?? 'UNCONFIRMED',
      recordedAt: this.clock.now(),
      summary: command.summary ?? null,
    };
    if (planned) {
      await tx.change(Meeting, planned.id, held);
      return planned.id;
    }
    const id = newId();
    await tx.insert(Meeting, [{ id, key: command.key ?? id, ...held }]);
    await tx.insert(
      MeetingGroup,
      groups.map((groupId) => ({ meetingId: id, groupId, meetsOn, status: held.status })),
    );
    return id;
  }
}

/** Times that nobody gives are the planned ones, unless the meeting took place on another day than it was planned for. */
function timesAsked(asked: AskedTimes, planned: Meeting | null, meetings: readonly MeetingOfDay[]): AskedTimes {
  const plan = meetings.find(({ id }) => id === planned?.id);
  if (asked.startsAt != null || !plan) return asked;
  return { startsAt: plan.startsAt, endsAt: asked.endsAt ?? plan.endsAt };
}
