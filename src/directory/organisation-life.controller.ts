import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Needs } from '../access/needs.decorator';
import { Database } from '../platform/database/database';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match.decorator';
import { LastDayRequest } from '../platform/http/last-day.dto';
import { AsOfQuery } from '../platform/http/list-query.dto';
import { Changes, OneOfKind, Written } from '../platform/http/responses';
import { sendChanged, sendOne } from '../platform/http/send';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { EndOrganisation } from './end-organisation';
import type { OrganisationEnded } from './end-organisation';
import { ContinuationView, LifeEnded, RenameRequest, SucceedOrganisationRequest } from './organisation-life.dto';
import { continuationOnDay } from './organisation.queries';
import { IdentifierRequest } from './organisations.dto';
import { RecordIdentifier } from './record-identifier';
import { RenameOrganisation } from './rename-organisation';
import { SucceedOrganisation } from './succeed-organisation';

@ApiTags('Directory')
@Controller('api/v1/organisations/:id')
export class OrganisationLifeController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly renameOrganisation: RenameOrganisation,
    private readonly recordIdentifier: RecordIdentifier,
    private readonly succeedOrganisation: SucceedOrganisation,
    private readonly endOrganisation: EndOrganisation,
  ) {}

  /** Renames an organisation from a day; the present name ends the day before. */
  @Post('names')
  @Needs('directory:change')
  @Changes()
  async rename(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) organisation: string,
    @IfMatch() ifMatch: number,
    @Body() request: RenameRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.renameOrganisation.execute(viewer, organisation, ifMatch, request));
  }

  /** Records what a public register calls an organisation. */
  @Post('identifiers')
  @Needs('directory:change')
  @Changes()
  async identify(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) organisation: string,
    @IfMatch() ifMatch: number,
    @Body() request: IdentifierRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.recordIdentifier.execute(viewer, organisation, ifMatch, request));
  }

  /** Puts another organisation in this one's place from a day; whoever represents this one represents that one from then on. */
  @Post('succession')
  @Needs('directory:change')
  @Changes(LifeEnded)
  async succeed(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) organisation: string,
    @IfMatch() ifMatch: number,
    @Body() request: SucceedOrganisationRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganisationEnded> {
    return sendChanged(reply, await this.succeedOrganisation.execute(viewer, organisation, ifMatch, request));
  }

  /** What an organisation continues as on a day. */
  @Get('continuation')
  @Needs('directory:read')
  @OneOfKind(ContinuationView)
  async continuation(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { asOf = this.clock.today() }: AsOfQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendOne(reply, 'organisation', await this.database.text(viewer, continuationOnDay, [id, asOf]));
  }

  /** Ends an organisation without a successor, with its units, posts and their holders. */
  @Post('end')
  @Needs('directory:change')
  @Changes(LifeEnded)
  async end(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) organisation: string,
    @IfMatch() ifMatch: number,
    @Body() request: LastDayRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganisationEnded> {
    return sendChanged(reply, await this.endOrganisation.execute(viewer, organisation, ifMatch, request));
  }
}
