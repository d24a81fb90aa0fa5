import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { inBody, inPath, Needs } from '../access/needs.decorator';
import { Asking, Repeatable } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match.decorator';
import { Changes, Records, Written } from '../platform/http/responses';
import { sendChanged, sendNew } from '../platform/http/send';
import type { Viewer } from '../platform/viewer';
import { CancelMeeting } from './cancel-meeting';
import { PlanMeeting } from './plan-meeting';
import { PlanMeetings } from './plan-meetings';
import {
  CancelMeetingRequest,
  MeetingsPlannedView,
  PlanMeetingRequest,
  PlanMeetingsRequest,
  RescheduleMeetingRequest,
  PlanSeriesRequest,
} from './planned-meetings.dto';
import { RescheduleMeeting } from './reschedule-meeting';
import { PlanSeries } from './plan-series';

@ApiTags('Meetings')
@Controller('api/v1')
export class PlannedMeetingsController {
  constructor(
    private readonly planSeries: PlanSeries,
    private readonly planMeetings: PlanMeetings,
    private readonly planMeeting: PlanMeeting,
    private readonly rescheduleMeeting: RescheduleMeeting,
    private readonly cancelMeeting: CancelMeeting,
  ) {}

  /** Sets the rhythm of a group from a day on and plans its next meetings. A day that has its meeting is left out. */
  @Post('groups/:id/series')
  @Needs('structure:change', inPath('group'))
  @Repeatable()
  @ApiCreatedResponse({ type: MeetingsPlannedView, headers: { Location: { schema: { type: 'string' } } } })
  async schedule(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) group: string,
    @Body() request: PlanSeriesRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeetingsPlannedView> {
    const planned = await this.planSeries.execute(viewer, group, request);
    void reply.header('Location', `/api/v1/groups/${group}/meetings?status=PLANNED&from=${request.from}`);
    return planned;
  }

  /** Plans the meetings that a group's rhythms yield in a period. A day that has its meeting is left out. */
  @Post('groups/:id/planned-meetings')
  @Needs('meetings:log', inPath('group'))
  @Repeatable()
  @ApiCreatedResponse({ type: MeetingsPlannedView, headers: { Location: { schema: { type: 'string' } } } })
  async planAll(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) group: string,
    @Body() request: PlanMeetingsRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeetingsPlannedView> {
    const planned = await this.planMeetings.execute(viewer, group, request);
    void reply.header(
      'Location',
      `/api/v1/groups/${group}/meetings?status=PLANNED&from=${request.from}&to=${request.to}`,
    );
    return planned;
  }

  /** Plans one meeting of one group, or a joint one of several. */
  @Post('planned-meetings')
  @Needs('meetings:log', inBody('group', 'groups'))
  @Records()
  async plan(
    @Asking() viewer: Viewer,
    @Body() request: PlanMeetingRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/meetings', await this.planMeeting.execute(viewer, request));
  }

  /** Moves a planned meeting. It stays the meeting of the day it was planned for. */
  @Post('meetings/:id/reschedule')
  @Needs('meetings:log', inPath('meeting'))
  @Changes()
  async reschedule(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: RescheduleMeetingRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.rescheduleMeeting.execute(viewer, id, version, request));
  }

  /** Cancels a planned meeting. It stays to be seen, with its reason. */
  @Post('meetings/:id/cancel')
  @Needs('meetings:log', inPath('meeting'))
  @Changes()
  async cancel(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: CancelMeetingRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.cancelMeeting.execute(viewer, id, version, request));
  }
}
