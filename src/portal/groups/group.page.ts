import { Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { sightIn } from '../../access/sight';
import { permitted, reachesGroup, reachesHit, reachIn } from '../../access/permitted';
import type { GroupDetailView } from '../../groups/group-detail.dto';
import { groupOnDay } from '../../groups/group.queries';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { ToldQuery, toldOf } from '../forms/told';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { lineStands } from '../upward/line-words';
import { linesUp } from '../upward/lines.queries';
import type { LineUp } from '../upward/lines.queries';
import { passingShown } from './group-passing';
import { groupPassing } from './group-passing.queries';
import type { GroupPassing } from './group-passing.queries';
import { groupShown } from './group.presenter';
import { aroundGroupOnDay } from './group.queries';
import type { AroundGroup } from './group.queries';

/** One group, of a team or of none. */
@PageController('groups')
export class GroupPages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
  ) {}

  @Get(':id')
  @Needs('structure:read', inPath('group'))
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: ToldQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf: asked } = query;
    const today = this.clock.today();
    const asOf = asked ?? today;
    const seen = reachIn(request, 'meetings:read');
    const [group, around] = await Promise.all([
      this.database.one<GroupDetailView>(viewer, groupOnDay, [id, asOf]),
      this.database.one<AroundGroup>(viewer, aroundGroupOnDay, [
        id,
        asOf,
        seen?.hits ?? null,
        seen?.groups ?? null,
        sightIn(request, 'confidential-items:read'),
      ]),
    ]);
    if (group === null || around === null) throw Problem.notFound('group');
    const [passed, lines] = around.isSeen
      ? await Promise.all([
          this.database.one<GroupPassing>(viewer, groupPassing, [id, asOf]),
          this.database.one<LineUp[]>(viewer, linesUp, [[id], asOf]),
        ])
      : [null, null];
    const onDay = asked === undefined ? '' : `?asOf=${asked}`;
    const { hit } = group;
    await this.showPage.execute(request, reply, 'groups/group', {
      title: group.name,
      recorded: { kind: 'group', id },
      section: 'teams',
      trail: [
        { text: 'Teams', href: `/teams${onDay}` },
        ...(hit === null || !reachesHit(request, 'structure:read', hit.id)
          ? []
          : [
              { text: hit.name ?? 'Team', href: `/teams/${hit.id}${onDay}` },
              { text: 'Groups', href: `/teams/${hit.id}/groups${onDay}` },
            ]),
      ],
      asOf,
      told: toldOf(query),
      onDay,
      seesKnowledge: reachesGroup(request, 'knowledge:read', { id, hitId: hit?.id ?? null }),
      mayShare: asOf === today && reachesGroup(request, 'knowledge:share', { id, hitId: hit?.id ?? null }),
      mayRaise: asOf === today && reachesGroup(request, 'agenda:raise', { id, hitId: hit?.id ?? null }),
      maySchedule: reachesGroup(request, 'meetings:log', { id, hitId: hit?.id ?? null }),
      seesMeasures: reachesGroup(request, 'measures:read', { id, hitId: hit?.id ?? null }),
      seesDirectory: permitted(request, 'directory:read'),
      // What is changed is changed as of now.
      mayChange: asOf === today && reachesGroup(request, 'structure:change', { id, hitId: hit?.id ?? null }),
      maySend: asOf === today && reachesGroup(request, 'passing:send', { id, hitId: hit?.id ?? null }),
      passed: passed && passingShown(passed),
      lines: (lines ?? []).map((line) => ({ ...line, last: line.sent[0] ?? null, ...lineStands(line, asOf) })),
      ...groupShown(group, around),
    });
  }
}
