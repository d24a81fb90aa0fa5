import { Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { sightIn } from '../../access/sight';
import { CheckReach } from '../../access/check-reach';
import { decisionWithHistory } from '../../meetings/decision.queries';
import type { DecisionDetailView } from '../../meetings/decisions.dto';
import { decisionOfNumber } from '../../meetings/decision-supersession.queries';
import { SupersedeDecision } from '../../meetings/supersede-decision';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { Problem } from '../../platform/problems/problem';
import type { Viewer } from '../../platform/viewer';
import { faultsAtFields } from '../faults-at-fields';
import { FormAnswers } from '../form-answers';
import { isForForm } from '../form-faults';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';

/** Says in the place of which earlier decision one stands, by its number as people write it. */
@PageController('decisions/:id/supersedes')
export class SupersedeDecisionPages {
  constructor(
    private readonly database: Database,
    private readonly checkReach: CheckReach,
    private readonly supersedeDecision: SupersedeDecision,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @Needs('meetings:log', inPath('decision'))
  async form(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const decision = await this.found(viewer, id, request);
    await this.show(request, reply, decision, decision.supersedes ?? '', null);
  }

  @Post()
  @Needs('meetings:log', inPath('decision'))
  async save(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const typed = new FormAnswers(request.body).one('decision').trim();
    try {
      await this.supersedeDecision.execute(viewer, id, { decision: await this.meant(viewer, typed, request) });
    } catch (refusal) {
      if (!(refusal instanceof Problem) || !isForForm(refusal)) throw refusal;
      return this.show(request, reply, await this.found(viewer, id, request), typed, refusal);
    }
    await reply.redirect(`/decisions/${id}`, 303);
  }

  /** The decision that somebody means by its number; null for none. What they may not see is not there. */
  private async meant(viewer: Viewer, typed: string, request: FastifyRequest): Promise<string | null> {
    if (typed === '') return null;
    const [named] = await this.database.rows<{ id: string }>(viewer, decisionOfNumber, [typed.toUpperCase()]);
    if (named && (await this.checkReach.reaches(request, 'meetings:read', 'decision', named.id))) return named.id;
    throw Problem.field('#/decision', 'There is no decision with this number.');
  }

  private async found(viewer: Viewer, id: string, request: FastifyRequest): Promise<DecisionDetailView> {
    const values = [id, sightIn(request, 'confidential-items:read'), sightIn(request, 'meetings:read')];
    const decision = await this.database.one<DecisionDetailView>(viewer, decisionWithHistory, values);
    if (decision === null) throw Problem.notFound('decision');
    return decision;
  }

  private async show(
    request: FastifyRequest,
    reply: FastifyReply,
    decision: DecisionDetailView,
    typed: string,
    refusal: Problem | null,
  ): Promise<void> {
    const { id, number } = decision;
    await this.showPage.execute(request, reply, 'decisions/supersede-decision', {
      title: `What decision ${number} replaces`,
      section: 'actions',
      trail: [
        { text: 'Decisions', href: '/decisions' },
        { text: `Decision ${number}`, href: `/decisions/${id}` },
      ],
      decision,
      typed,
      ...faultsAtFields(refusal, 'decision'),
    });
  }
}
