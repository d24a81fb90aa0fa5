import { Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inBody, inQuery, namedInBody, Needs } from '../../access/needs.decorator';
import { reachIn } from '../../access/permitted';
import { fileKindsInWords } from '../../platform/files/file-to-share';
import { ShareKnowledgeRequest } from '../../exchange/knowledge/knowledge.dto';
import { ShareKnowledge } from '../../exchange/knowledge/share-knowledge';
import { knowledgeAudiences } from '../../exchange/knowledge/shared-knowledge.entity';
import { Database } from '../../platform/database/database';
import { newId } from '../../platform/database/new-id';
import { Asking } from '../../platform/http/asking.decorator';
import { fileIn } from '../../platform/http/uploaded-forms';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { checkedRequest } from '../checked-request';
import { FormAnswers } from '../form-answers';
import { byField, formFaults, isSentAgain } from '../form-faults';
import type { FieldOfForm } from '../form-faults';
import type { FaultShown } from '../meetings/log-faults';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { ShareFromQuery } from './knowledge.dto';
import { audienceWords } from './knowledge.presenter';
import { shareFrom } from './share-from.queries';
import type { ShareFrom } from './share-from.queries';

const shownToForm = [409, 413, 422];

/** A note, a link or a file is shared from a team, a group or the whole partnership. */
@PageController('knowledge/new')
export class SharePages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly shareKnowledge: ShareKnowledge,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @Needs('knowledge:share', inQuery('hit'), inQuery('group'))
  async form(
    @Asking() viewer: Viewer,
    @Query() from: ShareFromQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(viewer, new FormAnswers(from), [], request, reply);
  }

  @Post()
  @Needs('knowledge:share', inBody('hit', 'hit'), inBody('group', 'group'), namedInBody('group', 'groups'))
  async share(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new FormAnswers(request.body);
    try {
      const asked = await checkedRequest(ShareKnowledgeRequest, requestOf(form));
      const { id } = await this.shareKnowledge.execute(viewer, asked, fileIn(request));
      await reply.redirect(`/knowledge/${id}?done=shared`, 303);
    } catch (refusal) {
      if (!(refusal instanceof Problem) || !shownToForm.includes(refusal.status)) throw refusal;
      if (isSentAgain(refusal)) await reply.redirect('/knowledge', 303);
      else await this.show(viewer, form, formFaults(refusal, fieldsOf(form)), request, reply);
    }
  }

  private async show(
    viewer: Viewer,
    form: FormAnswers,
    errors: readonly FaultShown[],
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const seen = reachIn(request, 'structure:read');
    const [hit, group] = [form.one('hit') || null, form.one('group') || null];
    const values = [hit, group, this.clock.today(), seen?.hits ?? null, seen?.groups ?? null];
    const from = await this.database.one<ShareFrom>(viewer, shareFrom, values);
    if (from === null) throw Problem.notFound('group');
    const chosen = form.one('audience') || (from.hasTeam ? 'HIT' : 'GROUPS');
    await this.showPage.execute(request, reply, 'knowledge/share', {
      title: 'Share knowledge',
      trail: [{ text: 'Shared knowledge', href: '/knowledge' }],
      status: errors.length > 0 ? 422 : 200,
      errors,
      faults: byField(errors),
      from: { hit, group, name: from.name ?? 'the partnership' },
      typed: Object.fromEntries(['title', 'words', 'url', 'topics'].map((name) => [name, form.one(name)])),
      fileKinds: fileKindsInWords,
      audiences: knowledgeAudiences
        .filter((value) => from.hasTeam || value !== 'HIT')
        .map((value) => ({ value, text: audienceWords[value], checked: value === chosen })),
      groups: from.groups.map((one) => ({ ...one, checked: form.all('groups').includes(one.value) })),
      // Pressing the button twice shares once.
      key: form.one('key') || newId(),
    });
  }
}

function requestOf(form: FormAnswers): Readonly<Record<string, unknown>> {
  const given = ['key', 'hit', 'group', 'words', 'url'].flatMap((name) => {
    const text = form.one(name);
    return text === '' ? [] : [[name, text] as const];
  });
  const topics = form.one('topics').split(',');
  return {
    ...Object.fromEntries(given),
    audience: form.one('audience'),
    title: form.one('title'),
    groups: form.all('groups'),
    topics: topics.map((topic) => topic.trim()).filter((topic) => topic !== ''),
  };
}

function fieldsOf(form: FormAnswers): ReadonlyMap<string, FieldOfForm> {
  return new Map<string, FieldOfForm>([
    ['title', { id: 'title', instead: form.one('title') === '' ? 'Enter what it is called' : null }],
    ['words', { id: 'words' }],
    ['url', { id: 'url' }],
    ['file', { id: 'file' }],
    ['topics', { id: 'topics' }],
    ['audience', { id: 'audience', instead: form.one('audience') === '' ? 'Select whom it is for' : null }],
    ['groups', { id: 'groups' }],
  ]);
}
