import { Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { ExportMeetingToCalendar } from '../../meetings/export-meeting-to-calendar';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { portalAddress } from '../../platform/http/portal-address';
import type { Viewer } from '../../platform/viewer';
import { PageController } from '../page-controller.decorator';

/** One meeting as a file for calendar programs. */
@PageController('meetings')
export class MeetingFilePages {
  constructor(private readonly exportMeetingToCalendar: ExportMeetingToCalendar) {}

  @Get(':id/meeting.ics')
  @Needs('meetings:read', inPath('meeting'))
  async file(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.exportMeetingToCalendar.execute(viewer, id, portalAddress(request), reply);
  }
}
