import { Get, Query, Req, Res } from '@nestjs/common';
import { Matches, ValidateIf } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inQuery, NeedsWithinReach } from '../../access/needs.decorator';
import { settingsOf } from '../../hits/settings/settings-on-day';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { Id, OneOf, Words } from '../../platform/http/fields';
import { Lists } from '../../platform/http/lists';
import { Clock } from '../../platform/time/clock';
import { dayInWords } from '../../platform/time/day-in-words';
import type { Viewer } from '../../platform/viewer';
import { PageController } from '../page-controller.decorator';
import { withQuery } from '../sheets';
import { ShowPage } from '../show-page';
import { weekdayNames } from '../groups/group-words';
import { viewsOfMeetings, viewsToChoose } from './meeting-views';
import { meetingViews } from './meetings.dto';
import type { MeetingsViewed } from './meetings.dto';
import { meetingsShown } from './meetings.presenter';
import { meetingsListed } from './meetings.queries';
import type { MeetingRow } from './meetings.queries';
import { monthOfDays } from './month-of-days';

/** Which month is looked at, and which of its meetings. */
class CalendarQuery {
  @ValidateIf((_, value) => value !== undefined)
  @Matches(/^(19\d\d|20\d\d|21\d\d)-(0[1-9]|1[0-2])$/, { message: 'Choose a month, for example 2026-12.' })
  month?: string;

  @OneOf(meetingViews, { optional: true })
  show?: MeetingsViewed;

  @Id('group', { optional: true })
  group?: string;

  @Id('HIT', { optional: true })
  hit?: string;

  @Words(200, { optional: true })
  q?: string;
}

/** More than anybody reads in one table; a team with its own meetings has a few. */
const mostInMonth = 300;

/** The meetings of a month, as a table of its weeks. */
@PageController('meetings/calendar')
export class CalendarPage {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @NeedsWithinReach('meetings:read', inQuery('hit'), inQuery('group'))
  async month(
    @Asking() viewer: Viewer,
    @Query() query: CalendarQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const today = this.clock.today();
    const month = query.month ?? today.slice(0, 7);
    const { from, to, weeks, before, after } = monthOfDays(month);
    const { show, group, hit, q } = query;
    const chosen = show === undefined ? {} : viewsOfMeetings[show].asks(today);
    const parameters = { asOf: today, group, hit, q, from, to, ...chosen };
    const asked = { sort: null, isDescending: false, number: 1, size: mostInMonth };
    const sheet = await this.lists.sheet<MeetingRow>(viewer, meetingsListed, parameters, asked);
    const settings = await settingsOf(this.database, viewer, today);
    const shown = meetingsShown(sheet.items, today, settings).map((line, index) => ({
      ...line,
      on: sheet.items[index]?.meetsOn,
    }));
    const name = monthInWords(from);
    await this.showPage.execute(request, reply, 'meetings/calendar', {
      title: `Meetings in ${name}`,
      section: 'meetings',
      trail: [{ text: 'Meetings', href: '/meetings' }],
      asked: { month, q, group, hit },
      views: viewsToChoose(show),
      list: withQuery(request.url, { month: null }).replace('/meetings/calendar', '/meetings'),
      isFiltered: [show, group, hit, q].some((one) => one !== undefined),
      total: sheet.total,
      leftOut: sheet.total - sheet.items.length,
      weekdays: weekdayNames,
      weeks: weeks.map((week) =>
        week.map((day) => ({
          number: Number(day.slice(8)),
          isToday: day === today,
          isOfMonth: day.startsWith(month),
          meetings: shown.filter(({ on }) => on === day),
        })),
      ),
      before: { href: withQuery(request.url, { month: before }), name: monthInWords(`${before}-01`) },
      after: { href: withQuery(request.url, { month: after }), name: monthInWords(`${after}-01`) },
    });
  }
}

/** “December 2026” for any of its days. */
function monthInWords(day: string): string {
  return dayInWords(day).replace(/^\d+ /, '');
}
