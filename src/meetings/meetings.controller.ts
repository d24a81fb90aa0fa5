import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inBody, inPath, Needs, NeedsWithinReach } from '../access/needs.decorator';
import { sightIn } from '../access/sight';
import { Database } from '../platform/database/database';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { Lists } from '../platform/http/lists';
import { ListOf, OneOfKindOrCsv, Records } from '../platform/http/responses';
import { sendCsv, sendNew, sendOne } from '../platform/http/send';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { LogMeeting } from './log-meeting';
import { LogMeetingRequest, MeetingLoggedView } from './log-meeting.dto';
import { WholeMeetingQuery, WholeMeetingView } from './meeting-record.dto';
import { wholeMeeting, wholeMeetingAsFirstRecorded } from './meeting-record.queries';
import { MeetingByDayView, MeetingsQuery } from './meetings.dto';
import { meetingsByDay } from './meeting.queries';
import { AssembleRecord } from './assemble-record';
import { recordAsCsv } from './record-csv';

@ApiTags('Meetings')
@Controller('api/v1/meetings')
export class MeetingsController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly logMeeting: LogMeeting,
    private readonly assembleRecord: AssembleRecord,
  ) {}

  /** Meetings by day. */
  @Get()
  @NeedsWithinReach('meetings:read')
  @ListOf(MeetingByDayView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: MeetingsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf = this.clock.today(), group, hit, status, recordState, toLog, from, to } = query;
    const asked = { toLog: toLog === 'true' ? asOf : null, notToLog: toLog === 'false' ? asOf : null };
    const parameters = { asOf, group, hit, status, recordState, from, to, ...asked };
    await this.lists.send({ viewer, list: meetingsByDay, parameters }, query, request, reply);
  }

  /** One meeting with everything that is recorded of it, or its record as CSV. Reporting lines are those of its day. */
  @Get(':id')
  @Needs('meetings:read', inPath('meeting'))
  @OneOfKindOrCsv(WholeMeetingView)
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { asRecorded, format }: WholeMeetingQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const sight = sightIn(request, 'confidential-items:read');
    const isAsFirstRecorded = asRecorded === 'true';
    if (format === 'csv' || (format === undefined && request.headers.accept?.includes('text/csv') === true)) {
      const record = await this.assembleRecord.execute(viewer, id, sight, isAsFirstRecorded);
      await sendCsv(reply, `record-${record.meeting.meetsOn}`, recordAsCsv(record));
      return;
    }
    const whole = isAsFirstRecorded ? wholeMeetingAsFirstRecorded : wholeMeeting;
    const values = [id, this.clock.today(), sight];
    await sendOne(reply, 'meeting', await this.database.text(viewer, whole, values));
  }

  /** Records that a meeting took place, with everything that happened there, in one request. */
  @Post()
  @Needs('meetings:log', inBody('meeting', 'meeting'), inBody('group', 'groups'))
  @Records(MeetingLoggedView)
  async log(
    @Asking() viewer: Viewer,
    @Body() request: LogMeetingRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeetingLoggedView> {
    return sendNew(reply, '/api/v1/meetings', await this.logMeeting.execute(viewer, request));
  }
}
