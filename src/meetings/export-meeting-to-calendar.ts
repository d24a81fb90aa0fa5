import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { calendarText } from '../platform/calendar/icalendar';
import { Database } from '../platform/database/database';
import { Problem } from '../platform/problems/problem';
import type { Viewer } from '../platform/viewer';
import { meetingInCalendarOf } from './meeting-in-calendar';
import { meetingInCalendar } from './meeting-in-calendar.queries';
import type { MeetingInCalendar } from './meeting-in-calendar.queries';

/** Sends one meeting as a file for calendar programs. */
@Injectable()
export class ExportMeetingToCalendar {
  constructor(private readonly database: Database) {}

  /** Throws 404. `portal` is where its page is. */
  async execute(viewer: Viewer, id: string, portal: string, reply: FastifyReply): Promise<void> {
    const [meeting] = await this.database.rows<MeetingInCalendar>(viewer, meetingInCalendar, [
      id,
      viewer.reach?.hits ?? null,
    ]);
    if (!meeting) throw Problem.notFound('meeting');
    const file = `attachment; filename="meeting-${meeting.day}.ics"`;
    await reply
      .type('text/calendar; charset=utf-8')
      .header('Content-Disposition', file)
      .send(calendarText({ name: null, events: [meetingInCalendarOf(meeting, portal)] }));
  }
}
