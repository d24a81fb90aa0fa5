import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { permitted, reachesHit } from '../../access/permitted';
import { sightIn } from '../../access/sight';
import { meetingQuoracy } from '../../assurance/measures/meeting-quoracy';
import { meetingToJudge } from '../../assurance/measures/quoracy.queries';
import type { MeetingToJudge } from '../../assurance/measures/quoracy.queries';
import type { AgendaView } from '../../meetings/agenda/agenda.dto';
import { agendaOfMeeting } from '../../meetings/agenda/agenda.queries';
import { AssembleRecord } from '../../meetings/assemble-record';
import { settingsOf } from '../../hits/settings/settings-on-day';
import { Database } from '../../platform/database/database';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { faultsAtFields } from '../faults-at-fields';
import { ShowPage } from '../show-page';
import { agendaShown } from './agenda.presenter';
import { apologiesShown } from './apologies.presenter';
import { meetingToLog } from './meeting-to-log.queries';
import type { MeetingToLog } from './meeting-to-log.queries';
import { meetingShown } from './meeting.presenter';
import { recordShown } from './record.presenter';

/** What happened a moment ago, as the green banner says it. */
export const doneWords = {
  confirmed: 'The record is confirmed. From now on it is changed only by corrections.',
  corrected: 'The correction is added. What it corrects stays readable.',
  planned: 'The meeting is scheduled.',
  moved: 'The meeting is moved. Everybody sees its new day and time here.',
  cancelled: 'The meeting is cancelled. It stays in the list, with its reason.',
  excused: 'The apologies are sent. Whoever logs the meeting sees them there.',
  coming: 'The apologies are taken back.',
  undone: 'The record is taken back. The meeting is planned again, and can be logged.',
} as const;
export type Done = keyof typeof doneWords;

interface Visit {
  readonly viewer: Viewer;
  readonly id: string;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

interface Said {
  readonly recorded?: boolean;
  readonly done?: Done | undefined;
  readonly refusal?: Problem | null;
  readonly typed?: Readonly<Record<string, string>>;
}

/** Shows one meeting: what is planned, or its record, with what may be done next. */
@Injectable()
export class ShowMeeting {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly assembleRecord: AssembleRecord,
    private readonly showPage: ShowPage,
  ) {}

  /** Throws 404 when there is none. */
  async execute({ viewer, id, request, reply }: Visit, { recorded, done, refusal = null, typed }: Said): Promise<void> {
    const today = this.clock.today();
    const sight = sightIn(request, 'confidential-items:read');
    const [read, judged, toLog, agenda, settings] = await Promise.all([
      this.assembleRecord.execute(viewer, id, sight),
      this.database.rows<MeetingToJudge>(viewer, meetingToJudge, [id, []]),
      this.database.one<MeetingToLog>(viewer, meetingToLog, [id, null]),
      this.database.one<AgendaView>(viewer, agendaOfMeeting, [id, sight]),
      settingsOf(this.database, viewer, today),
    ]);
    if (toLog === null || agenda === null) throw Problem.notFound('meeting');
    const { meeting } = read;
    const shown = meetingShown(meeting, today, settings, (hit) => reachesHit(request, 'structure:read', hit));
    const isOpen = meeting.record?.state === 'UNCONFIRMED';
    await this.showPage.execute(request, reply, 'meetings/meeting', {
      title: shown.heading,
      recorded: { kind: 'meeting', id },
      section: 'meetings',
      ...shown,
      record: recordShown(read, agenda),
      quora: judged.map((group) => meetingQuoracy(group)),
      isJustRecorded: recorded === true && meeting.status === 'HELD',
      told: done === undefined ? null : doneWords[done],
      typed: { statement: '', reason: '', deputyName: '', ...typed },
      agenda: agendaShown(agenda),
      ...apologiesShown(request, meeting, toLog),
      may: {
        log: permitted(request, 'meetings:log') && shown.isToLog,
        build: permitted(request, 'meetings:log') && meeting.status === 'PLANNED',
        move: permitted(request, 'meetings:log') && meeting.status === 'PLANNED',
        send: permitted(request, 'passing:send') && meeting.status === 'HELD',
        cancel: permitted(request, 'meetings:log') && meeting.status === 'PLANNED',
        confirm: permitted(request, 'record:confirm') && isOpen,
        correct: permitted(request, 'record:confirm') && meeting.record?.state === 'CONFIRMED',
        undo:
          permitted(request, 'meetings:log') &&
          isOpen &&
          meeting.plannedFor !== null &&
          this.clock.dayOf(new Date(meeting.record?.recordedAt ?? 0)) === today,
      },
      ...faultsAtFields(refusal, 'version'),
    });
  }
}
