import { Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Needs } from '../../access/needs.decorator';
import { permitted } from '../../access/permitted';
import { organisationTypes, sectors } from '../../directory/organisation.entity';
import { organisationsOnDay } from '../../directory/organisation.queries';
import type { OrganisationView } from '../../directory/organisations.dto';
import { Asking } from '../../platform/http/asking.decorator';
import { Lists } from '../../platform/http/lists';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { PageController } from '../page-controller.decorator';
import { askedSheet } from '../page-query.dto';
import { daysOf } from '../people/person.presenter';
import { sheetLinks, withQuery } from '../sheets';
import { ShowPage } from '../show-page';
import { organisationTypeWords, sectorWords } from './organisation-words';
import { OrganisationsPageQuery } from './organisations.dto';

/** The organisations of a day. */
@PageController('organisations')
export class OrganisationsPages {
  constructor(
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @Needs('directory:read')
  async list(
    @Asking() viewer: Viewer,
    @Query() query: OrganisationsPageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf = this.clock.today(), type, sector, q, format } = query;
    const parameters = { asOf, type, sector, q };
    if (format === 'csv') {
      await this.lists.send({ viewer, list: organisationsOnDay, parameters }, { format, limit: 500 }, request, reply);
      return;
    }
    const asked = { ...askedSheet(query), sort: 'name' };
    const sheet = await this.lists.sheet<OrganisationView>(viewer, organisationsOnDay, parameters, asked);
    await this.showPage.execute(request, reply, 'organisations/organisations', {
      title: sheet.number > 1 ? `Organisations (page ${String(sheet.number)})` : 'Organisations',
      section: 'teams',
      trail: [{ text: 'Teams', href: '/teams' }],
      asOf,
      sheet,
      organisations: sheet.items.map((one) => ({
        id: one.id,
        name: one.name ?? one.key,
        type: organisationTypeWords[one.type],
        sector: sectorWords[one.sector],
        days: daysOf(one),
      })),
      links: sheetLinks(request.url, sheet),
      types: organisationTypes.map((value) => ({
        value,
        text: organisationTypeWords[value],
        selected: value === type,
      })),
      sectors: sectors.map((value) => ({ value, text: sectorWords[value], selected: value === sector })),
      asked: { q, asOf },
      isFiltered: type !== undefined || sector !== undefined || q !== undefined,
      mayAdd: permitted(request, 'directory:change'),
      csv: withQuery(request.url, { format: 'csv', page: null }),
    });
  }
}
