import { Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Needs } from '../../access/needs.decorator';
import { permitted } from '../../access/permitted';
import type { PersonView } from '../../directory/people.dto';
import { professions } from '../../directory/person.entity';
import { peopleOnDay } from '../../directory/person.queries';
import { Asking } from '../../platform/http/asking.decorator';
import { Lists } from '../../platform/http/lists';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { PageController } from '../page-controller.decorator';
import { askedSheet } from '../page-query.dto';
import { sheetLinks, withQuery } from '../sheets';
import { ShowPage } from '../show-page';
import { PeoplePageQuery } from './people.dto';
import { professionWords } from './person-words';

/** Everybody who is recorded, to be found by name. */
@PageController('people')
export class PeoplePages {
  constructor(
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @Needs('directory:read')
  async list(
    @Asking() viewer: Viewer,
    @Query() query: PeoplePageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf = this.clock.today(), profession, organisation, q, format } = query;
    const parameters = { asOf, profession, organisation, q };
    if (format === 'csv') {
      await this.lists.send({ viewer, list: peopleOnDay, parameters }, { format, limit: 500 }, request, reply);
      return;
    }
    const sheet = await this.lists.sheet<PersonView>(viewer, peopleOnDay, parameters, askedSheet(query));
    await this.showPage.execute(request, reply, 'people/people', {
      title: sheet.number > 1 ? `People (page ${String(sheet.number)})` : 'People',
      section: 'teams',
      trail: [{ text: 'Teams', href: '/teams' }],
      asOf,
      sheet,
      people: sheet.items.map((person) => ({
        id: person.id,
        name: person.name,
        organisations: person.organisations,
        profession: person.profession === null ? 'Not recorded' : professionWords[person.profession],
      })),
      links: sheetLinks(request.url, sheet),
      professions: professions.map((value) => ({
        value,
        text: professionWords[value],
        selected: value === profession,
      })),
      asked: { q, asOf, organisation },
      isFiltered: profession !== undefined || organisation !== undefined || q !== undefined,
      mayAdd: permitted(request, 'people:record'),
      csv: withQuery(request.url, { format: 'csv', page: null }),
    });
  }
}
