import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inBody, inPath, namedInBody, Needs, NeedsWithinReach } from '../../access/needs.decorator';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { IfMatch } from '../../platform/http/if-match.decorator';
import { Lists } from '../../platform/http/lists';
import { Changes, ListOf, OneOfKind, Records, Written } from '../../platform/http/responses';
import { sendChanged, sendNew, sendOne } from '../../platform/http/send';
import type { Viewer } from '../../platform/viewer';
import { AnswerItem } from './answer-item';
import { ReceiveItem } from './receive-item';
import { SendItem } from './send-item';
import {
  AnswerItemRequest,
  EscalationView,
  EscalationsQuery,
  ReceiveItemRequest,
  SendItemRequest,
} from './escalations.dto';
import { itemSentById, itemsSent } from './escalation.queries';

@ApiTags('Reports, items and joint work between groups')
@Controller('api/v1/escalations')
export class EscalationsController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly sendItem: SendItem,
    private readonly receiveItem: ReceiveItem,
    private readonly answerItem: AnswerItem,
  ) {}

  /** Items that groups sent to each other, latest first. */
  @Get()
  @NeedsWithinReach('meetings:read')
  @ListOf(EscalationView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: EscalationsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { group, fromGroup, toGroup, meeting, hit, state, from, to } = query;
    const parameters = { group, fromGroup, toGroup, meeting, hit, state, from, to };
    await this.lists.send({ viewer, list: itemsSent, parameters }, query, request, reply);
  }

  /** One item that was sent. */
  @Get(':id')
  @Needs('meetings:read', inPath('escalation'))
  @OneOfKind(EscalationView)
  async one(@Asking() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    await sendOne(reply, 'escalation', await this.database.text(viewer, itemSentById, [id]));
  }

  /** Records that a group sent an item to another. */
  @Post()
  @Needs(
    'passing:send',
    inBody('group', 'fromGroup'),
    inBody('meeting', 'fromMeeting'),
    namedInBody('tiedGroup', 'toGroup'),
  )
  @Records()
  async send(
    @Asking() viewer: Viewer,
    @Body() request: SendItemRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/escalations', await this.sendItem.execute(viewer, request));
  }

  /** Records that it was received. */
  @Post(':id/receive')
  @Needs('passing:send', inPath('escalation'))
  @Changes()
  async receive(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: ReceiveItemRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.receiveItem.execute(viewer, id, version, request));
  }

  /** Records what the receiving group answered. */
  @Post(':id/answer')
  @Needs('passing:send', inPath('escalation'))
  @Changes()
  async answer(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: AnswerItemRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.answerItem.execute(viewer, id, version, request));
  }
}
