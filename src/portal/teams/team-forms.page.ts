import { Get, Post } from '@nestjs/common';
import { inPath, Needs } from '../../access/needs.decorator';
import { Asked } from '../forms/asked-form.decorator';
import type { FormAtAddress } from '../forms/asked-form.decorator';
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
  async blank(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = this.findTeam.blank();
    await this.showForm.execute({ ...asked, forms: this.teamForms.add, subject });
  }

  @Post('teams/new')
  @Needs('hits:open')
  async add(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = this.findTeam.blank();
    await this.showForm.sent({ ...asked, forms: this.teamForms.add, subject });
  }

  @Get('teams/:id/change/:form')
  @Needs('structure:change', inPath('hit'))
  async form(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = this.findTeam.later(asked.viewer, asked.id, asked.request);
    await this.showForm.execute({ ...asked, forms: this.teamForms.change, subject });
  }

  @Post('teams/:id/change/:form')
  @Needs('structure:change', inPath('hit'))
  async change(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = this.findTeam.later(asked.viewer, asked.id, asked.request);
    await this.showForm.sent({ ...asked, forms: this.teamForms.change, subject });
  }

  @Get('partners/:id/end')
  @Needs('structure:change', inPath('hitPartner'))
  async partner(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = this.findTeam.partner(asked.viewer, asked.id);
    await this.showForm.execute({ ...asked, forms: this.teamForms.partner, subject });
  }

  @Post('partners/:id/end')
  @Needs('structure:change', inPath('hitPartner'))
  async endPartner(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = this.findTeam.partner(asked.viewer, asked.id);
    await this.showForm.sent({ ...asked, forms: this.teamForms.partner, subject });
  }
}
