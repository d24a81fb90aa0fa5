import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { historyOfThing } from '../../access/trail/trail.queries';
import { Lists } from '../../platform/http/lists';
import type { Viewer } from '../../platform/viewer';
import { askedSheet } from '../page-query.dto';
import type { PageQuery } from '../page-query.dto';
import { sheetLinks, withQuery } from '../sheets';
import { ShowPage } from '../show-page';
import { recordKinds } from './recorded';
import type { Recorded } from './recorded';
import { ShowTrailRows } from './show-trail-rows';
import type { TrailRow } from './trail-row.presenter';

/** Shows the history of one record, the latest first. */
@Injectable()
export class ShowHistory {
  constructor(
    private readonly lists: Lists,
    private readonly showTrailRows: ShowTrailRows,
    private readonly showPage: ShowPage,
  ) {}

  async execute(
    viewer: Viewer,
    { kind, id }: Recorded,
    query: PageQuery,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const parameters = { kind, id };
    if (query.format === 'csv') {
      await this.lists.send(
        { viewer, list: historyOfThing, parameters },
        { format: 'csv', limit: 500 },
        request,
        reply,
      );
      return;
    }
    const sheet = await this.lists.sheet<TrailRow>(viewer, historyOfThing, parameters, askedSheet(query));
    const title = `History of this ${recordKinds[kind].called}`;
    await this.showPage.execute(request, reply, 'history/history', {
      title: sheet.number > 1 ? `${title} (page ${String(sheet.number)})` : title,
      heading: title,
      called: recordKinds[kind].called,
      sheet,
      shown: await this.showTrailRows.execute(viewer, sheet.items),
      links: sheetLinks(request.url, sheet),
      csv: withQuery(request.url, { format: 'csv', page: null }),
      trail: pageOf({ kind, id }),
    });
  }
}

const places: Readonly<Partial<Record<Recorded['kind'], string>>> = {
  meeting: '/meetings',
  action: '/actions',
  group: '/groups',
  hit: '/teams',
  commonGoal: '/goals',
  sponsorship: '/sponsors',
  account: '/admin/accounts',
};

/** Where the record itself is shown, where its id alone tells the address. */
function pageOf({ kind, id }: Recorded): { text: string; href: string }[] {
  const place = places[kind];
  return place === undefined ? [] : [{ text: `This ${recordKinds[kind].called}`, href: `${place}/${id}` }];
}
