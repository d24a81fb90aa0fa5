import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FormAnswers } from '../form-answers';
import { ShowPage } from '../show-page';
import type { LogAnswers } from './log-answers';
import type { FaultShown } from './log-faults';
import { formShown } from './log-meeting.presenter';
import type { MeetingToLog } from './meeting-to-log.queries';
import { isQuote, quotesShown } from './minutes-answers';

/** What one step of logging a meeting knows. */
export interface LogStep {
  readonly meeting: MeetingToLog;
  readonly answers: LogAnswers;
  readonly form: FormAnswers;
}

/** Whether a field is asked for on the page after the form. */
export const isSaidOnCheck = (field: string): boolean => /^(apologies|instead-.*)$/.test(field);

/** Shows the form of a meeting, with what is said of it so far, and where that was read when it comes from minutes. */
@Injectable()
export class ShowLogForm {
  constructor(private readonly showPage: ShowPage) {}

  async execute(
    request: FastifyRequest,
    reply: FastifyReply,
    { meeting, answers, form }: LogStep,
    errors: readonly FaultShown[],
  ): Promise<void> {
    await this.showPage.execute(request, reply, 'meetings/log-meeting', {
      title: 'Log a meeting',
      section: 'meetings',
      status: errors.length > 0 ? 422 : 200,
      errors,
      ...formShown(meeting, answers, form.one('go'), errors),
      quotes: quotesShown(form),
      // What was said on the check page is asked there again.
      carried: form.entries().filter(([name]) => isSaidOnCheck(name) || isQuote(name)),
    });
  }
}
