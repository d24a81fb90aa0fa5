import { Get, Post } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { Database } from '../../platform/database/database';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { sponsorshipOnDay } from '../../sponsorship/sponsorship.queries';
import type { SponsorshipDetailView } from '../../sponsorship/sponsorships.dto';
import { Asked } from '../forms/asked-form.decorator';
import type { FormAtAddress } from '../forms/asked-form.decorator';
import { ShowForm } from '../forms/show-form';
import { PageController } from '../page-controller.decorator';
import { FindTeam } from './find-team';
import type { TeamSubject } from './find-team';
import { SponsorForms } from './sponsor.form';

/** Who sponsors a team, from which day. */
@PageController()
export class SponsorFormPages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly showForm: ShowForm,
    private readonly sponsorForms: SponsorForms,
    private readonly findTeam: FindTeam,
  ) {}

  @Get('teams/:id/sponsor/new')
  @Needs('sponsorship:change', inPath('hit'))
  async blank(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = this.findTeam.later(asked.viewer, asked.id, asked.request);
    await this.showForm.execute({ ...asked, forms: this.sponsorForms.appoint, subject });
  }

  @Post('teams/:id/sponsor/new')
  @Needs('sponsorship:change', inPath('hit'))
  async appoint(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = this.findTeam.later(asked.viewer, asked.id, asked.request);
    await this.showForm.sent({ ...asked, forms: this.sponsorForms.appoint, subject });
  }

  @Get('sponsors/:id/change/:form')
  @Needs('sponsorship:change', inPath('sponsorship'))
  async form(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = (): Promise<TeamSubject> => this.sponsorship(asked.viewer, asked.id, asked.request);
    await this.showForm.execute({ ...asked, forms: this.sponsorForms.change, subject });
  }

  @Post('sponsors/:id/change/:form')
  @Needs('sponsorship:change', inPath('sponsorship'))
  async change(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = (): Promise<TeamSubject> => this.sponsorship(asked.viewer, asked.id, asked.request);
    await this.showForm.sent({ ...asked, forms: this.sponsorForms.change, subject });
  }

  /** A sponsorship, led back to the team whose it is. */
  private async sponsorship(viewer: Viewer, id: string, request: FastifyRequest): Promise<TeamSubject> {
    const found = await this.database.one<SponsorshipDetailView>(viewer, sponsorshipOnDay, [id, this.clock.today()]);
    if (found === null) throw Problem.notFound('sponsorship');
    const team = await this.findTeam.later(viewer, found.hitId, request)();
    const { personName, version } = found;
    const trail = [...team.trail, { text: team.name, href: team.href }];
    return { ...team, id, name: `${personName}, ${team.name}`, trail, version };
  }
}
