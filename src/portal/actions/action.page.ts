import { Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { permitted } from '../../access/permitted';
import { sightIn } from '../../access/sight';
import { actionWithHistory } from '../../meetings/action.queries';
import {
  CompleteActionRequest,
  DropActionRequest,
  MoveActionRequest,
  ReopenActionRequest,
} from '../../meetings/actions.dto';
import type { ActionDetailView } from '../../meetings/actions.dto';
import { CompleteAction } from '../../meetings/complete-action';
import { DropAction } from '../../meetings/drop-action';
import { MoveAction } from '../../meetings/move-action';
import { ReopenAction } from '../../meetings/reopen-action';
import { settingsOf } from '../../hits/settings/settings-on-day';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { OneOf } from '../../platform/http/fields';
import { IdPipe } from '../../platform/http/id.pipe';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { checkedRequest } from '../checked-request';
import { FormAnswers } from '../form-answers';
import { isForForm } from '../form-faults';
import type { FaultShown } from '../meetings/log-faults';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { formsAsLeft, smallFaults } from '../sponsors/ask-answers';
import type { SmallForm } from '../sponsors/ask-answers';
import { doneForm, dropForm, moveForm, reopenForm } from './action-answers';
import { actionState, historyShown } from './actions.presenter';

const doneWords = {
  done: 'Noted: the action is done.',
  moved: 'The action has another day.',
  dropped: 'Noted: the action will not be done.',
  reopened: 'The action is open again.',
} as const;
type Done = keyof typeof doneWords;

class ActionPageQuery {
  @OneOf(['done', 'moved', 'dropped', 'reopened'], { optional: true })
  said?: Done;
}

/** What can be said of an action: the form, what it does and what is told when it is done. */
interface Step {
  readonly form: SmallForm;
  readonly done: Done;
  readonly run: (viewer: Viewer, id: string, version: number, form: FormAnswers) => Promise<unknown>;
}

/** A step that sends what its form says to a use-case, checked as the API checks it. */
function step<Command extends object>(
  form: SmallForm,
  done: Done,
  request: new () => Command,
  useCase: { execute(viewer: Viewer, id: string, version: number, command: Command): Promise<unknown> },
): Step {
  return {
    form,
    done,
    run: async (viewer, id, version, answers) =>
      useCase.execute(viewer, id, version, await checkedRequest(request, form.request(answers))),
  };
}

const changedMeanwhile =
  'Somebody changed this action while you were writing. What it says now stands above your answers: send them again if they still hold.';

/** One action, what became of it, and what can be said of it. */
@PageController('actions/:id')
export class ActionPages {
  private readonly completing: Step;
  private readonly moving: Step;
  private readonly dropping: Step;
  private readonly reopening: Step;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
    completeAction: CompleteAction,
    moveAction: MoveAction,
    dropAction: DropAction,
    reopenAction: ReopenAction,
  ) {
    this.completing = step(doneForm, 'done', CompleteActionRequest, completeAction);
    this.moving = step(moveForm, 'moved', MoveActionRequest, moveAction);
    this.dropping = step(dropForm, 'dropped', DropActionRequest, dropAction);
    this.reopening = step(reopenForm, 'reopened', ReopenActionRequest, reopenAction);
  }

  @Get()
  @Needs('meetings:read', inPath('action'))
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { said }: ActionPageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const told = said === undefined ? null : doneWords[said];
    await this.show(viewer, id, { form: new FormAnswers({}), errors: [], told }, request, reply);
  }

  @Post('complete')
  @Needs('actions:work', inPath('action'))
  async complete(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.say(this.completing, viewer, id, request, reply);
  }

  @Post('move')
  @Needs('actions:work', inPath('action'))
  async move(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.say(this.moving, viewer, id, request, reply);
  }

  @Post('drop')
  @Needs('actions:work', inPath('action'))
  async drop(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.say(this.dropping, viewer, id, request, reply);
  }

  @Post('reopen')
  @Needs('actions:work', inPath('action'))
  async reopen(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.say(this.reopening, viewer, id, request, reply);
  }

  /** Does what one of the forms says, at the version that it was shown with; or shows what is wrong. */
  private async say(
    step: Step,
    viewer: Viewer,
    id: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const form = new FormAnswers(request.body);
    try {
      await step.run(viewer, id, Number(form.one('version')), form);
    } catch (refusal) {
      if (!(refusal instanceof Problem) || !isForForm(refusal)) throw refusal;
      const told = refusal.status === 412 ? new Problem(412, refusal.kind, changedMeanwhile) : refusal;
      const errors = smallFaults(step.form, told, form);
      return this.show(viewer, id, { form, errors, told: null }, request, reply);
    }
    await reply.redirect(`/actions/${id}?said=${step.done}`, 303);
  }

  private async show(
    viewer: Viewer,
    id: string,
    { form, errors, told }: { form: FormAnswers; errors: readonly FaultShown[]; told: string | null },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const today = this.clock.today();
    const sight = sightIn(request, 'confidential-items:read');
    const action = await this.database.one<ActionDetailView>(viewer, actionWithHistory, [id, today, sight]);
    if (action === null) throw Problem.notFound('action');
    await this.showPage.execute(request, reply, 'actions/action', {
      title: `Action ${action.number}`,
      recorded: { kind: 'action', id },
      section: 'actions',
      trail: [{ text: 'Actions', href: '/actions' }],
      status: errors.length > 0 ? 422 : 200,
      errors,
      told,
      action,
      state: actionState(action, today, await settingsOf(this.database, viewer, today)),
      history: historyShown(action.history),
      mayWork: permitted(request, 'actions:work'),
      due: form.day('due'),
      ...formsAsLeft(form, ['done', 'dropped'], today, errors),
    });
  }
}
