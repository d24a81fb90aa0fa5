import { Get, Post } from '@nestjs/common';
import { Needs } from '../../access/needs.decorator';
import { Asked } from '../forms/asked-form.decorator';
import type { FormAtAddress } from '../forms/asked-form.decorator';
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
  async blank(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = this.findOrganisation.blank();
    await this.showForm.execute({ ...asked, forms: this.organisationForms.add, subject });
  }

  @Post('organisations/new')
  @Needs('directory:change')
  async add(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = this.findOrganisation.blank();
    await this.showForm.sent({ ...asked, forms: this.organisationForms.add, subject });
  }

  @Get('organisations/:id/change/:form')
  @Needs('directory:change')
  async form(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = this.findOrganisation.later(asked.viewer, asked.id);
    await this.showForm.execute({ ...asked, forms: this.organisationForms.change, subject });
  }

  @Post('organisations/:id/change/:form')
  @Needs('directory:change')
  async change(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = this.findOrganisation.later(asked.viewer, asked.id);
    await this.showForm.sent({ ...asked, forms: this.organisationForms.change, subject });
  }

  @Get('units/:id/end')
  @Needs('directory:change')
  async unit(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = this.findOrganisation.unit(asked.viewer, asked.id);
    await this.showForm.execute({ ...asked, forms: this.organisationForms.unit, subject });
  }

  @Post('units/:id/end')
  @Needs('directory:change')
  async endUnit(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = this.findOrganisation.unit(asked.viewer, asked.id);
    await this.showForm.sent({ ...asked, forms: this.organisationForms.unit, subject });
  }
}
