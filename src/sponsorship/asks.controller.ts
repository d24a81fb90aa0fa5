import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs, NeedsWithinReach } from '../access/needs.decorator';
import { Database } from '../platform/database/database';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match.decorator';
import { Lists } from '../platform/http/lists';
import { Changes, ListOf, OneOfKind, Records, Written } from '../platform/http/responses';
import { sendChanged, sendNew, sendOne } from '../platform/http/send';
import type { Viewer } from '../platform/viewer';
import { AnswerAsk } from './answer-ask';
import { AskSponsor } from './ask-sponsor';
import { AnswerAskRequest, AskSponsorRequest, AsksQuery, AskView, CompleteAskRequest } from './asks.dto';
import { CloseAsk } from './close-ask';
import { CompleteAsk } from './complete-ask';
import { askById, asks } from './contact.queries';

@ApiTags('Sponsorship')
@Controller('api/v1')
export class AsksController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly askSponsor: AskSponsor,
    private readonly answerAsk: AnswerAsk,
    private readonly completeAsk: CompleteAsk,
    private readonly closeAsk: CloseAsk,
  ) {}

  /** What HITs asked of their sponsors, newest first. */
  @Get('asks')
  @NeedsWithinReach('sponsorship:read')
  @ListOf(AskView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: AsksQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { hit, sponsorship, status } = query;
    await this.lists.send({ viewer, list: asks, parameters: { hit, sponsorship, status } }, query, request, reply);
  }

  /** One ask and what came of it. */
  @Get('asks/:id')
  @Needs('sponsorship:read', inPath('ask'))
  @OneOfKind(AskView)
  async one(@Asking() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    await sendOne(reply, 'ask', await this.database.text(viewer, askById, [id]));
  }

  /** Asks a sponsor for something. */
  @Post('sponsorships/:id/asks')
  @Needs('sponsorship:change', inPath('sponsorship'))
  @Records()
  async ask(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) sponsorship: string,
    @Body() request: AskSponsorRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/asks', await this.askSponsor.execute(viewer, sponsorship, request));
  }

  /** Records the sponsor's answer. */
  @Post('asks/:id/answer')
  @Needs('sponsorship:take-part', inPath('ask'))
  @Changes()
  async answer(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: AnswerAskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.answerAsk.execute(viewer, id, version, request));
  }

  /** Records what came of an ask. */
  @Post('asks/:id/complete')
  @Needs('sponsorship:change', inPath('ask'))
  @Changes()
  async complete(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: CompleteAskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.completeAsk.execute(viewer, id, version, request));
  }

  /** Withdraws an ask that is no longer needed. */
  @Post('asks/:id/withdraw')
  @Needs('sponsorship:change', inPath('ask'))
  @Changes()
  async withdraw(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.closeAsk.execute(viewer, id, version));
  }
}
