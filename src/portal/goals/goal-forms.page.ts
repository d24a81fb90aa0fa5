import { Get, Post } from '@nestjs/common';
import { inPath, Needs } from '../../access/needs.decorator';
import { Asked } from '../forms/asked-form.decorator';
import type { FormAtAddress } from '../forms/asked-form.decorator';
import { ShowForm } from '../forms/show-form';
import { PageController } from '../page-controller.decorator';
import { FindTeam } from '../teams/find-team';
import { FindGoal } from './find-goal';
import { GoalForms } from './goal.form';

/** Common goals are added, endorsed, put right and ended. */
@PageController()
export class GoalFormPages {
  constructor(
    private readonly showForm: ShowForm,
    private readonly goalForms: GoalForms,
    private readonly findTeam: FindTeam,
    private readonly findGoal: FindGoal,
  ) {}

  @Get('teams/:id/goals/new')
  @Needs('goals:change', inPath('hit'))
  async blank(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = this.findTeam.later(asked.viewer, asked.id, asked.request, '/goals');
    await this.showForm.execute({ ...asked, forms: this.goalForms.add, subject });
  }

  @Post('teams/:id/goals/new')
  @Needs('goals:change', inPath('hit'))
  async add(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = this.findTeam.later(asked.viewer, asked.id, asked.request, '/goals');
    await this.showForm.sent({ ...asked, forms: this.goalForms.add, subject });
  }

  @Get('goals/:id/change/:form')
  @Needs('goals:change', inPath('commonGoal'))
  async form(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = this.findGoal.goal(asked.viewer, asked.id, asked.request);
    await this.showForm.execute({ ...asked, forms: this.goalForms.change, subject });
  }

  @Post('goals/:id/change/:form')
  @Needs('goals:change', inPath('commonGoal'))
  async change(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = this.findGoal.goal(asked.viewer, asked.id, asked.request);
    await this.showForm.sent({ ...asked, forms: this.goalForms.change, subject });
  }
}
