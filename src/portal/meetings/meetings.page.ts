import { Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { permitted } from '../../access/permitted';
import { inQuery, NeedsWithinReach } from '../../access/needs.decorator';
import { settingsOf } from '../../hits/settings/settings-on-day';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { Lists } from '../../platform/http/lists';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { PageController } from '../page-controller.decorator';
import { askedSheet } from '../page-query.dto';
import { counted } from '../../assurance/counted';
import { sheetLinks, withQuery } from '../sheets';
import { ShowPage } from '../show-page';
import { viewsOfMeetings, viewsToChoose } from './meeting-views';
import { MeetingsPageQuery } from './meetings.dto';
import { meetingsShown } from './meetings.presenter';
import { meetingsLatestFirst, meetingsListed } from './meetings.queries';
import type { MeetingRow } from './meetings.queries';

/** Meetings within reach. */
@PageController('meetings')
export class MeetingsPage {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @NeedsWithinReach('meetings:read', inQuery('hit'), inQuery('group'))
  async list(
    @Asking() viewer: Viewer,
    @Query() query: MeetingsPageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const today = this.clock.today();
    const { show, group, hit, q, from, to, format } = query;
    const view = show === undefined ? null : viewsOfMeetings[show];
    const list = view?.isSoonestFirst === true ? meetingsListed : meetingsLatestFirst;
    const parameters = { asOf: today, group, hit, q, from, to, ...view?.asks(today) };
    if (format === 'csv') {
      await this.lists.send({ viewer, list, parameters }, { format, limit: 500 }, request, reply);
      return;
    }
    const sheet = await this.lists.sheet<MeetingRow>(viewer, list, parameters, askedSheet(query));
    await this.showPage.execute(request, reply, 'meetings/meetings', {
      title: sheet.number > 1 ? `Meetings (page ${String(sheet.number)})` : 'Meetings',
      section: 'meetings',
      told: /^\d+$/.test(query.planned ?? '') ? `${counted(Number(query.planned), 'meeting')} scheduled.` : null,
      maySchedule: permitted(request, 'meetings:log'),
      sheet,
      meetings: meetingsShown(sheet.items, today, await settingsOf(this.database, viewer, today)),
      links: sheetLinks(request.url, sheet),
      views: viewsToChoose(show),
      asked: { q, from, to, group, hit },
      isFiltered: [show, group, hit, q, from, to].some((one) => one !== undefined),
      calendar: withQuery('/meetings/calendar', {
        show: show ?? null,
        group: group ?? null,
        hit: hit ?? null,
        q: q ?? null,
      }),
      csv: withQuery(request.url, { format: 'csv', page: null }),
    });
  }
}
