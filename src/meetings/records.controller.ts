import { Body, Controller, Param, Post, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { inPath, Needs } from '../access/needs.decorator';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch, NeedsIfMatch } from '../platform/http/if-match.decorator';
import { Amends, Changes, Records, Written } from '../platform/http/responses';
import { sendChanged, sendNew } from '../platform/http/send';
import type { Viewer } from '../platform/viewer';
import { AmendRecord } from './amend-record';
import { ConfirmRecord } from './confirm-record';
import { CorrectRecord } from './correct-record';
import {
  AmendRecordRequest,
  ConfirmRecordRequest,
  CorrectRecordRequest,
  ExpectedRecountedView,
  RecordAmendedView,
  RecordCorrectedView,
} from './records.dto';
import { RecountExpected } from './recount-expected';
import { UndoLogMeeting } from './undo-log-meeting';

@ApiTags('Meetings')
@Controller('api/v1/meetings/:id')
export class RecordsController {
  constructor(
    private readonly amendRecord: AmendRecord,
    private readonly confirmRecord: ConfirmRecord,
    private readonly correctRecord: CorrectRecord,
    private readonly recountExpected: RecountExpected,
    private readonly undoLogMeeting: UndoLogMeeting,
  ) {}

  /** Writes the record anew while it is not confirmed. The list of who was expected stays; numbers that are sent stay. */
  @Put('record')
  @Needs('meetings:log', inPath('meeting'))
  @Amends(RecordAmendedView)
  async amend(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: AmendRecordRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecordAmendedView> {
    return sendChanged(reply, await this.amendRecord.execute(viewer, id, version, request));
  }

  /** Confirms the record: the chair does, or a later meeting. After that it is locked. */
  @Post('confirm')
  @Needs('record:confirm', inPath('meeting'))
  @Changes()
  async confirm(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: ConfirmRecordRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.confirmRecord.execute(viewer, id, version, request));
  }

  /** Adds a dated correction to a confirmed record. What it corrects stays readable. */
  @Post('corrections')
  @Needs('record:confirm', inPath('meeting'))
  @NeedsIfMatch()
  @Records(RecordCorrectedView)
  async correct(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: CorrectRecordRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecordCorrectedView> {
    return sendNew(reply, '/api/v1/meetings', await this.correctRecord.execute(viewer, id, version, request));
  }

  /** Takes back that a planned meeting was logged, on the same day. It is planned again. */
  @Post('undo-log')
  @Needs('meetings:log', inPath('meeting'))
  @Changes()
  async undo(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.undoLogMeeting.execute(viewer, id, version));
  }

  /** Derives the list of who was expected from the roster of the day once more. What was typed stays. */
  @Post('recount')
  @Needs('meetings:log', inPath('meeting'))
  @Changes(ExpectedRecountedView)
  async recount(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ExpectedRecountedView> {
    return sendChanged(reply, await this.recountExpected.execute(viewer, id, version));
  }
}
