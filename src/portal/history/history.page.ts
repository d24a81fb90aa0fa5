import { Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import type { Viewer } from '../../platform/viewer';
import { PageController } from '../page-controller.decorator';
import { PageQuery } from '../page-query.dto';
import { ShowHistory } from './show-history';

/** The history of each kind of record: who changed it, when, and what it said before. */
@PageController('history')
export class HistoryPages {
  constructor(private readonly showHistory: ShowHistory) {}

  @Get('meetings/:id')
  @Needs('history:read', inPath('meeting'))
  async meeting(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showHistory.execute(viewer, { kind: 'meeting', id }, query, request, reply);
  }

  @Get('actions/:id')
  @Needs('history:read', inPath('action'))
  async action(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showHistory.execute(viewer, { kind: 'action', id }, query, request, reply);
  }

  @Get('decisions/:id')
  @Needs('history:read', inPath('decision'))
  async decision(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showHistory.execute(viewer, { kind: 'decision', id }, query, request, reply);
  }

  @Get('groups/:id')
  @Needs('history:read', inPath('group'))
  async group(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showHistory.execute(viewer, { kind: 'group', id }, query, request, reply);
  }

  @Get('seats/:id')
  @Needs('history:read', inPath('seat'))
  async seat(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showHistory.execute(viewer, { kind: 'seat', id }, query, request, reply);
  }

  @Get('teams/:id')
  @Needs('history:read', inPath('hit'))
  async hit(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showHistory.execute(viewer, { kind: 'hit', id }, query, request, reply);
  }

  @Get('goals/:id')
  @Needs('history:read', inPath('commonGoal'))
  async commonGoal(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showHistory.execute(viewer, { kind: 'commonGoal', id }, query, request, reply);
  }

  @Get('promises/:id')
  @Needs('history:read', inPath('commitment'))
  async commitment(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showHistory.execute(viewer, { kind: 'commitment', id }, query, request, reply);
  }

  @Get('sponsors/:id')
  @Needs('history:read', inPath('sponsorship'))
  async sponsorship(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showHistory.execute(viewer, { kind: 'sponsorship', id }, query, request, reply);
  }

  @Get('people/:id')
  @Needs('history:read')
  async person(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showHistory.execute(viewer, { kind: 'person', id }, query, request, reply);
  }

  @Get('organisations/:id')
  @Needs('history:read')
  async organisation(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showHistory.execute(viewer, { kind: 'organisation', id }, query, request, reply);
  }

  @Get('priorities/:id')
  @Needs('history:read')
  async partnerPriority(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showHistory.execute(viewer, { kind: 'partnerPriority', id }, query, request, reply);
  }

  @Get('accounts/:id')
  @Needs('history:read')
  async account(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showHistory.execute(viewer, { kind: 'account', id }, query, request, reply);
  }
}
