import type { QuorumRule } from '../../groups/quorum';
import { onDay } from '../../platform/database/on-day';
import { statement } from '../../platform/database/statement';
import type { Day } from '../../platform/time/period';
import { cadencePeriods, cadenceStates } from './cadence.queries';
import { liveOrPausedStatuses } from './live-hits';
import type { Room } from './quoracy';
import { roomOfRecord } from './quoracy.queries';

/** The steering group of a team and, month by month, everything that its rhythm rests on. */
export interface RhythmRow {
  readonly hitId: string;
  /** Null, as the name, for whoever reaches no more than the group. */
  readonly hitKey: string | null;
  readonly hitName: string | null;
  readonly groupId: string;
  readonly groupName: string;
  readonly months: readonly {
    readonly month: Day;
    readonly held: readonly { readonly rule: QuorumRule | null; readonly room: Room }[];
    readonly isCancelled: boolean;
    readonly isToLog: boolean;
    readonly isPaused: boolean;
    /** It is the last month of a period of the group's rhythm in which no meeting was held. */
    readonly isMissed: boolean;
  }[];
}

export interface RhythmFound {
  readonly teams: readonly RhythmRow[];
  /** How many of the teams have no steering group on the day. */
  readonly withoutGroup: number;
  /** The key of the last team looked at; null when there are no more. */
  readonly next: string | null;
}

const reached = (hit: string, group: string): string =>
  `($5::uuid[] IS NULL OR ${hit} = ANY($5) OR ${group} = ANY($6::uuid[]))`;

// Whoever reaches no more than a group is not told of the team around it.
const isNamed = `($5::uuid[] IS NULL OR team.id = ANY($5))`;

const month = `json_build_object('month', c.first, 'held', coalesce(r.held, '[]'::json), 'isCancelled', coalesce(r.is_cancelled, false),
  'isToLog', coalesce(r.is_to_log, false), 'isPaused', coalesce(p.paused && daterange(c.first, (c.first + interval '1 month')::date), false),
  'isMissed', s.group_id IS NOT NULL)`;

/**
 * The months of the steering groups of teams that are live or paused on a day: what was held, cancelled or is still to be logged,
 * and whether a period of the rhythm ended without a meeting, by the rules of the cadence. Values: first day of the first month, day,
 * the teams asked about (null for all), null, HITs and groups within reach, the key after which to go on (null from the start), the most teams.
 */
export const rhythmOfTeams = statement(
  'meeting-rhythm',
  `WITH team AS MATERIALIZED (
     SELECT h.id, h.key FROM hit h JOIN hit_status t ON t.hit_id = h.id AND ${onDay('t.during', '$2')} AND t.status IN ${liveOrPausedStatuses}
     WHERE ($3::uuid[] IS NULL OR h.id = ANY($3)) AND ($7::text IS NULL OR h.key > $7)
       AND ($5::uuid[] IS NULL OR h.id = ANY($5) OR h.id IN (SELECT hit_id FROM governance_group WHERE id = ANY($6::uuid[])))
     ORDER BY h.key LIMIT $8
   ), scope_group AS MATERIALIZED (
     SELECT g.id, g.key, g.name, g.kind, g.hit_id, g.during FROM team JOIN governance_group g ON g.hit_id = team.id AND g.kind = 'STEERING_GROUP' AND g.during @> $2::date
     WHERE ${reached('g.hit_id', 'g.id')}
   ), ${cadencePeriods}, ${cadenceStates},
   calendar AS (SELECT first::date FROM generate_series($1::date, $2::date, interval '1 month') c(first)),
   recorded AS MATERIALIZED (
     SELECT x.group_id, date_trunc('month', x.counts_on)::date AS month, bool_or(x.status = 'CANCELLED') AS is_cancelled,
       bool_or(x.status = 'PLANNED' AND x.meets_on <= $2::date) AS is_to_log,
       json_agg(json_build_object('rule', q.rule, 'room', ${roomOfRecord}) ORDER BY x.meets_on, x.meeting_id) FILTER (WHERE x.status = 'HELD') AS held
     FROM (SELECT id AS meeting_id, group_id, meets_on, status, counts_on FROM meeting_in WHERE kind = 'ORDINARY') x
       LEFT JOIN quorum_rule q ON q.group_id = x.group_id AND q.during @> x.meets_on
     GROUP BY 1, 2
   )
   SELECT json_build_object('teams', (SELECT coalesce(json_agg(json_build_object('hitId', team.id, 'hitKey', CASE WHEN ${isNamed} THEN team.key END,
         'hitName', CASE WHEN ${isNamed} THEN (SELECT n.name FROM hit_name n WHERE n.hit_id = team.id AND n.during @> $2::date) END, 'groupId', p.id, 'groupName', p.name,
         'months', (SELECT json_agg(${month} ORDER BY c.first) FROM calendar c
           LEFT JOIN recorded r ON r.group_id = p.id AND r.month = c.first
           LEFT JOIN state s ON s.group_id = p.id AND s.state = 'NOT_MET' AND (s.next - interval '1 month')::date = c.first))
         ORDER BY team.key, p.key), '[]'::json) FROM team JOIN plan p ON p.hit_id = team.id),
     'withoutGroup', (SELECT count(*) FROM team WHERE NOT EXISTS (SELECT FROM governance_group g
       WHERE g.hit_id = team.id AND g.kind = 'STEERING_GROUP' AND g.during @> $2::date)),
     'next', CASE WHEN (SELECT count(*) FROM team) = $8 THEN (SELECT max(key) FROM team WHERE ${isNamed}) END)::text`,
);
