import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { Problem } from '../platform/problems/problem';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import type { WholeMeetingView } from './meeting-record.dto';
import { wholeMeeting, wholeMeetingAsFirstRecorded } from './meeting-record.queries';
import { passedAtMeeting } from './upward/passed-at-meeting.queries';
import type { PassedAtMeeting } from './upward/passed-at-meeting.queries';

/** A meeting with everything that is recorded of it, and what it sent to other groups and received from them. */
export interface MeetingRecord {
  readonly meeting: WholeMeetingView;
  readonly passed: readonly PassedAtMeeting[];
}

/** Reads the record of a meeting, as its page, its text and its CSV tell it. */
@Injectable()
export class AssembleRecord {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** `sight` is of confidential items. Throws 404 when there is no such meeting. */
  async execute(viewer: Viewer, id: string, sight: string, isAsFirstRecorded = false): Promise<MeetingRecord> {
    const whole = isAsFirstRecorded ? wholeMeetingAsFirstRecorded : wholeMeeting;
    const [meeting, passed] = await Promise.all([
      this.database.one<WholeMeetingView>(viewer, whole, [id, this.clock.today(), sight]),
      this.database.one<PassedAtMeeting[]>(viewer, passedAtMeeting, [id, sight]),
    ]);
    if (meeting === null) throw Problem.notFound('meeting');
    return { meeting, passed: passed ?? [] };
  }
}
