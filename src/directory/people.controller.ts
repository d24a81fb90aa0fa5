import { Body, Controller, Get, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Needs } from '../access/needs.decorator';
import { sightIn } from '../access/sight';
import { Database } from '../platform/database/database';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match.decorator';
import { AsOfQuery } from '../platform/http/list-query.dto';
import { Lists } from '../platform/http/lists';
import { Amends, ListOf, OneOfKind, Records, Written } from '../platform/http/responses';
import { sendChanged, sendNew, sendOne } from '../platform/http/send';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { AmendPerson } from './amend-person';
import { AmendPersonRequest, PeopleQuery, PersonDetailView, PersonView, RecordPersonRequest } from './people.dto';
import { peopleOnDay, personOnDay } from './person.queries';
import { RecordPerson } from './record-person';

@ApiTags('Directory')
@Controller('api/v1/people')
export class PeopleController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly recordPerson: RecordPerson,
    private readonly amendPerson: AmendPerson,
  ) {}

  /** People, with the organisations they belong to on a day. */
  @Get()
  @Needs('directory:read')
  @ListOf(PersonView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: PeopleQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf = this.clock.today(), organisation, profession, q } = query;
    const parameters = { asOf, organisation, profession, q };
    await this.lists.send({ viewer, list: peopleOnDay, parameters }, query, request, reply);
  }

  /** One person with every affiliation and post. Contact details and access needs are there for whoever may read them. */
  @Get(':id')
  @Needs('directory:read')
  @OneOfKind(PersonDetailView)
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { asOf = this.clock.today() }: AsOfQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const sights = [sightIn(request, 'contact-details:read'), sightIn(request, 'access-needs:read')];
    const values = [id, asOf, ...sights, this.clock.today()];
    await sendOne(reply, 'person', await this.database.text(viewer, personOnDay, values));
  }

  /** Records a person. */
  @Post()
  @Needs('people:record')
  @Records()
  async record(
    @Asking() viewer: Viewer,
    @Body() request: RecordPersonRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/people', await this.recordPerson.execute(viewer, request));
  }

  /** Puts right what is known of a person. */
  @Patch(':id')
  @Needs('people:record')
  @Amends()
  async amend(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) person: string,
    @IfMatch() ifMatch: number,
    @Body() request: AmendPersonRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.amendPerson.execute(viewer, person, ifMatch, request));
  }
}
