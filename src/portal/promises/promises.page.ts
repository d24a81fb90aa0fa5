import { Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { commitmentTemplates } from '../../assurance/commitment-templates';
import { commitmentById } from '../../assurance/commitment.queries';
import type { CommitmentDetailView } from '../../assurance/commitments.dto';
import { rules } from '../../assurance/rules/all';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import type { FormSubject } from '../forms/change-form';
import { Asked } from '../forms/asked-form.decorator';
import type { FormAtAddress } from '../forms/asked-form.decorator';
import { ShowForm } from '../forms/show-form';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { FindTeam } from '../teams/find-team';
import { isSettingUp, settingUp } from '../teams/setup/is-setting-up';
import { promiseChoices } from './promise-choices.queries';
import type { PromiseChoices } from './promise-choices.queries';
import { PromiseForms } from './promise.form';
import type { PromisingTeam } from './promise.form';

/** Where a team’s promises are declared: from a template, or one by one by a rule; and where a promise ends. */
@PageController()
export class PromisePages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
    private readonly showForm: ShowForm,
    private readonly promiseForms: PromiseForms,
    private readonly findTeam: FindTeam,
  ) {}

  @Get('teams/:id/promises')
  @Needs('promises:declare', inPath('hit'))
  async ways(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, href, trail } = await this.findTeam.later(viewer, id, request, '/checks')();
    const query = isSettingUp(request) ? settingUp : '';
    await this.showPage.execute(request, reply, 'promises/promises', {
      title: `Declare promises – ${name}`,
      section: 'teams',
      trail: [...trail, { text: name, href }],
      name,
      templates: commitmentTemplates.map((one) => ({
        name: one.name,
        href: `/teams/${id}/promises/templates/${one.kind}${query}`,
        quotations: one.promises.map(({ quotation }) => quotation),
      })),
      rules: rules.map((rule) => ({
        name: rule.name,
        question: rule.question,
        href: `/teams/${id}/promises/rules/${rule.kind}${query}`,
      })),
    });
  }

  @Get('teams/:id/promises/templates/:form')
  @Needs('promises:declare', inPath('hit'))
  async template(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = this.team(asked.viewer, asked.id, asked.request);
    await this.showForm.execute({ ...asked, forms: this.promiseForms.templates, subject });
  }

  @Post('teams/:id/promises/templates/:form')
  @Needs('promises:declare', inPath('hit'))
  async declareFrom(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = this.team(asked.viewer, asked.id, asked.request);
    await this.showForm.sent({ ...asked, forms: this.promiseForms.templates, subject });
  }

  @Get('teams/:id/promises/rules/:form')
  @Needs('promises:declare', inPath('hit'))
  async rule(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = this.team(asked.viewer, asked.id, asked.request);
    await this.showForm.execute({ ...asked, forms: this.promiseForms.rules, subject });
  }

  @Post('teams/:id/promises/rules/:form')
  @Needs('promises:declare', inPath('hit'))
  async declare(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = this.team(asked.viewer, asked.id, asked.request);
    await this.showForm.sent({ ...asked, forms: this.promiseForms.rules, subject });
  }

  @Get('promises/:id/end')
  @Needs('promises:declare', inPath('commitment'))
  async promise(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = (): Promise<FormSubject> => this.found(asked.viewer, asked.id);
    await this.showForm.execute({ ...asked, forms: this.promiseForms.promise, subject });
  }

  @Post('promises/:id/end')
  @Needs('promises:declare', inPath('commitment'))
  async end(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = (): Promise<FormSubject> => this.found(asked.viewer, asked.id);
    await this.showForm.sent({ ...asked, forms: this.promiseForms.promise, subject });
  }

  private team(viewer: Viewer, id: string, request: FastifyRequest): () => Promise<PromisingTeam> {
    return async () => {
      const [team, choices] = await Promise.all([
        this.findTeam.later(viewer, id, request, '/checks')(),
        this.database.one<PromiseChoices>(viewer, promiseChoices, [id, this.clock.today()]),
      ]);
      if (choices === null) throw Problem.notFound('HIT');
      return { ...team, ...choices };
    };
  }

  private async found(viewer: Viewer, id: string): Promise<FormSubject> {
    const promise = await this.database.one<CommitmentDetailView>(viewer, commitmentById, [id]);
    if (promise === null) throw Problem.notFound('promise');
    const { hitId, quotation, version } = promise;
    const href = hitId === null ? '/teams' : `/teams/${hitId}/checks`;
    return {
      id,
      name: `“${quotation}”`,
      href,
      trail: [
        { text: 'Teams', href: '/teams' },
        { text: 'Checks', href },
      ],
      version,
    };
  }
}
