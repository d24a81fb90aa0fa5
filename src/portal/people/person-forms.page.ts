import { Get, Post } from '@nestjs/common';
import { inPath, Needs } from '../../access/needs.decorator';
import { Asked } from '../forms/asked-form.decorator';
import type { FormAtAddress } from '../forms/asked-form.decorator';
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
  async blank(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = this.findPerson.somebodyNew();
    await this.showForm.execute({ ...asked, forms: this.personForms.add, subject });
  }

  @Post('people/new')
  @Needs('people:record')
  async add(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = this.findPerson.somebodyNew();
    await this.showForm.sent({ ...asked, forms: this.personForms.add, subject });
  }

  @Get('people/:id/change/:form')
  @Needs('people:record')
  async form(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = this.findPerson.later(asked.viewer, asked.id, asked.request);
    await this.showForm.execute({ ...asked, forms: this.personForms.change, subject });
  }

  @Post('people/:id/change/:form')
  @Needs('people:record')
  async change(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = this.findPerson.later(asked.viewer, asked.id, asked.request);
    await this.showForm.sent({ ...asked, forms: this.personForms.change, subject });
  }

  @Get('people/:id/forget/pseudonymise')
  @Needs('people:pseudonymise', inPath('person'))
  async askedToForget(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = this.findPerson.later(asked.viewer, asked.id, asked.request);
    await this.showForm.execute({ ...asked, forms: this.personForms.forget, subject });
  }

  @Post('people/:id/forget/pseudonymise')
  @Needs('people:pseudonymise', inPath('person'))
  async forget(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = this.findPerson.later(asked.viewer, asked.id, asked.request);
    await this.showForm.sent({ ...asked, forms: this.personForms.forget, subject });
  }

  @Get('affiliations/:id/end')
  @Needs('people:record')
  async affiliation(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = this.findPerson.affiliation(asked.viewer, asked.id);
    await this.showForm.execute({ ...asked, forms: this.personForms.affiliation, subject });
  }

  @Post('affiliations/:id/end')
  @Needs('people:record')
  async endAffiliation(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = this.findPerson.affiliation(asked.viewer, asked.id);
    await this.showForm.sent({ ...asked, forms: this.personForms.affiliation, subject });
  }
}
