import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { inPath, Needs } from '../access/needs.decorator';
import { Database } from '../platform/database/database';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { OneOfKind } from '../platform/http/responses';
import { sendOne } from '../platform/http/send';
import type { Viewer } from '../platform/viewer';
import { declaredViewById, findingAnswerById } from './commitment.queries';
import { DeclaredViewView, FindingAnswerView } from './commitments.dto';

@ApiTags('Assurance')
@Controller('api/v1')
export class WhatPeopleSayController {
  constructor(private readonly database: Database) {}

  /** One declared view of a promise. */
  @Get('declared-views/:id')
  @Needs('promises:read', inPath('declaredView'))
  @OneOfKind(DeclaredViewView)
  async view(@Asking() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    await sendOne(reply, 'declared view', await this.database.text(viewer, declaredViewById, [id]));
  }

  /** One answer to a finding. */
  @Get('finding-answers/:id')
  @Needs('promises:read', inPath('findingAnswer'))
  @OneOfKind(FindingAnswerView)
  async answer(@Asking() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    await sendOne(reply, 'answer', await this.database.text(viewer, findingAnswerById, [id]));
  }
}
