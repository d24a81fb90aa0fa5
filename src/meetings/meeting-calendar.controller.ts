import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../access/needs.decorator';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { portalAddress } from '../platform/http/portal-address';
import type { Viewer } from '../platform/viewer';
import { ExportMeetingToCalendar } from './export-meeting-to-calendar';

@ApiTags('Meetings')
@Controller('api/v1/meetings')
export class MeetingCalendarController {
  constructor(private readonly exportMeetingToCalendar: ExportMeetingToCalendar) {}

  /** One meeting as a calendar file (RFC 5545), to be put into a calendar once. A calendar to subscribe to follows what changes. */
  @Get(':id/calendar')
  @Needs('meetings:read', inPath('meeting'))
  @ApiOkResponse({ content: { 'text/calendar': { schema: { type: 'string' } } } })
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.exportMeetingToCalendar.execute(viewer, id, portalAddress(request), reply);
  }
}
