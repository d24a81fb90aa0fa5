import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inQuery, Needs, NeedsWithinReach } from '../access/needs.decorator';
import { Database } from '../platform/database/database';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { AsOfQuery, DatedListQuery } from '../platform/http/list-query.dto';
import { Lists } from '../platform/http/lists';
import { ListOf, OneOfKind } from '../platform/http/responses';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { membershipOfAllGroups, membershipsOfPerson, membershipsOnDay } from './membership.queries';
import { MembershipOfAllGroupsView, MembershipOfPersonView, MembershipsQuery, MembershipView } from './memberships.dto';

@ApiTags('Memberships')
@Controller('api/v1')
export class MembershipsController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
  ) {}

  /** Everybody who sits in a seat on a day, by appointment or by virtue of a post. */
  @Get('memberships')
  @NeedsWithinReach('structure:read')
  @ListOf(MembershipView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: MembershipsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf = this.clock.today(), group, hit, person, organisation } = query;
    const parameters = { asOf, group, hit, person, organisation };
    await this.lists.send({ viewer, list: membershipsOnDay, parameters }, query, request, reply);
  }

  /** Every group of a day with whoever sits on it, in one answer. */
  @Get('membership')
  @Needs('structure:read', inQuery('group'))
  @OneOfKind(MembershipOfAllGroupsView)
  async ofAllGroups(
    @Asking() viewer: Viewer,
    @Query() { asOf = this.clock.today() }: AsOfQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const text = await this.database.text(viewer, membershipOfAllGroups, [asOf]);
    await reply.type('application/json; charset=utf-8').send(text);
  }

  /** Every stay of one person in a seat, first to last. */
  @Get('people/:id/memberships')
  @NeedsWithinReach('structure:read')
  @ListOf(MembershipOfPersonView)
  async ofPerson(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) person: string,
    @Query() query: DatedListQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf = this.clock.today() } = query;
    await this.lists.send({ viewer, list: membershipsOfPerson, parameters: { person, asOf } }, query, request, reply);
  }
}
