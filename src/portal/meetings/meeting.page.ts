import { Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { Asking } from '../../platform/http/asking.decorator';
import { OneOf } from '../../platform/http/fields';
import { IdPipe } from '../../platform/http/id.pipe';
import type { Viewer } from '../../platform/viewer';
import { PageController } from '../page-controller.decorator';
import { doneWords, ShowMeeting } from './show-meeting';
import type { Done } from './show-meeting';

/** What was done to the meeting a moment ago. */
class MeetingPageQuery {
  @OneOf(['yes'], { optional: true })
  recorded?: string;

  @OneOf(Object.keys(doneWords), { optional: true })
  done?: Done;
}

/** One meeting: what is planned, or its record. */
@PageController('meetings')
export class MeetingPages {
  constructor(private readonly showMeeting: ShowMeeting) {}

  @Get(':id')
  @Needs('meetings:read', inPath('meeting'))
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { recorded, done }: MeetingPageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showMeeting.execute({ viewer, id, request, reply }, { recorded: recorded === 'yes', done });
  }
}
