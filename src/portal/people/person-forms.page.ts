import { Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import type { Viewer } from '../../platform/viewer';
import { ShowForm } from '../forms/show-form';
import { PageController } from '../page-controller.decorator';
import { FindPerson } from './find-person';
import { PersonForms } from './person.form';

/** What can be done about a person: added, put right, said where they belong, taken out of everything. */
@PageController()
export class PersonFormPages {
  constructor(
    private readonly showForm: ShowForm,
    private readonly personForms: PersonForms,
    private readonly findPerson: FindPerson,
  ) {}

  @Get('people/new')
  @Needs('people:record')
  async blank(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const subject = this.findPerson.somebodyNew();
    await this.showForm.execute({ viewer, forms: this.personForms.add, name: 'new', subject, request, reply });
  }

  @Post('people/new')
  @Needs('people:record')
  async add(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const subject = this.findPerson.somebodyNew();
    await this.showForm.sent({ viewer, forms: this.personForms.add, name: 'new', subject, request, reply });
  }

  @Get('people/:id/change/:form')
  @Needs('people:record')
  async form(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('form') name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const subject = this.findPerson.later(viewer, id, request);
    await this.showForm.execute({ viewer, forms: this.personForms.change, name, subject, request, reply });
  }

  @Post('people/:id/change/:form')
  @Needs('people:record')
  async change(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('form') name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const subject = this.findPerson.later(viewer, id, request);
    await this.showForm.sent({ viewer, forms: this.personForms.change, name, subject, request, reply });
  }

  @Get('people/:id/forget/pseudonymise')
  @Needs('people:pseudonymise', inPath('person'))
  async askedToForget(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const subject = this.findPerson.later(viewer, id, request);
    await this.showForm.execute({
      viewer,
      forms: this.personForms.forget,
      name: 'pseudonymise',
      subject,
      request,
      reply,
    });
  }

  @Post('people/:id/forget/pseudonymise')
  @Needs('people:pseudonymise', inPath('person'))
  async forget(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const subject = this.findPerson.later(viewer, id, request);
    await this.showForm.sent({ viewer, forms: this.personForms.forget, name: 'pseudonymise', subject, request, reply });
  }

  @Get('affiliations/:id/end')
  @Needs('people:record')
  async affiliation(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const subject = this.findPerson.affiliation(viewer, id);
    await this.showForm.execute({ viewer, forms: this.personForms.affiliation, name: 'end', subject, request, reply });
  }

  @Post('affiliations/:id/end')
  @Needs('people:record')
  async endAffiliation(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const subject = this.findPerson.affiliation(viewer, id);
    await this.showForm.sent({ viewer, forms: this.personForms.affiliation, name: 'end', subject, request, reply });
  }
}
