import { Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import type { Viewer } from '../../platform/viewer';
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
  async blank(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const subject = this.findTeam.later(viewer, id, request, '/goals');
    await this.showForm.execute({ viewer, forms: this.goalForms.add, name: 'new', subject, request, reply });
  }

  @Post('teams/:id/goals/new')
  @Needs('goals:change', inPath('hit'))
  async add(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const subject = this.findTeam.later(viewer, id, request, '/goals');
    await this.showForm.sent({ viewer, forms: this.goalForms.add, name: 'new', subject, request, reply });
  }

  @Get('goals/:id/change/:form')
  @Needs('goals:change', inPath('commonGoal'))
  async form(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('form') name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const subject = this.findGoal.goal(viewer, id, request);
    await this.showForm.execute({ viewer, forms: this.goalForms.change, name, subject, request, reply });
  }

  @Post('goals/:id/change/:form')
  @Needs('goals:change', inPath('commonGoal'))
  async change(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('form') name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const subject = this.findGoal.goal(viewer, id, request);
    await this.showForm.sent({ viewer, forms: this.goalForms.change, name, subject, request, reply });
  }
}
