import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { inPath, Needs } from '../access/needs.decorator';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match.decorator';
import { Changes, Records, Written } from '../platform/http/responses';
import { sendChanged, sendNew } from '../platform/http/send';
import type { Viewer } from '../platform/viewer';
import { SendApologiesRequest } from './apologies.dto';
import { SendApologies } from './send-apologies';
import { WithdrawApologies } from './withdraw-apologies';

@ApiTags('Meetings')
@Controller('api/v1')
export class ApologiesController {
  constructor(
    private readonly sendApologies: SendApologies,
    private readonly withdrawApologies: WithdrawApologies,
  ) {}

  /** Says that whoever holds a seat will not come to a planned meeting, and who comes instead. Said again, it takes the place of what was said before. */
  @Post('meetings/:id/apologies')
  @Needs('apologies:send', inPath('meetingToCome'))
  @Records()
  async send(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) meeting: string,
    @Body() request: SendApologiesRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    const { seat, deputy, deputyName } = request;
    const sent = await this.sendApologies.execute(viewer, meeting, { seat, deputy, deputyName });
    return sendNew(reply, '/api/v1/apologies', sent);
  }

  /** Takes apologies back: they come after all. */
  @Post('apologies/:id/withdraw')
  @Needs('apologies:send', inPath('apology'))
  @Changes()
  async withdraw(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.withdrawApologies.execute(viewer, id, version));
  }
}
