import { Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { noSight, sightIn } from '../../access/sight';
import type { AgendaView } from '../../meetings/agenda/agenda.dto';
import { agendaOfMeeting } from '../../meetings/agenda/agenda.queries';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { OneOf } from '../../platform/http/fields';
import { IdPipe } from '../../platform/http/id.pipe';
import { Problem } from '../../platform/problems/problem';
import type { Viewer } from '../../platform/viewer';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { agendaShown } from './agenda.presenter';
import { meetingInWords } from './log-meeting.presenter';
import { meetingToLog } from './meeting-to-log.queries';
import type { MeetingToLog } from './meeting-to-log.queries';
import { agendaHead } from './show-agenda';

class PreviewQuery {
  @OneOf(['public'], { optional: true })
  as?: 'public';
}

/** An agenda as those read it for whom it is built, without the controls of whoever builds it. */
@PageController('meetings/:id/agenda/preview')
export class AgendaPreviewPage {
  constructor(
    private readonly database: Database,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @Needs('meetings:log', inPath('meeting'))
  async preview(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { as }: PreviewQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const isPublic = as === 'public';
    // Members read what is confidential, as whoever builds the agenda does; public contributors see that there is something.
    const sight = isPublic ? noSight : sightIn(request, 'confidential-items:read');
    const [meeting, agenda] = await Promise.all([
      this.database.one<MeetingToLog>(viewer, meetingToLog, [id, null]),
      this.database.one<AgendaView>(viewer, agendaOfMeeting, [id, sight]),
    ]);
    if (meeting === null || agenda === null) throw Problem.notFound('meeting');
    const head = agendaHead(meeting, 'Preview of the agenda');
    await this.showPage.execute(request, reply, 'meetings/agenda-preview', {
      ...head,
      trail: [...head.trail, { text: 'Agenda', href: `/meetings/${id}/agenda` }],
      id,
      isPublic,
      inWords: meetingInWords(meeting),
      agenda: agendaShown(agenda),
    });
  }
}
