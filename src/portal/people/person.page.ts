import { Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Needs } from '../../access/needs.decorator';
import { permitted, reachIn, viewerFor } from '../../access/permitted';
import { sightIn } from '../../access/sight';
import { awayOnDay } from '../../directory/time-away.queries';
import type { Away } from '../../directory/time-away.queries';
import type { PersonDetailView } from '../../directory/people.dto';
import { personOnDay } from '../../directory/person.queries';
import type { MembershipOfPersonView } from '../../groups/memberships.dto';
import { membershipsOfPerson } from '../../groups/membership.queries';
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
import { awayInWords } from './away-words';
import { personShown } from './person.presenter';
import { detailsSeen, sponsorshipsOfPerson } from './person.queries';
import type { DetailsSeen, SponsorshipOfPerson } from './person.queries';

/** More seats than anybody has sat in; the rest is read from the API. */
const mostSeats = { sort: null, isDescending: false, number: 1, size: 200 };

/** One person: where they belong, which posts they hold, where they sit and sat, whom they sponsor. */
@PageController('people/:id')
export class PersonPages {
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
    const values = [id, asOf, sightIn(request, 'contact-details:read'), sightIn(request, 'access-needs:read'), today];
    const seats = viewerFor(request, viewer, 'structure:read');
    const [person, seen, [away], sponsorships, memberships] = await Promise.all([
      this.database.one<PersonDetailView>(viewer, personOnDay, values),
      this.database.one<DetailsSeen>(viewer, detailsSeen, values),
      this.database.rows<Away & Record<string, unknown>>(viewer, awayOnDay, [id, asOf]),
      this.database.one<SponsorshipOfPerson[]>(viewer, sponsorshipsOfPerson, [
        id,
        asOf,
        reachIn(request, 'sponsorship:read')?.hits ?? null,
      ]),
      seats && this.lists.sheet<MembershipOfPersonView>(seats, membershipsOfPerson, { person: id, asOf }, mostSeats),
    ]);
    if (person === null || seen === null) throw Problem.notFound('person');
    await this.showPage.execute(request, reply, 'people/person', {
      title: person.name,
      section: 'teams',
      trail: [
        { text: 'Teams', href: '/teams' },
        { text: 'People', href: '/people' },
      ],
      asOf,
      recorded: { kind: 'person', id },
      told: toldOf(query),
      ...personShown(person, seen, sponsorships ?? [], memberships?.items ?? [], asOf),
      away: away && awayInWords(away),
      mayChange: asOf === today && permitted(request, 'people:record'),
      mayHold: permitted(request, 'people:held') && isOwnOrAll(reachIn(request, 'people:held')?.person, id),
      mayForget: permitted(request, 'people:pseudonymise'),
    });
  }
}

/** True of everybody for whoever reaches all, and of oneself. */
function isOwnOrAll(own: string | null | undefined, id: string): boolean {
  return own === undefined || own === id;
}
