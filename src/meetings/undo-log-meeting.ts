import { Injectable } from '@nestjs/common';
import { wholeSight } from '../access/sight';
import { Database } from '../platform/database/database';
import type { Written } from '../platform/http/responses';
import { Problem } from '../platform/problems/problem';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { forgetTakenUp } from './agenda/planned-record';
import { wholeMeeting } from './meeting-record.queries';
import { Meeting } from './meeting.entity';
import { unconfirmedMeeting } from './record-life';
import {
  carriedAt,
  clearAttendance,
  recordedActions,
  recordedDecisions,
  shortenAgenda,
  takeOut,
} from './recorded.queries';
import type { RecordedAction, RecordedNumber } from './recorded.queries';
import { timesOn } from './local-time';

/**
 * Takes back that a planned meeting was logged, on the day on which it was: it is planned again, as if nobody had. What stood there goes into
 * the trail; the numbers of its decisions and actions are not given again.
 */
@Injectable()
export class UndoLogMeeting {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws 404, 412, and 409 for a meeting that is not recorded or is confirmed, that nobody planned, that was logged on an earlier day, or
   * on whose record something stands already.
   */
  async execute(viewer: Viewer, id: string, version: number): Promise<Written> {
    const today = this.clock.today();
    return this.database.write(viewer, async (tx) => {
      const meeting = await unconfirmedMeeting(tx, id, version);
      const { plannedFor, recordedAt } = meeting;
      if (plannedFor === null)
        throw new Problem(409, 'meeting-was-not-planned', 'Nobody planned this meeting. Amend its record instead.');
      if (recordedAt === null || this.clock.dayOf(recordedAt) !== today)
        throw new Problem(409, 'too-late-to-undo', 'This was logged on an earlier day. Amend the record instead.');
      const decisions = await tx.rows<RecordedNumber>(recordedDecisions, [id]);
      const actions = await tx.rows<RecordedAction>(recordedActions, [id]);
      const [carried] = await tx.rows<{ count: number }>(carriedAt, [id]);
      if (actions.some(({ hasHistory }) => hasHistory) || (carried?.count ?? 0) > 0)
        throw new Problem(409, 'record-is-in-use', 'Its actions went on already. Amend the record instead.');
      const [before] = await tx.rows<{ text: string }>(wholeMeeting, [id, today, wholeSight]);
      const told: unknown = JSON.parse(before?.text ?? 'null');
      await tx.rows(clearAttendance, [id]);
      await tx.rows(takeOut, [decisions.map((one) => one.id), actions.map((one) => one.id)]);
      await tx.rows(forgetTakenUp, [id]);
      await tx.rows(shortenAgenda, [id, 0]);
      const times = meeting.meetsOn === plannedFor ? {} : await timesOn(tx, plannedFor, {});
      const none = { recordState: null, recordedAt: null, summary: null };
      await tx.change(Meeting, id, { status: 'PLANNED', meetsOn: plannedFor, ...times, ...none });
      await tx.trail('undo-log-meeting', 'meeting', id, { before: told });
      return { id, version: version + 1 };
    });
  }
}
