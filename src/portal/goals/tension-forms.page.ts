import { Get, Post } from '@nestjs/common';
import { inPath, Needs } from '../../access/needs.decorator';
import { Asked } from '../forms/asked-form.decorator';
import type { FormAtAddress } from '../forms/asked-form.decorator';
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
  async blank(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = this.findGoal.tensionsOf(asked.viewer, asked.id, asked.request);
    await this.showForm.execute({ ...asked, forms: this.tensionForms.add, subject });
  }

  @Post('teams/:id/tensions/new')
  @Needs('tensions:record', inPath('hit'))
  async add(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = this.findGoal.tensionsOf(asked.viewer, asked.id, asked.request);
    await this.showForm.sent({ ...asked, forms: this.tensionForms.add, subject });
  }

  @Get('tensions/:id/change/:form')
  @Needs('tensions:record', inPath('tension'))
  async form(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = this.findGoal.tension(asked.viewer, asked.id, asked.request);
    await this.showForm.execute({ ...asked, forms: this.tensionForms.change, subject });
  }

  @Post('tensions/:id/change/:form')
  @Needs('tensions:record', inPath('tension'))
  async change(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = this.findGoal.tension(asked.viewer, asked.id, asked.request);
    await this.showForm.sent({ ...asked, forms: this.tensionForms.change, subject });
  }
}
