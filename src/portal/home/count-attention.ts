import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { viewerFor } from '../../access/permitted';
import type { Action } from '../../access/policy';
import { counted } from '../../assurance/counted';
import type { LivenessState } from '../../assurance/measures/liveness';
import { knowledgeShared } from '../../exchange/knowledge/knowledge.queries';
import { actionsByDueDay } from '../../meetings/action.queries';
import type { Settings } from '../../hits/settings/settings';
import { settingsOf } from '../../hits/settings/settings-on-day';
import { Database } from '../../platform/database/database';
import type { ListDefinition } from '../../platform/http/list';
import { Lists } from '../../platform/http/lists';
import { Clock } from '../../platform/time/clock';
import { plusDays } from '../../platform/time/period';
import type { Day } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import { meetingsListed } from '../meetings/meetings.queries';
import { handOversAhead } from '../people/hand-over.queries';
import { livenessOfHits } from '../teams/team-liveness';
import { meetingsSeen, teamsOnDay } from '../teams/team.queries';

/** How many of something need attention, and the page that shows exactly those. */
export interface Attention {
  readonly text: string;
  readonly href: string;
}

/** Who looks, and the thresholds of the day. */
interface Looking {
  readonly person: string;
  readonly settings: Settings;
}

/** Something that is counted for whoever may do the action: the list whose rows those are, and the page that shows them. */
interface Counted {
  readonly needs: Action;
  readonly list: ListDefinition;
  readonly parameters: (today: Day, meetings: Viewer | null, who: Looking) => Record<string, unknown>;
  readonly text: (count: number, settings: Settings) => string;
  readonly href: string;
}

const counts: readonly Counted[] = [
  {
    needs: 'meetings:log',
    list: meetingsListed,
    parameters: (asOf) => ({ asOf, toLog: asOf }),
    text: (count) => `${counted(count, 'meeting')} to log`,
    href: '/meetings?show=to-log',
  },
  {
    needs: 'agenda:agree',
    list: meetingsListed,
    parameters: (asOf) => ({ asOf, toAgree: asOf }),
    text: (count) => `${counted(count, 'agenda')} to agree`,
    href: '/meetings?show=to-agree',
  },
  {
    needs: 'record:confirm',
    list: meetingsListed,
    parameters: (asOf) => ({ asOf, recordState: 'UNCONFIRMED' }),
    text: (count) => `${counted(count, 'record')} to confirm`,
    href: '/meetings?show=to-confirm',
  },
  {
    needs: 'structure:read',
    list: teamsOnDay,
    parameters: (asOf, meetings, { settings }) => ({
      asOf,
      status: 'ACTIVE',
      notMetSince: plusDays(asOf, -settings.TEAM_UNMET_DAYS),
      ...meetingsSeen(meetings),
    }),
    text: (count, settings) =>
      `${counted(count, 'active team')} ${count === 1 ? 'has' : 'have'} not met for ${String(settings.TEAM_UNMET_DAYS)} days`,
    href: '/teams?show=not-met',
  },
  {
    needs: 'meetings:read',
    list: actionsByDueDay,
    parameters: (asOf) => ({ asOf, overdue: asOf }),
    text: (count) => counted(count, 'late action'),
    href: '/actions?show=late',
  },
  {
    needs: 'meetings:read',
    list: actionsByDueDay,
    parameters: (asOf, _, { person }) => ({ asOf, status: 'OPEN', owner: person }),
    text: (count) => `${counted(count, 'open action')} of yours`,
    href: '/my/actions',
  },
  {
    needs: 'structure:change',
    list: handOversAhead,
    parameters: (asOf) => ({ asOf }),
    text: (count) => `${counted(count, 'thing')} to hand over to a successor`,
    href: '/hand-overs',
  },
  {
    needs: 'knowledge:read',
    list: knowledgeShared,
    parameters: (_, __, { person }) => ({ newFor: person, person }),
    text: (count) => `${counted(count, 'piece')} of shared knowledge ${count === 1 ? 'is' : 'are'} new for you`,
    href: '/knowledge?show=new',
  },
];
const nobody = '00000000-0000-0000-0000-000000000000';

const quietStates: readonly LivenessState[] = ['COOLING', 'DORMANT', 'NEVER_ENGAGED', 'VACANT'];
const quietWords: Readonly<Partial<Record<LivenessState, (count: number) => string>>> = {
  COOLING: (count) => `${counted(count, 'sponsor')} going quiet`,
  DORMANT: (count) => `${counted(count, 'sponsor')} quiet`,
  NEVER_ENGAGED: (count) => `${counted(count, 'sponsor')} without any contact yet`,
  VACANT: (count) => `${counted(count, 'team')} without a sponsor`,
};

/** Counts what needs somebody's attention. What there is none of is left out. */
@Injectable()
export class CountAttention {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
  ) {}

  async execute(request: FastifyRequest, viewer: Viewer): Promise<Attention[]> {
    const today = this.clock.today();
    const meetings = viewerFor(request, viewer, 'meetings:read');
    const person = request.identity?.personId ?? nobody;
    const settings = await settingsOf(this.database, viewer, today);
    const listed = await Promise.all(
      counts.map(async ({ needs, list, parameters, text, href }) => {
        const within = viewerFor(request, viewer, needs);
        const count =
          within === null ? 0 : await this.lists.total(within, list, parameters(today, meetings, { person, settings }));
        return count === 0 ? [] : [{ text: text(count, settings), href }];
      }),
    );
    return [...listed.flat(), ...(await this.quiet(viewerFor(request, viewer, 'sponsorship:read'), today))];
  }

  private async quiet(viewer: Viewer | null, today: Day): Promise<Attention[]> {
    const teams = await livenessOfHits(this.database, viewer, today, null);
    return quietStates.flatMap((state) => {
      const count = [...teams.values()].filter(({ status }) => status === state).length;
      const text = quietWords[state]?.(count);
      return count === 0 || text === undefined ? [] : [{ text, href: `/sponsors?status=${state}` }];
    });
  }
}
