import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inBody, inPath, namedInBody, Needs, NeedsWithinReach } from '../access/needs.decorator';
import { Database } from '../platform/database/database';
import { Asking, Repeatable } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match.decorator';
import { LastDayRequest } from '../platform/http/last-day.dto';
import { Lists } from '../platform/http/lists';
import { Changes, ListOf, OneOfKind, Records, Written } from '../platform/http/responses';
import { sendChanged, sendNew, sendOne } from '../platform/http/send';
import type { Viewer } from '../platform/viewer';
import { AnswerFinding } from './answer-finding';
import { commitmentById, commitmentList } from './commitment.queries';
import {
  AnswerFindingRequest,
  CommitmentDetailView,
  CommitmentsDeclared,
  CommitmentsQuery,
  CommitmentView,
  DeclareCommitmentRequest,
  DeclareFromTemplateRequest,
  DeclareViewRequest,
} from './commitments.dto';
import { DeclareCommitment } from './declare-commitment';
import { DeclareFromTemplate } from './declare-from-template';
import { DeclareView } from './declare-view';
import { EndCommitment } from './end-commitment';

@ApiTags('Assurance')
@Controller('api/v1')
export class CommitmentsController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly declareCommitment: DeclareCommitment,
    private readonly declareFromTemplate: DeclareFromTemplate,
    private readonly endCommitment: EndCommitment,
    private readonly declareView: DeclareView,
    private readonly answerFinding: AnswerFinding,
  ) {}

  /** Promises; with `asOf` those that hold on that day. */
  @Get('commitments')
  @NeedsWithinReach('promises:read')
  @ListOf(CommitmentView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: CommitmentsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf, hit, group, rule } = query;
    const parameters = { asOf, hit, group, rule };
    await this.lists.send({ viewer, list: commitmentList, parameters }, query, request, reply);
  }

  /** One promise with what people said about it. */
  @Get('commitments/:id')
  @Needs('promises:read', inPath('commitment'))
  @OneOfKind(CommitmentDetailView)
  async one(@Asking() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    await sendOne(reply, 'promise', await this.database.text(viewer, commitmentById, [id]));
  }

  /** Declares what a document promises, with the rule that holds it against the record. */
  @Post('commitments')
  @Needs(
    'promises:declare',
    inBody('hit', 'hit'),
    inBody('group', 'group'),
    namedInBody('sourceDocument', 'sourceDocument'),
  )
  @Records()
  async declare(
    @Asking() viewer: Viewer,
    @Body() request: DeclareCommitmentRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/commitments', await this.declareCommitment.execute(viewer, request));
  }

  /** Declares all the promises of a template for a HIT, or none of them. */
  @Post('hits/:id/commitments')
  @Needs('promises:declare', inPath('hit'), namedInBody('sourceDocument', 'sourceDocument'))
  @Repeatable()
  @ApiCreatedResponse({ type: CommitmentsDeclared })
  async declareFrom(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) hit: string,
    @Body() request: DeclareFromTemplateRequest,
  ): Promise<CommitmentsDeclared> {
    return this.declareFromTemplate.execute(viewer, hit, request);
  }

  /** Ends a promise: it no longer holds after that day. */
  @Post('commitments/:id/end')
  @Needs('promises:declare', inPath('commitment'))
  @Changes()
  async end(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: LastDayRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.endCommitment.execute(viewer, id, version, request));
  }

  /** Declares how people see a promise, beside what is computed. */
  @Post('commitments/:id/declared-views')
  @Needs('promises:answer', inPath('commitment'))
  @Records()
  async declareHowItIsSeen(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() request: DeclareViewRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/declared-views', await this.declareView.execute(viewer, id, request));
  }

  /** Answers a finding of a promise: known, because …, until when. The finding stays what it is. */
  @Post('commitments/:id/answers')
  @Needs('promises:answer', inPath('commitment'))
  @Records()
  async answer(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() request: AnswerFindingRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/finding-answers', await this.answerFinding.execute(viewer, id, request));
  }
}
