import { statement } from '../../platform/database/statement';
import type { Day } from '../../platform/time/period';
import { teamHead } from '../teams/team-head';
import type { TeamHead } from '../teams/team-head';

/** A goal that a team had before. */
interface GoalBefore {
  readonly id: string;
  readonly statement: string;
  readonly from: Day;
  readonly to: Day;
}

/** Who a team is, the goals that it had before, and how many of its tensions are open and handled. */
export interface TeamGoals {
  readonly hit: TeamHead;
  readonly before: readonly GoalBefore[];
  readonly open: number;
  readonly handled: number;
}

/** What stands around the goals of a team on a day. Values: HIT, day. */
export const teamGoalsOnDay = statement(
  'team-goals-on-day',
  `SELECT json_build_object('hit', ${teamHead},
     'before', (SELECT coalesce(json_agg(json_build_object('id', x.id, 'statement', x.statement, 'from', lower(x.during), 'to', upper(x.during) - 1)
       ORDER BY upper(x.during) DESC, x.id), '[]'::json) FROM common_goal x WHERE x.hit_id = h.id AND upper(x.during) <= $2::date),
     'open', (SELECT count(*) FROM tension t WHERE t.hit_id = h.id AND t.stated_on <= $2::date AND (t.handled_on IS NULL OR t.handled_on > $2::date)),
     'handled', (SELECT count(*) FROM tension t WHERE t.hit_id = h.id AND t.handled_on <= $2::date))::text
   FROM hit h WHERE h.id = $1`,
);

/** The goals of a team on a day to choose from. Values: HIT, day. */
export const goalOptions = statement(
  'goal-options',
  `SELECT coalesce(json_agg(json_build_object('value', x.id, 'text', x.statement) ORDER BY lower(x.during), x.id), '[]'::json)::text
   FROM common_goal x WHERE x.hit_id = $1 AND x.during @> $2::date`,
);
