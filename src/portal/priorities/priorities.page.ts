import { Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Needs } from '../../access/needs.decorator';
import { permitted } from '../../access/permitted';
import { hitsSeen } from '../../hits/hits-seen';
import type { PartnerPriorityDetailView, PartnerPriorityView } from '../../hits/partner-priorities.dto';
import { prioritiesOnDay, priorityOnDay } from '../../hits/partner-priority.queries';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { Lists } from '../../platform/http/lists';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import type { Option } from '../forms/form-field';
import { organisationOptions } from '../forms/look-up.queries';
import { Asked } from '../forms/asked-form.decorator';
import type { FormAtAddress } from '../forms/asked-form.decorator';
import { ShowForm } from '../forms/show-form';
import { ToldQuery, toldOf } from '../forms/told';
import { PageController } from '../page-controller.decorator';
import { askedSheet } from '../page-query.dto';
import { sheetLinks, withQuery } from '../sheets';
import { ShowPage } from '../show-page';
import { PrioritiesPageQuery } from './priorities.dto';
import { PriorityForms } from './priority.form';
import type { PrioritySubject } from './priority.form';

const above = [
  { text: 'Teams', href: '/teams' },
  { text: 'Priorities of the partners', href: '/priorities' },
];

/** What the partners want most, and which teams address it since when. */
@PageController('priorities')
export class PrioritiesPages {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly priorityForms: PriorityForms,
    private readonly showForm: ShowForm,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @Needs('directory:read')
  async list(
    @Asking() viewer: Viewer,
    @Query() query: PrioritiesPageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf = this.clock.today(), organisation, q, format } = query;
    const parameters = { asOf, organisation, q, seenHits: hitsSeen(request) };
    if (format === 'csv') {
      await this.lists.send({ viewer, list: prioritiesOnDay, parameters }, { format, limit: 500 }, request, reply);
      return;
    }
    const sheet = await this.lists.sheet<PartnerPriorityView>(viewer, prioritiesOnDay, parameters, askedSheet(query));
    await this.showPage.execute(request, reply, 'priorities/priorities', {
      title:
        sheet.number > 1 ? `Priorities of the partners (page ${String(sheet.number)})` : 'Priorities of the partners',
      section: 'teams',
      trail: above.slice(0, 1),
      asOf,
      sheet,
      links: sheetLinks(request.url, sheet),
      asked: { q, asOf, organisation },
      isFiltered: q !== undefined || organisation !== undefined,
      mayAdd: permitted(request, 'directory:change'),
      csv: withQuery(request.url, { format: 'csv', page: null }),
    });
  }

  @Get('new')
  @Needs('directory:change')
  async blank(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = this.subject(asked.viewer, null);
    await this.showForm.execute({ ...asked, forms: this.priorityForms.forms, subject });
  }

  @Post('new')
  @Needs('directory:change')
  async add(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = this.subject(asked.viewer, null);
    await this.showForm.sent({ ...asked, forms: this.priorityForms.forms, subject });
  }

  @Get(':id')
  @Needs('directory:read')
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: ToldQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const today = this.clock.today();
    const asOf = query.asOf ?? today;
    const priority = await this.database.one<PartnerPriorityDetailView>(viewer, priorityOnDay, [
      id,
      asOf,
      hitsSeen(request),
    ]);
    if (priority === null) throw Problem.notFound('partner priority');
    await this.showPage.execute(request, reply, 'priorities/priority', {
      title: priority.name,
      section: 'teams',
      trail: above,
      asOf,
      recorded: { kind: 'partnerPriority', id },
      told: toldOf(query),
      priority,
      mayChange: asOf === today && permitted(request, 'directory:change'),
    });
  }

  @Get(':id/change/amend')
  @Needs('directory:change')
  async form(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = this.subject(asked.viewer, asked.id);
    await this.showForm.execute({ ...asked, forms: this.priorityForms.forms, subject });
  }

  @Post(':id/change/amend')
  @Needs('directory:change')
  async amend(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = this.subject(asked.viewer, asked.id);
    await this.showForm.sent({ ...asked, forms: this.priorityForms.forms, subject });
  }

  /** What a form is about: one that there is, or null for one that is to be. */
  private subject(viewer: Viewer, id: string | null): () => Promise<PrioritySubject> {
    return async () => {
      const today = this.clock.today();
      const organisations = (await this.database.one<Option[]>(viewer, organisationOptions, [today])) ?? [];
      if (id === null) {
        const name = 'Priorities of the partners';
        return { id: '', name, href: '/priorities', trail: above, version: null, organisations };
      }
      const found = await this.database.one<PartnerPriorityDetailView>(viewer, priorityOnDay, [id, today, []]);
      if (found === null) throw Problem.notFound('partner priority');
      const { name, version, organisationId: organisation } = found;
      return { id, name, href: `/priorities/${id}`, trail: above, version, organisations, now: { name, organisation } };
    };
  }
}
