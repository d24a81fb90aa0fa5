import { Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { permitted } from '../../access/permitted';
import { inQuery, NeedsWithinReach } from '../../access/needs.decorator';
import { Asking } from '../../platform/http/asking.decorator';
import { Lists } from '../../platform/http/lists';
import { Clock } from '../../platform/time/clock';
import type { Day } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import { PageController } from '../page-controller.decorator';
import { askedSheet } from '../page-query.dto';
import { counted } from '../../assurance/counted';
import { sheetLinks, withQuery } from '../sheets';
import { ShowPage } from '../show-page';
import { meetingViews, MeetingsPageQuery } from './meetings.dto';
import type { MeetingsViewed } from './meetings.dto';
import { meetingsShown } from './meetings.presenter';
import { meetingsLatestFirst, meetingsListed } from './meetings.queries';
import type { MeetingRow } from './meetings.queries';

/** What each view is called, what it asks the list for, and whether what is soonest comes first. */
const views: Readonly<
  Record<MeetingsViewed, { text: string; asks: (today: Day) => Record<string, unknown>; isSoonestFirst: boolean }>
> = {
  planned: { text: 'Planned', asks: (after) => ({ status: 'PLANNED', after }), isSoonestFirst: true },
  'to-log': { text: 'To log', asks: (toLog) => ({ toLog }), isSoonestFirst: true },
  'to-confirm': { text: 'Waiting to be confirmed', asks: () => ({ recordState: 'UNCONFIRMED' }), isSoonestFirst: true },
  recorded: { text: 'Recorded', asks: () => ({ status: 'HELD' }), isSoonestFirst: false },
  cancelled: { text: 'Cancelled', asks: () => ({ status: 'CANCELLED' }), isSoonestFirst: false },
};

/** Meetings within reach. */
@PageController('meetings')
export class MeetingsPage {
  constructor(
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
    const view = show === undefined ? null : views[show];
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
      meetings: meetingsShown(sheet.items, today),
      links: sheetLinks(request.url, sheet),
      views: meetingViews.map((value) => ({ value, text: views[value].text, selected: value === show })),
      asked: { q, from, to, group, hit },
      isFiltered: [show, group, hit, q, from, to].some((one) => one !== undefined),
      csv: withQuery(request.url, { format: 'csv', page: null }),
    });
  }
}
