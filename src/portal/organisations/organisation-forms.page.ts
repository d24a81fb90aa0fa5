import { Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Needs } from '../../access/needs.decorator';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import type { Viewer } from '../../platform/viewer';
import { ShowForm } from '../forms/show-form';
import { PageController } from '../page-controller.decorator';
import { FindOrganisation } from './find-organisation';
import { OrganisationForms } from './organisation.form';

/** What can be done to organisations: added, renamed, put right, succeeded, ended; and to their units. */
@PageController()
export class OrganisationFormPages {
  constructor(
    private readonly showForm: ShowForm,
    private readonly organisationForms: OrganisationForms,
    private readonly findOrganisation: FindOrganisation,
  ) {}

  @Get('organisations/new')
  @Needs('directory:change')
  async blank(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const subject = this.findOrganisation.blank();
    await this.showForm.execute({ viewer, forms: this.organisationForms.add, name: 'new', subject, request, reply });
  }

  @Post('organisations/new')
  @Needs('directory:change')
  async add(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const subject = this.findOrganisation.blank();
    await this.showForm.sent({ viewer, forms: this.organisationForms.add, name: 'new', subject, request, reply });
  }

  @Get('organisations/:id/change/:form')
  @Needs('directory:change')
  async form(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('form') name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const subject = this.findOrganisation.later(viewer, id);
    await this.showForm.execute({ viewer, forms: this.organisationForms.change, name, subject, request, reply });
  }

  @Post('organisations/:id/change/:form')
  @Needs('directory:change')
  async change(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('form') name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const subject = this.findOrganisation.later(viewer, id);
    await this.showForm.sent({ viewer, forms: this.organisationForms.change, name, subject, request, reply });
  }

  @Get('units/:id/end')
  @Needs('directory:change')
  async unit(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const subject = this.findOrganisation.unit(viewer, id);
    await this.showForm.execute({ viewer, forms: this.organisationForms.unit, name: 'end', subject, request, reply });
  }

  @Post('units/:id/end')
  @Needs('directory:change')
  async endUnit(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const subject = this.findOrganisation.unit(viewer, id);
    await this.showForm.sent({ viewer, forms: this.organisationForms.unit, name: 'end', subject, request, reply });
  }
}
