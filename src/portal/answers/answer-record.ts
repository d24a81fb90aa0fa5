import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ConfirmRecord } from '../../meetings/confirm-record';
import { recordOfChair } from '../../notices/answer-link.queries';
import { answererBy, answerLinkUnusable } from '../../notices/recognise-answer-link';
import type { AnswerLink } from '../../notices/recognise-answer-link';
import { Database } from '../../platform/database/database';
import { visitorOf } from '../../platform/http/visitor';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import { dayInWords } from '../../platform/time/day-in-words';
import type { Day } from '../../platform/time/period';
import { faultsAtFields } from '../faults-at-fields';
import type { FormAnswers } from '../form-answers';
import { ShowPage } from '../show-page';

interface RecordAsked {
  readonly id: string;
  readonly version: number;
  readonly group: string;
  readonly meetsOn: Day;
  readonly recordState: 'UNCONFIRMED' | 'CONFIRMED';
  readonly confirmedOn: Day | null;
}

/** Whether a record is right, said by the chair with an address from a mail, by the use-case that the page of the meeting uses. */
@Injectable()
export class AnswerRecord {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly confirmRecord: ConfirmRecord,
    private readonly showPage: ShowPage,
  ) {}

  /** Throws 404 when they do not chair the group any more, and 409 when it is confirmed. */
  async answer(request: FastifyRequest, link: AnswerLink, form: FormAnswers): Promise<void> {
    const { id, version } = await this.asked(request, link);
    if (link.personId === null)
      throw new Problem(409, 'chair-not-on-record', 'Sign in to confirm it: your account belongs to nobody on record.');
    // What is confirmed is what was shown: a record that changed since is read again.
    const seen = Number(form.one('version'));
    if (seen !== version) throw new Problem(412, 'version-differs', 'The record changed since.');
    const viewer = answererBy(link, visitorOf(request));
    await this.confirmRecord.execute(viewer, id, version, { on: this.clock.today(), byPerson: link.personId });
  }

  async show(
    request: FastifyRequest,
    reply: FastifyReply,
    link: AnswerLink,
    { refusal }: { readonly refusal: Problem | null },
  ): Promise<void> {
    const record = await this.asked(request, link);
    await this.showPage.execute(request, reply, 'answers/record', {
      title:
        record.recordState === 'CONFIRMED'
          ? 'Thank you'
          : `Is this right? ${record.group}, ${dayInWords(record.meetsOn)}`,
      record,
      ...faultsAtFields(refusal, 'confirm'),
    });
  }

  private async asked(request: FastifyRequest, { about, recipientId }: AnswerLink): Promise<RecordAsked> {
    const values = [this.clock.today(), about, recipientId];
    const [record] = await this.database.rows<RecordAsked>(visitorOf(request), recordOfChair, values);
    if (!record) throw answerLinkUnusable();
    return record;
  }
}
