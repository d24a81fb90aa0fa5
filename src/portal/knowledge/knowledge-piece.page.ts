import { Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CheckReach } from '../../access/check-reach';
import { inPath, Needs } from '../../access/needs.decorator';
import { reachIn, viewerFor } from '../../access/permitted';
import { knowledgeById, readersOfKnowledge } from '../../exchange/knowledge/knowledge.queries';
import type { KnowledgeReaderView, SharedKnowledgeView } from '../../exchange/knowledge/knowledge.dto';
import { RecordReading } from '../../exchange/knowledge/record-reading';
import { WithdrawKnowledge } from '../../exchange/knowledge/withdraw-knowledge';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { Lists } from '../../platform/http/lists';
import { Problem } from '../../platform/problems/problem';
import type { Viewer } from '../../platform/viewer';
import { FormAnswers } from '../form-answers';
import { isForForm } from '../form-faults';
import { PageController } from '../page-controller.decorator';
import { askedSheet, PageQuery } from '../page-query.dto';
import { sheetLinks, withQuery } from '../sheets';
import { ShowPage } from '../show-page';
import { knowledgeDone, KnowledgeDoneQuery } from './knowledge.dto';
import { knowledgeShown } from './knowledge.presenter';
import { itemsOnTopics } from './items-on-topics.queries';
import type { ItemOnTopic } from './items-on-topics.queries';

const above = { text: 'Shared knowledge', href: '/knowledge' };

/** One piece of shared knowledge, what was on agendas about it, and who has read it. Looking at it is not noted; a button says so. */
@PageController('knowledge/:id')
export class KnowledgePiecePages {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly checkReach: CheckReach,
    private readonly recordReading: RecordReading,
    private readonly withdrawKnowledge: WithdrawKnowledge,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @Needs('knowledge:read', inPath('sharedKnowledge'))
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { done }: KnowledgeDoneQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const told = done === undefined ? null : knowledgeDone[done];
    await this.show(viewer, id, { told }, request, reply);
  }

  @Post('read')
  @Needs('knowledge:read', inPath('sharedKnowledge'))
  async read(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.say(viewer, id, () => this.recordReading.execute(viewer, id), 'read', request, reply);
  }

  @Post('withdraw')
  @Needs('knowledge:share', inPath('ownKnowledge'))
  async withdraw(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const version = Number(new FormAnswers(request.body).one('version'));
    await this.say(viewer, id, () => this.withdrawKnowledge.execute(viewer, id, version), 'withdrawn', request, reply);
  }

  /** Who has read it, for whoever shared it. */
  @Get('readers')
  @Needs('knowledge:share', inPath('ownKnowledge'))
  async readers(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const piece = await this.piece(viewer, id, request);
    const parameters = { knowledge: id };
    if (query.format === 'csv') {
      const asked = { viewer, list: readersOfKnowledge, parameters };
      await this.lists.send(asked, { format: 'csv', limit: 500 }, request, reply);
      return;
    }
    const sheet = await this.lists.sheet<KnowledgeReaderView>(
      viewer,
      readersOfKnowledge,
      parameters,
      askedSheet(query),
    );
    await this.showPage.execute(request, reply, 'knowledge/readers', {
      title: `Who has read it – ${piece.title}`,
      trail: [above, { text: piece.title, href: `/knowledge/${id}` }],
      piece: knowledgeShown(piece),
      sheet,
      readers: sheet.items,
      links: sheetLinks(request.url, sheet),
      csv: withQuery(request.url, { format: 'csv', page: null }),
    });
  }

  private async say(
    viewer: Viewer,
    id: string,
    write: () => Promise<unknown>,
    done: keyof typeof knowledgeDone,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    try {
      await write();
    } catch (refusal) {
      if (!(refusal instanceof Problem) || !isForForm(refusal)) throw refusal;
      const errors = [{ text: refusal.detail, href: '#maincontent' }];
      await this.show(viewer, id, { errors, status: 422 }, request, reply);
      return;
    }
    await reply.redirect(`/knowledge/${id}?done=${done}`, 303);
  }

  private async piece(viewer: Viewer, id: string, request: FastifyRequest): Promise<SharedKnowledgeView> {
    const values = [id, request.identity?.personId ?? null, reachIn(request, 'knowledge:read')?.hits ?? null];
    const piece = await this.database.one<SharedKnowledgeView>(viewer, knowledgeById, values);
    if (piece === null) throw Problem.notFound('shared knowledge');
    return piece;
  }

  private async show(
    viewer: Viewer,
    id: string,
    how: object,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const piece = await this.piece(viewer, id, request);
    const meetings = viewerFor(request, viewer, 'meetings:read');
    const { reach = null } = meetings ?? {};
    const [items, isOwn] = await Promise.all([
      meetings === null || piece.topics.length === 0
        ? []
        : this.database.rows<ItemOnTopic>(meetings, itemsOnTopics, [
            piece.topics,
            reach?.hits ?? null,
            reach?.groups ?? null,
          ]),
      this.checkReach.reaches(request, 'knowledge:share', 'ownKnowledge', id),
    ]);
    await this.showPage.execute(request, reply, 'knowledge/piece', {
      title: piece.title,
      trail: [above],
      piece: knowledgeShown(piece),
      items,
      isOwn,
      isSomebody: request.identity?.personId != null,
      ...how,
    });
  }
}
