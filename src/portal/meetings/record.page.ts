import { Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import type { Viewer } from '../../platform/viewer';
import { PageController } from '../page-controller.decorator';
import { ShowRecord } from './show-record';

/** The record of a meeting that took place: minutes to read, print, keep as a table, and paste into a mail. */
@PageController('meetings/:id/record')
export class RecordPages {
  constructor(private readonly showRecord: ShowRecord) {}

  @Get()
  @Needs('meetings:read', inPath('meeting'))
  async record(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showRecord.execute({ viewer, id, request, reply }, 'page');
  }

  @Get('text')
  @Needs('meetings:read', inPath('meeting'))
  async text(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showRecord.execute({ viewer, id, request, reply }, 'text');
  }
}
