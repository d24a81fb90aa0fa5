import { Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { Problem } from '../../platform/problems/problem';
import type { Viewer } from '../../platform/viewer';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { apologyInWords } from './apology-words';
import { meetingInWords } from './log-meeting.presenter';
import { meetingToLog } from './meeting-to-log.queries';
import type { MeetingToLog } from './meeting-to-log.queries';

/** Lines for people whom nobody expects. */
const linesForGuests = 6;

/** A sheet to print and pass round: everybody who is expected, with a box to tick, and room for guests. */
@PageController('meetings/:id/sheet')
export class AttendanceSheetPage {
  constructor(
    private readonly database: Database,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @Needs('meetings:log', inPath('meeting'))
  async sheet(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const meeting = await this.database.one<MeetingToLog>(viewer, meetingToLog, [id, null]);
    if (meeting === null) throw Problem.notFound('meeting');
    const rows = meeting.places.map(({ personName, label, organisation, memberClass, apology }) => ({
      name: personName,
      seat: label,
      organisation: organisation ?? 'Not recorded',
      isMember: memberClass === 'MEMBER',
      apology: apology && apologyInWords(apology),
    }));
    await this.showPage.execute(request, reply, 'meetings/attendance-sheet', {
      title: `Attendance sheet – ${meetingInWords(meeting)}`,
      section: 'meetings',
      trail: [
        { text: 'Meetings', href: '/meetings' },
        { text: 'This meeting', href: `/meetings/${id}` },
      ],
      inWords: meetingInWords(meeting),
      lists: [
        { caption: 'Members', people: rows.filter(({ isMember }) => isMember) },
        { caption: 'In attendance', people: rows.filter(({ isMember }) => !isMember) },
      ].filter(({ people }) => people.length > 0),
      guestLines: Array.from({ length: linesForGuests }, (_, index) => index + 1),
    });
  }
}
