import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { sightIn } from '../../access/sight';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { IfMatch } from '../../platform/http/if-match.decorator';
import { Lists } from '../../platform/http/lists';
import { Changes, ListOf, Records, Written } from '../../platform/http/responses';
import { sendChanged, sendNew } from '../../platform/http/send';
import type { Viewer } from '../../platform/viewer';
import { KeepItemRequest, KeptItemsQuery, KeptItemView, RaiseItemRequest } from './agenda.dto';
import { EndKeptItem } from './end-kept-item';
import { KeepItem } from './keep-item';
import { keptItemsOfGroup } from './kept-item.queries';
import { RaiseItem } from './raise-item';

@ApiTags('Agendas')
@Controller('api/v1')
export class KeptItemsController {
  constructor(
    private readonly lists: Lists,
    private readonly keepItem: KeepItem,
    private readonly endKeptItem: EndKeptItem,
    private readonly raiseItem: RaiseItem,
  ) {}

  /** What a group keeps for its agendas: items that stand on each, and its backlog. */
  @Get('groups/:id/kept-items')
  @Needs('meetings:read', inPath('group'))
  @ListOf(KeptItemView)
  async list(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) group: string,
    @Query() query: KeptItemsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const parameters = { group, kind: query.kind };
    const sight = sightIn(request, 'confidential-items:read');
    await this.lists.send({ viewer, list: keptItemsOfGroup, parameters, sight }, query, request, reply);
  }

  /** Keeps an item for a group's agendas. */
  @Post('groups/:id/kept-items')
  @Needs('meetings:log', inPath('group'))
  @Records()
  async keep(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) group: string,
    @Body() request: KeepItemRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/kept-items', await this.keepItem.execute(viewer, group, request));
  }

  /** Asks for an item on an agenda of a group of yours: it waits for whoever builds the agenda, under your name. */
  @Post('groups/:id/raised-items')
  @Needs('agenda:raise', inPath('group'))
  @Records()
  async raise(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) group: string,
    @Body() asked: RaiseItemRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    const person = request.identity?.personId ?? null;
    return sendNew(reply, '/api/v1/kept-items', await this.raiseItem.execute(viewer, group, person, asked));
  }

  /** Gives up an item that a group kept. Agendas that it is on stay as they are. */
  @Post('kept-items/:id/end')
  @Needs('meetings:log', inPath('keptItem'))
  @Changes()
  async end(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.endKeptItem.execute(viewer, id, version));
  }
}
