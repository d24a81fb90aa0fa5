import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inBody, inPath, inQuery, namedInBody, Needs, NeedsWithinReach } from '../../access/needs.decorator';
import { reachIn } from '../../access/permitted';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { IfMatch } from '../../platform/http/if-match.decorator';
import { ListQuery } from '../../platform/http/list-query.dto';
import { Lists } from '../../platform/http/lists';
import { Changes, ListOf, OneOfKind, Records, Written } from '../../platform/http/responses';
import { sendChanged, sendNew, sendOne } from '../../platform/http/send';
import type { Viewer } from '../../platform/viewer';
import { knowledgeById, knowledgeShared, readersOfKnowledge } from './knowledge.queries';
import { KnowledgeQuery, KnowledgeReaderView, SharedKnowledgeView, ShareKnowledgeRequest } from './knowledge.dto';
import { RecordReading } from './record-reading';
import { ShareKnowledge } from './share-knowledge';
import { WithdrawKnowledge } from './withdraw-knowledge';

@ApiTags('Exchange')
@Controller('api/v1/shared-knowledge')
export class KnowledgeController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly shareKnowledge: ShareKnowledge,
    private readonly withdrawKnowledge: WithdrawKnowledge,
    private readonly recordReading: RecordReading,
  ) {}

  /** Notes, links and files that are shared, latest first. */
  @Get()
  @NeedsWithinReach('knowledge:read', inQuery('hit'), inQuery('group'))
  @ListOf(SharedKnowledgeView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: KnowledgeQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { hit, group, topic, q } = query;
    const parameters = { hit, group, topic, q, person: request.identity?.personId ?? null };
    await this.lists.send({ viewer, list: knowledgeShared, parameters }, query, request, reply);
  }

  /** One piece of shared knowledge. Looking at it is not noted. */
  @Get(':id')
  @Needs('knowledge:read', inPath('sharedKnowledge'))
  @OneOfKind(SharedKnowledgeView)
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const values = [id, request.identity?.personId ?? null, reachIn(request, 'knowledge:read')?.hits ?? null];
    await sendOne(reply, 'shared knowledge', await this.database.text(viewer, knowledgeById, values));
  }

  /** Shares a note or a link. A file is shared as a form, at /files. */
  @Post()
  @Needs('knowledge:share', inBody('hit', 'hit'), inBody('group', 'group'), namedInBody('group', 'groups'))
  @Records()
  async share(
    @Asking() viewer: Viewer,
    @Body() request: ShareKnowledgeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/shared-knowledge', await this.shareKnowledge.execute(viewer, request));
  }

  /** Shares it no longer. */
  @Post(':id/withdraw')
  @Needs('knowledge:share', inPath('ownKnowledge'))
  @Changes()
  async withdraw(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.withdrawKnowledge.execute(viewer, id, version));
  }

  /** Says that whoever asks has read it. */
  @Post(':id/readings')
  @Needs('knowledge:read', inPath('sharedKnowledge'))
  @Records()
  async read(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/shared-knowledge', await this.recordReading.execute(viewer, id));
  }

  /** Who says that they have read it, for whoever shared it. */
  @Get(':id/readings')
  @Needs('knowledge:share', inPath('ownKnowledge'))
  @ListOf(KnowledgeReaderView)
  async readers(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: ListQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.lists.send({ viewer, list: readersOfKnowledge, parameters: { knowledge: id } }, query, request, reply);
  }
}
