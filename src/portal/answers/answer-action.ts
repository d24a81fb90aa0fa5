import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CompleteAction } from '../../meetings/complete-action';
import { DropAction } from '../../meetings/drop-action';
import { MoveAction } from '../../meetings/move-action';
import type { ActionStatus } from '../../meetings/action.entity';
import { actionOfOwner } from '../../notices/answer-link.queries';
import { answererBy, answerLinkUnusable } from '../../notices/recognise-answer-link';
import type { AnswerLink } from '../../notices/recognise-answer-link';
import { Database } from '../../platform/database/database';
import { visitorOf } from '../../platform/http/visitor';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Day } from '../../platform/time/period';
import { faultsAtFields } from '../faults-at-fields';
import type { FormAnswers } from '../form-answers';
import { ShowPage } from '../show-page';

interface ActionAsked {
  readonly id: string;
  readonly number: string;
  readonly task: string;
  readonly group: string;
  readonly dueOn: Day | null;
  readonly status: ActionStatus;
  readonly closedOn: Day | null;
  readonly version: number;
  readonly wasMoved: boolean;
}

const answers = [
  { value: 'done', text: 'Done' },
  { value: 'moved', text: 'Still going, with a new date' },
  { value: 'dropped', text: 'I cannot do this' },
];

/** What became of an action, said by its owner with an address from a mail, by the use-cases that the page of the action uses. */
@Injectable()
export class AnswerAction {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly completeAction: CompleteAction,
    private readonly moveAction: MoveAction,
    private readonly dropAction: DropAction,
    private readonly showPage: ShowPage,
  ) {}

  /** Throws 404 when the action is somebody else’s by now, and what the use-case refuses. */
  async answer(request: FastifyRequest, link: AnswerLink, form: FormAnswers): Promise<void> {
    const { id, version } = await this.asked(request, link);
    const viewer = answererBy(link, visitorOf(request));
    const on = this.clock.today();
    const why = form.one('reason');
    switch (form.one('answer')) {
      case 'done':
        await this.completeAction.execute(viewer, id, version, { on });
        return;
      case 'moved': {
        const due = form.day('dueOn')?.day ?? null;
        if (due === null) throw Problem.field('#/dueOn', 'Enter the new date, for example 3 12 2026.');
        await this.moveAction.execute(viewer, id, version, { dueOn: due, reason: why || null });
        return;
      }
      case 'dropped':
        if (why === '') throw Problem.field('#/reason', 'Enter why, so that the group can find somebody else.');
        await this.dropAction.execute(viewer, id, version, { on, reason: why });
        return;
      default:
        throw Problem.field('#/answer', 'Select what became of it.');
    }
  }

  async show(
    request: FastifyRequest,
    reply: FastifyReply,
    link: AnswerLink,
    { form, refusal }: { readonly form: FormAnswers; readonly refusal: Problem | null },
  ): Promise<void> {
    const action = await this.asked(request, link);
    const { errors, faults, status } = faultsAtFields(refusal, 'answer');
    await this.showPage.execute(request, reply, 'answers/action', {
      title: action.status === 'OPEN' ? `What became of ${action.number}?` : 'Thank you',
      action,
      answers: answers.map((one) => ({ ...one, checked: one.value === form.one('answer') })),
      reason: form.one('reason'),
      due: form.day('dueOn'),
      faults,
      status,
      errors: errors.map((error) => (error.href === '#dueOn' ? { ...error, href: '#dueOn-day' } : error)),
    });
  }

  private async asked(request: FastifyRequest, { about, personId }: AnswerLink): Promise<ActionAsked> {
    const [action] = await this.database.rows<ActionAsked>(visitorOf(request), actionOfOwner, [about, personId]);
    if (!action) throw answerLinkUnusable();
    return action;
  }
}
