import { Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CheckReach } from '../../access/check-reach';
import { inPath, Needs } from '../../access/needs.decorator';
import { sightIn } from '../../access/sight';
import { meetingQuoracy } from '../../assurance/measures/meeting-quoracy';
import { meetingToJudge } from '../../assurance/measures/quoracy.queries';
import type { MeetingToJudge } from '../../assurance/measures/quoracy.queries';
import { decisionWithHistory } from '../../meetings/decision.queries';
import type { DecisionDetailView } from '../../meetings/decisions.dto';
import type { WholeMeetingView } from '../../meetings/meeting-record.dto';
import { wholeMeeting } from '../../meetings/meeting-record.queries';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { actionWords } from '../state-tags';
import { meetingOfDecision } from './decision.presenter';
import type { MeetingOfDecision } from './decision.presenter';

/** One decision: each meeting that it came to, with who was there, and what followed from it. */
@PageController('decisions/:id')
export class DecisionPage {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly checkReach: CheckReach,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @Needs('meetings:read', inPath('decision'))
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const sight = sightIn(request, 'confidential-items:read');
    const values = [id, sight, sightIn(request, 'meetings:read')];
    const decision = await this.database.one<DecisionDetailView>(viewer, decisionWithHistory, values);
    if (decision === null) throw Problem.notFound('decision');
    const came = [
      ...(decision.ratified === null ? [] : [{ meeting: decision.ratified.meetingId, item: null, why: 'Taken first' }]),
      { meeting: decision.meetingId, item: decision.item, why: decision.ratifies === null ? 'Taken' : 'Taken again' },
      ...decision.ratifiedBy.map(({ meetingId: meeting }) => ({ meeting, item: null, why: 'Taken again' })),
    ];
    await this.showPage.execute(request, reply, 'decisions/decision', {
      title: `Decision ${decision.number}`,
      section: 'actions',
      trail: [{ text: 'Decisions', href: '/decisions' }],
      decision,
      meetings: await Promise.all(came.map((one) => this.meeting(viewer, one, sight))),
      actionWords,
      recorded: { kind: 'decision', id },
      mayChange: await this.checkReach.reaches(request, 'meetings:log', 'decision', id),
    });
  }

  private async meeting(
    viewer: Viewer,
    { meeting, item, why }: { meeting: string; item: number | null; why: string },
    sight: string,
  ): Promise<MeetingOfDecision> {
    const [whole, judged] = await Promise.all([
      this.database.one<WholeMeetingView>(viewer, wholeMeeting, [meeting, this.clock.today(), sight]),
      this.database.rows<MeetingToJudge>(viewer, meetingToJudge, [meeting, []]),
    ]);
    if (whole === null) throw Problem.notFound('meeting');
    return meetingOfDecision(
      whole,
      judged.map((group) => meetingQuoracy(group)),
      item,
      why,
    );
  }
}
