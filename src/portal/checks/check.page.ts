import { Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { permitted, reachesHit } from '../../access/permitted';
import { AnswerFinding } from '../../assurance/answer-finding';
import { AssembleFindingHistory } from '../../assurance/assemble-finding-history';
import { AssembleFindings } from '../../assurance/assemble-findings';
import { commitmentById } from '../../assurance/commitment.queries';
import { AnswerFindingRequest, DeclareViewRequest } from '../../assurance/commitments.dto';
import type { CommitmentDetailView } from '../../assurance/commitments.dto';
import { DeclareView } from '../../assurance/declare-view';
import type { Finding } from '../../assurance/finding';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import { monthEnds } from '../../platform/time/month-ends';
import { plusDays } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import { checkedRequest } from '../checked-request';
import { FormAnswers } from '../form-answers';
import type { FaultShown } from '../meetings/log-faults';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { ofTeam, teamHeadOnDay } from '../teams/team-head';
import type { TeamHead } from '../teams/team-head';
import { answerRequest, faultsOf, viewRequest } from './check-answers';
import { CheckQuery } from './check.dto';
import { checkShown, formsShown } from './check.presenter';

/** Twenty years; what is older is read from the API. */
const mostDays = 7300;

/** One promise of a team: its whole history, and what people say of it. */
@PageController('teams/:id/checks/:commitment')
export class CheckPages {
  constructor(
    private readonly database: Database,
    private readonly assembleFindings: AssembleFindings,
    private readonly assembleFindingHistory: AssembleFindingHistory,
    private readonly answerFinding: AnswerFinding,
    private readonly declareView: DeclareView,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @Needs('promises:read', inPath('hit'), inPath('commitment', 'commitment'))
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('commitment', IdPipe) commitment: string,
    @Query() query: CheckQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(viewer, { id, commitment, query, answers: new FormAnswers({}), errors: [] }, request, reply);
  }

  /** Answers a finding: known, because …, until when. */
  @Post('answers')
  @Needs('promises:answer', inPath('commitment', 'commitment'))
  async answer(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('commitment', IdPipe) commitment: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.save(viewer, { id, commitment, said: 'answer' }, request, reply, async (answers) => {
      const asked = await checkedRequest(AnswerFindingRequest, answerRequest(answers));
      await this.answerFinding.execute(viewer, commitment, asked);
    });
  }

  /** Declares how people see the promise. */
  @Post('views')
  @Needs('promises:answer', inPath('commitment', 'commitment'))
  async view(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('commitment', IdPipe) commitment: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.save(viewer, { id, commitment, said: 'view' }, request, reply, async (answers) => {
      const asked = await checkedRequest(DeclareViewRequest, viewRequest(answers));
      await this.declareView.execute(viewer, commitment, asked);
    });
  }

  private async save(
    viewer: Viewer,
    { id, commitment, said }: { id: string; commitment: string; said: 'answer' | 'view' },
    request: FastifyRequest,
    reply: FastifyReply,
    write: (answers: FormAnswers) => Promise<void>,
  ): Promise<void> {
    const answers = new FormAnswers(request.body);
    try {
      await write(answers);
    } catch (refusal) {
      if (!(refusal instanceof Problem) || ![409, 422].includes(refusal.status)) throw refusal;
      const errors = faultsOf(refusal, said);
      await this.show(viewer, { id, commitment, query: {}, answers, errors }, request, reply);
      return;
    }
    await reply.redirect(`/teams/${id}/checks/${commitment}?said=${said}`, 303);
  }

  private async show(
    viewer: Viewer,
    page: { id: string; commitment: string; query: CheckQuery; answers: FormAnswers; errors: readonly FaultShown[] },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const { id, query, answers, errors } = page;
    const today = this.clock.today();
    const asOf = query.asOf ?? today;
    const [hit, commitment] = await Promise.all([
      this.database.one<TeamHead>(viewer, teamHeadOnDay, [id, asOf]),
      this.database.one<CommitmentDetailView>(viewer, commitmentById, [page.commitment]),
    ]);
    if (hit === null || commitment?.hitId !== id) throw Problem.notFound('promise of this team');
    const scope = { scope: 'commitment', id: commitment.id } as const;
    const earliest = plusDays(asOf, -mostDays);
    const from = commitment.from > earliest ? commitment.from : earliest;
    const findings: Finding[] = [];
    for await (const finding of this.assembleFindings.execute(viewer, { ...scope, days: [asOf] }))
      findings.push(finding);
    const histories = await this.assembleFindingHistory.execute(viewer, { ...scope, days: monthEnds(from, asOf) });
    const shown = checkShown(commitment, findings, histories, `/teams/${id}`);
    const top = ofTeam(request, hit, { page: shown.ruleName, at: '/checks', asOf, asked: query.asOf });
    await this.showPage.execute(request, reply, 'checks/check', {
      ...top,
      recorded: { kind: 'commitment', id: commitment.id },
      trail: [...top.trail, { text: 'Checks', href: `/teams/${id}/checks${top.onDay}` }],
      status: errors.length > 0 ? 422 : 200,
      errors,
      told: query.said === undefined ? undefined : told[query.said],
      ...shown,
      ...formsShown(commitment.rule, answers, request.asker?.name ?? '', errors),
      // What is said now is said of now.
      commitmentId: commitment.id,
      mayDeclare: asOf === today && reachesHit(request, 'promises:declare', id),
      mayAnswer: asOf === today && permitted(request, 'promises:answer'),
    });
  }
}

const told = {
  answer: 'Answer saved. It stands beside the finding, which stays what it is.',
  view: 'View saved. It stands beside what the record shows.',
} as const;
