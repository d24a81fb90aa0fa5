import { Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import type { Viewer } from '../../platform/viewer';
import { ShowForm } from '../forms/show-form';
import { PageController } from '../page-controller.decorator';
import { FindTeam } from './find-team';
import { TeamForms } from './team.form';

/** What can be done to teams: set up, put right, renamed, paused; their partners, home, groups and documents. */
@PageController()
export class TeamFormPages {
  constructor(
    private readonly showForm: ShowForm,
    private readonly teamForms: TeamForms,
    private readonly findTeam: FindTeam,
  ) {}

  @Get('teams/new')
  @Needs('hits:open')
  async blank(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const subject = this.findTeam.blank();
    await this.showForm.execute({ viewer, forms: this.teamForms.add, name: 'new', subject, request, reply });
  }

  @Post('teams/new')
  @Needs('hits:open')
  async add(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const subject = this.findTeam.blank();
    await this.showForm.sent({ viewer, forms: this.teamForms.add, name: 'new', subject, request, reply });
  }

  @Get('teams/:id/change/:form')
  @Needs('structure:change', inPath('hit'))
  async form(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('form') name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const subject = this.findTeam.later(viewer, id, request);
    await this.showForm.execute({ viewer, forms: this.teamForms.change, name, subject, request, reply });
  }

  @Post('teams/:id/change/:form')
  @Needs('structure:change', inPath('hit'))
  async change(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('form') name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const subject = this.findTeam.later(viewer, id, request);
    await this.showForm.sent({ viewer, forms: this.teamForms.change, name, subject, request, reply });
  }

  @Get('partners/:id/end')
  @Needs('structure:change', inPath('hitPartner'))
  async partner(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const subject = this.findTeam.partner(viewer, id);
    await this.showForm.execute({ viewer, forms: this.teamForms.partner, name: 'end', subject, request, reply });
  }

  @Post('partners/:id/end')
  @Needs('structure:change', inPath('hitPartner'))
  async endPartner(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const subject = this.findTeam.partner(viewer, id);
    await this.showForm.sent({ viewer, forms: this.teamForms.partner, name: 'end', subject, request, reply });
  }
}
