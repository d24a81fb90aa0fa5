import { Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inQuery, NeedsWithinReach } from '../../access/needs.decorator';
import { actionsByDueDay } from '../../meetings/action.queries';
import { viewerFor } from '../../access/permitted';
import { sightIn } from '../../access/sight';
import { settingsOf } from '../../hits/settings/settings-on-day';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { Lists } from '../../platform/http/lists';
import { Clock } from '../../platform/time/clock';
import type { Day } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import { PageController } from '../page-controller.decorator';
import { askedSheet } from '../page-query.dto';
import { sheetLinks, withQuery } from '../sheets';
import { ShowPage } from '../show-page';
import { actionViews, ActionsPageQuery } from './actions.dto';
import type { ActionsViewed } from './actions.dto';
import { actionState } from './actions.presenter';
import type { ActionRow } from './actions.presenter';
import { ShowActionPictures } from './show-action-pictures';

/** What each view is called, and what it asks the list for. */
const views: Readonly<
  Record<ActionsViewed, { text: string; asks: (today: Day, person: string | null) => Record<string, unknown> }>
> = {
  open: { text: 'Open', asks: () => ({ status: 'OPEN' }) },
  late: { text: 'Late', asks: (overdue) => ({ overdue }) },
  mine: { text: 'Mine and open', asks: (_, owner) => ({ status: 'OPEN', owner: owner ?? nobody }) },
  done: { text: 'Done', asks: () => ({ status: 'DONE' }) },
  dropped: { text: 'Dropped', asks: () => ({ status: 'DROPPED' }) },
};
const nobody = '00000000-0000-0000-0000-000000000000';

/** Actions within reach, by the day they are due. */
@PageController('actions')
export class ActionsPage {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly showActionPictures: ShowActionPictures,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @NeedsWithinReach('meetings:read', inQuery('hit'))
  async list(
    @Asking() viewer: Viewer,
    @Query() query: ActionsPageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const today = this.clock.today();
    const { show, hit, format } = query;
    const sight = sightIn(request, 'confidential-items:read');
    const person = request.identity?.personId ?? null;
    const parameters = { asOf: today, hit, ...(show === undefined ? {} : views[show].asks(today, person)) };
    if (format === 'csv') {
      await this.lists.send(
        { viewer, list: actionsByDueDay, parameters, sight },
        { format, limit: 500 },
        request,
        reply,
      );
      return;
    }
    const sheet = await this.lists.sheet<ActionRow>(
      viewer,
      actionsByDueDay,
      { ...parameters, sight },
      askedSheet(query),
    );
    const measures = sheet.number === 1 ? viewerFor(request, viewer, 'measures:read') : null;
    const settings = await settingsOf(this.database, viewer, today);
    await this.showPage.execute(request, reply, 'actions/actions', {
      ...(measures === null ? {} : await this.showActionPictures.execute(measures, today, hit)),
      title: sheet.number > 1 ? `Actions (page ${String(sheet.number)})` : 'Actions',
      section: 'actions',
      sheet,
      actions: sheet.items.map((action) => ({ ...action, state: actionState(action, today, settings) })),
      links: sheetLinks(request.url, sheet),
      views: actionViews.map((value) => ({ value, text: views[value].text, selected: value === show })),
      hit,
      isFiltered: show !== undefined || hit !== undefined,
      csv: withQuery(request.url, { format: 'csv', page: null }),
    });
  }
}
