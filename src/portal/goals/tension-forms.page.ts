import { Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import type { Viewer } from '../../platform/viewer';
import { ShowForm } from '../forms/show-form';
import { PageController } from '../page-controller.decorator';
import { FindGoal } from './find-goal';
import { TensionForms } from './tension.form';

/** Tensions are recorded, handled and opened again. */
@PageController()
export class TensionFormPages {
  constructor(
    private readonly showForm: ShowForm,
    private readonly tensionForms: TensionForms,
    private readonly findGoal: FindGoal,
  ) {}

  @Get('teams/:id/tensions/new')
  @Needs('tensions:record', inPath('hit'))
  async blank(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const subject = this.findGoal.tensionsOf(viewer, id, request);
    await this.showForm.execute({ viewer, forms: this.tensionForms.add, name: 'new', subject, request, reply });
  }

  @Post('teams/:id/tensions/new')
  @Needs('tensions:record', inPath('hit'))
  async add(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const subject = this.findGoal.tensionsOf(viewer, id, request);
    await this.showForm.sent({ viewer, forms: this.tensionForms.add, name: 'new', subject, request, reply });
  }

  @Get('tensions/:id/change/:form')
  @Needs('tensions:record', inPath('tension'))
  async form(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('form') name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const subject = this.findGoal.tension(viewer, id, request);
    await this.showForm.execute({ viewer, forms: this.tensionForms.change, name, subject, request, reply });
  }

  @Post('tensions/:id/change/:form')
  @Needs('tensions:record', inPath('tension'))
  async change(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('form') name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const subject = this.findGoal.tension(viewer, id, request);
    await this.showForm.sent({ viewer, forms: this.tensionForms.change, name, subject, request, reply });
  }
}
