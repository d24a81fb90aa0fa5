import { Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { roleGrantsOnDay } from '../../access/account.queries';
import type { RoleGrantView } from '../../access/accounts.dto';
import { Needs } from '../../access/needs.decorator';
import { roleInWords } from '../../access/roles';
import { settingsOf } from '../../hits/settings/settings-on-day';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { Lists } from '../../platform/http/lists';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { adminTrail } from '../admin/admin-trail';
import { PageController } from '../page-controller.decorator';
import { askedSheet } from '../page-query.dto';
import { sheetLinks, sortHead, withQuery } from '../sheets';
import { ShowPage } from '../show-page';
import { askedOf, filterChoices } from './accounts-asked';
import { AccountsPageQuery } from './accounts.dto';

/** Who holds which role on a day, since when, and when they were last seen: to be gone through each quarter. */
@PageController('admin/access')
export class AccessReviewPage {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @Needs('access:read')
  async list(
    @Asking() viewer: Viewer,
    @Query() query: AccountsPageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const today = this.clock.today();
    const { asOf = today } = query;
    const { ACCOUNT_UNSEEN_DAYS: unseenDays } = await settingsOf(this.database, viewer, today);
    const parameters = { asOf, ...askedOf(query, today, unseenDays) };
    if (query.format === 'csv') {
      await this.lists.send(
        { viewer, list: roleGrantsOnDay, parameters },
        { format: 'csv', limit: 500 },
        request,
        reply,
      );
      return;
    }
    const sheet = await this.lists.sheet<RoleGrantView>(viewer, roleGrantsOnDay, parameters, askedSheet(query));
    const { url } = request;
    await this.showPage.execute(request, reply, 'accounts/access-review', {
      title: sheet.number > 1 ? `Who holds which role (page ${String(sheet.number)})` : 'Who holds which role',
      section: 'admin',
      trail: adminTrail(),
      asOf,
      sheet,
      shown: sheet.items.map((grant) => ({
        grant,
        text: roleInWords[grant.role],
        on: grant.groupName ?? grant.hitName,
        around: grant.groupName === null ? null : grant.hitName,
      })),
      heads: {
        name: sortHead(url, 'name', 'Name'),
        role: sortHead(url, 'role', 'Role'),
        since: sortHead(url, 'since', 'Since'),
        lastSeen: sortHead(url, 'lastSeen', 'Last seen'),
      },
      links: sheetLinks(url, sheet),
      csv: withQuery(url, { format: 'csv', page: null }),
      ...filterChoices(query, unseenDays),
    });
  }
}
