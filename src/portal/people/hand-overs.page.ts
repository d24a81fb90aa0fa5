import { Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NeedsWithinReach } from '../../access/needs.decorator';
import { permitted } from '../../access/permitted';
import { Asking } from '../../platform/http/asking.decorator';
import { Lists } from '../../platform/http/lists';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { PageController } from '../page-controller.decorator';
import { askedSheet, PageQuery } from '../page-query.dto';
import { sheetLinks, withQuery } from '../sheets';
import { ShowPage } from '../show-page';
import { handOversAhead } from './hand-over.queries';
import type { HandOverAhead } from './hand-over.queries';

const forms: Readonly<Record<HandOverAhead['kind'], (id: string) => string>> = {
  SEAT: (id) => `/seats/${id}/change/hand-over`,
  SPONSORSHIP: (id) => `/sponsors/${id}/change/succeed`,
  POST: (id) => `/posts/${id}/change/hand-over`,
};

/** What is to be handed over, because somebody named who takes over from them: each with its form, filled in with what they said. */
@PageController('hand-overs')
export class HandOverPages {
  constructor(
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @NeedsWithinReach('structure:change')
  async list(
    @Asking() viewer: Viewer,
    @Query() query: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const parameters = { asOf: this.clock.today() };
    if (query.format === 'csv') {
      const { format } = query;
      await this.lists.send({ viewer, list: handOversAhead, parameters }, { format, limit: 500 }, request, reply);
      return;
    }
    const sheet = await this.lists.sheet<HandOverAhead>(viewer, handOversAhead, parameters, askedSheet(query));
    const mayHandOver: Readonly<Record<HandOverAhead['kind'], boolean>> = {
      SEAT: true,
      SPONSORSHIP: permitted(request, 'sponsorship:change'),
      POST: permitted(request, 'directory:change'),
    };
    await this.showPage.execute(request, reply, 'people/hand-overs', {
      title: sheet.number > 1 ? `To hand over (page ${String(sheet.number)})` : 'To hand over',
      section: 'teams',
      trail: [
        { text: 'Teams', href: '/teams' },
        { text: 'People', href: '/people' },
      ],
      sheet,
      ahead: sheet.items.map((one) => ({
        ...one,
        href: mayHandOver[one.kind]
          ? withQuery(forms[one.kind](one.thingId), { person: one.successorName, on: one.on })
          : null,
      })),
      links: sheetLinks(request.url, sheet),
      csv: withQuery(request.url, { format: 'csv', page: null }),
    });
  }
}
