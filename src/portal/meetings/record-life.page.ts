import { Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { CancelMeeting } from '../../meetings/cancel-meeting';
import { ConfirmRecord } from '../../meetings/confirm-record';
import { CorrectRecord } from '../../meetings/correct-record';
import { CancelMeetingRequest } from '../../meetings/planned-meetings.dto';
import { ConfirmRecordRequest, CorrectRecordRequest } from '../../meetings/records.dto';
import { UndoLogMeeting } from '../../meetings/undo-log-meeting';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { checkedRequest } from '../checked-request';
import { FormAnswers } from '../form-answers';
import { PageController } from '../page-controller.decorator';
import { ShowMeeting } from './show-meeting';

/** What becomes of a meeting and its record after that: confirmed, corrected, taken back, or cancelled before it took place. */
@PageController('meetings')
export class RecordLifePages {
  constructor(
    private readonly clock: Clock,
    private readonly confirmRecord: ConfirmRecord,
    private readonly correctRecord: CorrectRecord,
    private readonly cancelMeeting: CancelMeeting,
    private readonly undoLogMeeting: UndoLogMeeting,
    private readonly showMeeting: ShowMeeting,
  ) {}

  @Post(':id/confirm')
  @Needs('record:confirm', inPath('meeting'))
  async confirm(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new FormAnswers(request.body);
    await this.change({ viewer, id, request, reply, done: 'confirmed' }, form, async (version) => {
      const asked = { on: this.clock.today(), byPerson: form.one('byPerson') || null };
      await this.confirmRecord.execute(viewer, id, version, await checkedRequest(ConfirmRecordRequest, asked));
    });
  }

  @Post(':id/corrections')
  @Needs('record:confirm', inPath('meeting'))
  async correct(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new FormAnswers(request.body);
    await this.change({ viewer, id, request, reply, done: 'corrected' }, form, async (version) => {
      const asked = await checkedRequest(CorrectRecordRequest, { statement: form.one('statement') });
      await this.correctRecord.execute(viewer, id, version, asked);
    });
  }

  @Post(':id/cancel')
  @Needs('meetings:log', inPath('meeting'))
  async cancel(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new FormAnswers(request.body);
    await this.change({ viewer, id, request, reply, done: 'cancelled' }, form, async (version) => {
      const asked = await checkedRequest(CancelMeetingRequest, { reason: form.one('reason') });
      await this.cancelMeeting.execute(viewer, id, version, asked);
    });
  }

  @Post(':id/undo')
  @Needs('meetings:log', inPath('meeting'))
  async undo(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new FormAnswers(request.body);
    await this.change({ viewer, id, request, reply, done: 'undone' }, form, async (version) => {
      await this.undoLogMeeting.execute(viewer, id, version);
    });
  }

  /** Does it at the version that was looked at, and says so on the meeting's page; or shows there why not, with what was typed. */
  private async change(
    { viewer, id, request, reply, done }: Asked,
    form: FormAnswers,
    act: (version: number) => Promise<void>,
  ): Promise<void> {
    try {
      await act(Number(form.one('version')));
    } catch (refusal) {
      if (!(refusal instanceof Problem) || ![409, 412, 422].includes(refusal.status)) throw refusal;
      const typed = { statement: form.one('statement'), reason: form.one('reason') };
      return this.showMeeting.execute({ viewer, id, request, reply }, { refusal, typed });
    }
    await reply.redirect(`/meetings/${id}?done=${done}`, 303);
  }
}

interface Asked {
  readonly viewer: Viewer;
  readonly id: string;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly done: 'confirmed' | 'corrected' | 'cancelled' | 'undone';
}
