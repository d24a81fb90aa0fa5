import { Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Needs } from '../../access/needs.decorator';
import { permitted, viewerFor } from '../../access/permitted';
import { mergedInto, organisationMergers } from '../../directory/organisation-merger.queries';
import type { OrganisationMergerView } from '../../directory/organisation-mergers.dto';
import { organisationOnDay } from '../../directory/organisation.queries';
import type { OrganisationDetailView } from '../../directory/organisations.dto';
import { postsOnDay } from '../../directory/post.queries';
import type { PostView } from '../../directory/posts.dto';
import { unitsOnDay } from '../../directory/unit.queries';
import type { UnitView } from '../../directory/units.dto';
import { partnersOnDay } from '../../hits/hit-partner.queries';
import type { PartnerView } from '../../hits/hit-partners.dto';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { Lists } from '../../platform/http/lists';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { ToldQuery, toldOf } from '../forms/told';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { organisationShown } from './organisation.presenter';
import { successionLine } from './organisation.queries';
import type { SuccessionStep } from './organisation.queries';

/** As many as a page shows at once; the rest is read from the API. */
const first = { sort: null, isDescending: false, number: 1, size: 300 };

/** One organisation: what it is called and was called, what came before and after it, its units and posts, its teams. */
@PageController('organisations/:id')
export class OrganisationPages {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
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
    const here = { asOf, organisation: id };
    const seesTeams = viewerFor(request, viewer, 'structure:read');
    const [organisation, line, units, posts, mergers, teams] = await Promise.all([
      this.database.one<OrganisationDetailView>(viewer, organisationOnDay, [id, asOf]),
      this.database.one<SuccessionStep[]>(viewer, successionLine, [id]),
      this.lists.sheet<UnitView>(viewer, unitsOnDay, here, first),
      this.lists.sheet<PostView>(viewer, postsOnDay, here, first),
      this.lists.sheet<OrganisationMergerView>(viewer, organisationMergers, { organisation: id }, first),
      seesTeams && this.lists.sheet<PartnerView>(seesTeams, partnersOnDay, here, first),
    ]);
    if (organisation === null) {
      await this.showOther(viewer, id, reply);
      return;
    }
    await this.showPage.execute(request, reply, 'organisations/organisation', {
      title: organisation.name ?? organisation.key,
      section: 'teams',
      trail: [
        { text: 'Teams', href: '/teams' },
        { text: 'Organisations', href: '/organisations' },
      ],
      asOf,
      recorded: { kind: 'organisation', id },
      told: toldOf(query),
      ...organisationShown(organisation, line ?? []),
      units: units.items,
      posts: posts.items,
      merged: mergers.items.filter(({ separatedAt }) => separatedAt === null),
      teams: teams?.items ?? [],
      mayChange: asOf === today && permitted(request, 'directory:change'),
    });
  }

  /** The address of an organisation that was merged leads to the one that stayed. */
  private async showOther(viewer: Viewer, id: string, reply: FastifyReply): Promise<void> {
    const [other] = await this.database.rows<{ id: string }>(viewer, mergedInto, [id]);
    if (!other) throw Problem.notFound('organisation');
    await reply.redirect(`/organisations/${other.id}`, 302);
  }
}
