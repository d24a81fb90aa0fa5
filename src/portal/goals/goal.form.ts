import { Injectable } from '@nestjs/common';
import { AmendGoal } from '../../exchange/amend-goal';
import { EndGoal } from '../../exchange/end-goal';
import { EndorseGoal } from '../../exchange/endorse-goal';
import {
  AmendGoalRequest,
  EndorseGoalRequest,
  RecordGoalRequest,
  WithdrawEndorsementRequest,
} from '../../exchange/goals.dto';
import { RecordGoal } from '../../exchange/record-goal';
import { WithdrawEndorsement } from '../../exchange/withdraw-endorsement';
import { LastDayRequest } from '../../platform/http/last-day.dto';
import { changeForm } from '../forms/change-form';
import type { ChangeForm } from '../forms/change-form';
import { day } from '../forms/form-field';
import { versionOf } from '../forms/version-of';
import type { TeamSubject } from '../teams/find-team';
import type { GoalSubject } from './find-goal';
import { amendedGoal, endorsementFields, newGoal, withdrawalFields } from './goal-fields';

/** What can be done to the common goals of a team. */
@Injectable()
export class GoalForms {
  readonly add: Readonly<Record<'new', ChangeForm<TeamSubject>>>;
  readonly change: Readonly<Record<string, ChangeForm<GoalSubject>>>;

  constructor(
    recordGoal: RecordGoal,
    amendGoal: AmendGoal,
    endorseGoal: EndorseGoal,
    withdrawEndorsement: WithdrawEndorsement,
    endGoal: EndGoal,
  ) {
    this.add = {
      new: changeForm({
        title: 'Add a common goal',
        button: 'Add goal',
        told: 'goal-added',
        request: RecordGoalRequest,
        fields: () => newGoal,
        asRequest: (answers, { id }) => ({ ...answers, hit: id }),
        run: (viewer, _, request) => recordGoal.execute(viewer, request),
      }),
    };
    this.change = {
      endorse: changeForm({
        title: 'Record an endorsement',
        button: 'Record endorsement',
        told: 'goal-endorsed',
        request: EndorseGoalRequest,
        fields: ({ partners }: GoalSubject) => endorsementFields(partners),
        run: (viewer, subject, request) => endorseGoal.execute(viewer, subject.id, versionOf(subject), request),
      }),
      withdraw: changeForm({
        title: 'End an endorsement',
        intro: 'That the partner endorsed the goal until then stays in the record.',
        button: 'End endorsement',
        told: 'endorsement-ended',
        request: WithdrawEndorsementRequest,
        fields: ({ endorsing }: GoalSubject) => withdrawalFields(endorsing),
        run: (viewer, subject, request) => withdrawEndorsement.execute(viewer, subject.id, versionOf(subject), request),
      }),
      amend: changeForm({
        title: 'Amend the words of this goal',
        intro: 'For another goal, end this one and add the other.',
        button: 'Save words',
        told: 'goal-amended',
        request: AmendGoalRequest,
        fields: () => amendedGoal,
        run: (viewer, subject: GoalSubject, request) =>
          amendGoal.execute(viewer, subject.id, versionOf(subject), request),
      }),
      end: changeForm({
        title: 'End this goal',
        intro: 'Whoever endorses it does so until the same day.',
        button: 'End goal',
        told: 'goal-ended',
        request: LastDayRequest,
        fields: () => [day('lastDay', 'What is its last day?')],
        run: (viewer, subject: GoalSubject, request) =>
          endGoal.execute(viewer, subject.id, versionOf(subject), request),
      }),
    };
  }
}
