import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../access/needs.decorator';
import { Database } from '../platform/database/database';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { Lists } from '../platform/http/lists';
import { ListOf, OneOfKind } from '../platform/http/responses';
import { sendOne } from '../platform/http/send';
import { Problem } from '../platform/problems/problem';
import { Clock } from '../platform/time/clock';
import { dayInWords } from '../platform/time/day-in-words';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { AttendanceMarksQuery, AttendanceMarkView } from './attendance-marks.dto';
import { attendanceMarks } from './attendance-marks.queries';
import { attendanceOfGroup } from './group-attendance.queries';
import { AttendancePeriodQuery, GroupAttendanceView, GroupMeetingsQuery, GroupMeetingView } from './group-meetings.dto';
import { meetingsOfGroup } from './meeting.queries';
import { OrganisationsTogetherView } from './organisations-together.dto';
import { organisationsTogether } from './organisations-together.queries';

@ApiTags('Meetings')
@Controller('api/v1/groups/:id')
export class GroupMeetingsController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
  ) {}

  /** The meetings of a group, latest first, with what attendance came to. */
  @Get('meetings')
  @Needs('meetings:read', inPath('group'))
  @ListOf(GroupMeetingView)
  async meetings(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) group: string,
    @Query() query: GroupMeetingsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf = this.clock.today(), status, from, to } = query;
    const parameters = { group, asOf, status, from, to };
    await this.lists.send({ viewer, list: meetingsOfGroup, parameters }, query, request, reply);
  }

  /** Who of a group came how often in a period, seat by seat, over the meetings that were held. */
  @Get('attendance')
  @Needs('meetings:read', inPath('group'))
  @OneOfKind(GroupAttendanceView)
  async attendance(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) group: string,
    @Query() { from, to }: AttendancePeriodQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    refuseReversed(from, to);
    await sendOne(reply, 'group', await this.database.text(viewer, attendanceOfGroup, [group, from, to]));
  }

  /** What is recorded of each person at each meeting of a group: seats in their order, then those without one. */
  @Get('attendance/marks')
  @Needs('meetings:read', inPath('group'))
  @ListOf(AttendanceMarkView)
  async marks(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) group: string,
    @Query() query: AttendanceMarksQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { from, to, person, status } = query;
    if (from !== undefined && to !== undefined) refuseReversed(from, to);
    const parameters = { group, from, to, person, status };
    await this.lists.send({ viewer, list: attendanceMarks, parameters }, query, request, reply);
  }

  /** Which organisations were in the room, and with which others, in a period; and the longest gap between meetings. */
  @Get('organisations')
  @Needs('meetings:read', inPath('group'))
  @OneOfKind(OrganisationsTogetherView)
  async organisations(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) group: string,
    @Query() { from, to }: AttendancePeriodQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    refuseReversed(from, to);
    await sendOne(reply, 'group', await this.database.text(viewer, organisationsTogether, [group, from, to]));
  }
}

function refuseReversed(from: Day, to: Day): void {
  if (to < from) throw Problem.field('#/to', `Enter ${dayInWords(from)} or a later day.`, 'ends-before-it-begins');
}
