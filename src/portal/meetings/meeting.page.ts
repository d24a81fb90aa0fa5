import { Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { sightIn } from '../../access/sight';
import { permitted } from '../../access/permitted';
import { meetingQuoracy } from '../../assurance/measures/meeting-quoracy';
import { meetingToJudge } from '../../assurance/measures/quoracy.queries';
import type { MeetingToJudge } from '../../assurance/measures/quoracy.queries';
import type { WholeMeetingView } from '../../meetings/meeting-record.dto';
import { wholeMeeting } from '../../meetings/meeting-record.queries';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { OneOf } from '../../platform/http/fields';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { actionWords } from '../state-tags';
import { meetingShown } from './meeting.presenter';

/** Whether the meeting was recorded a moment ago. */
class MeetingPageQuery {
  @OneOf(['yes'], { optional: true })
  recorded?: string;
}

/** One meeting: what is planned, or its record. */
@PageController('meetings')
export class MeetingPages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
  ) {}

  @Get(':id')
  @Needs('meetings:read', inPath('meeting'))
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { recorded }: MeetingPageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const today = this.clock.today();
    const sight = sightIn(request, 'confidential-items:read');
    const [meeting, judged] = await Promise.all([
      this.database.one<WholeMeetingView>(viewer, wholeMeeting, [id, today, sight]),
      this.database.rows<MeetingToJudge>(viewer, meetingToJudge, [id, []]),
    ]);
    if (meeting === null) throw Problem.notFound('meeting');
    const shown = meetingShown(meeting, today);
    await this.showPage.execute(request, reply, 'meetings/meeting', {
      title: shown.heading,
      section: 'meetings',
      ...shown,
      actionWords,
      quora: judged.map((group) => meetingQuoracy(group)),
      isJustRecorded: recorded === 'yes' && meeting.status === 'HELD',
      mayLog: permitted(request, 'meetings:log'),
    });
  }
}
