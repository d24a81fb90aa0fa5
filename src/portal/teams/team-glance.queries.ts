import type { RhythmView } from '../../groups/rhythms.dto';
import { rhythmObject } from '../../groups/rhythm.queries';
import { statement } from '../../platform/database/statement';
import type { Day } from '../../platform/time/period';

/** What a team's overview says at a glance besides what the API's overview tells. */
export interface TeamGlance {
  readonly reportsTo: readonly { readonly id: string; readonly name: string }[];
  readonly rhythm: RhythmView | null;
  readonly nextMeeting: { readonly id: string; readonly meetsOn: Day } | null;
  /** As it was said at the end of the latest month that was frozen: promises that were due, and how many of them were kept. */
  readonly promises: { readonly asOf: Day; readonly due: number; readonly kept: number } | null;
}

const isSeen = `($3::uuid[] IS NULL OR g.hit_id = ANY($3) OR g.id = ANY($4::uuid[]))`;

/**
 * To whom a team's groups report outside it, how its steering group means to meet, its next meeting, and how many promises were
 * kept at the end of the latest month of the year before that was frozen: judging them anew is what the page of checks does.
 * Values: HIT, day, the HITs and groups whose meetings are seen (null for all), and the HITs whose promises are (null for all).
 */
export const teamGlanceOnDay = statement(
  'team-glance-on-day',
  `WITH frozen AS (
     SELECT f.as_of, f.commitment_id, bool_and(f.outcome IN ('KEPT', 'NOT_YET')) AS is_kept, bool_and(f.outcome = 'NOT_YET') AS is_not_yet
     FROM commitment c JOIN finding_snapshot f ON f.commitment_id = c.id AND f.as_of <= $2::date AND f.as_of > $2::date - 366
     WHERE c.hit_id = $1 AND ($5::uuid[] IS NULL OR $1 = ANY($5)) GROUP BY f.as_of, f.commitment_id
   )
   SELECT json_build_object(
     'reportsTo', (SELECT coalesce(json_agg(json_build_object('id', x.id, 'name', x.name) ORDER BY x.name), '[]'::json)
       FROM (SELECT DISTINCT p.id, p.name FROM governance_group g JOIN reporting_line l ON l.group_id = g.id AND l.during @> $2::date
           JOIN governance_group p ON p.id = l.parent_group_id AND p.hit_id IS DISTINCT FROM g.hit_id
         WHERE g.hit_id = $1 AND g.during @> $2::date) x),
     'rhythm', (SELECT ${rhythmObject} FROM governance_group g JOIN rhythm r ON r.group_id = g.id AND r.during @> $2::date
       WHERE g.hit_id = $1 AND g.kind = 'STEERING_GROUP' AND g.during @> $2::date ORDER BY g.key LIMIT 1),
     'nextMeeting', (SELECT json_build_object('id', m.meeting_id, 'meetsOn', m.meets_on) FROM governance_group g
         JOIN meeting_group m ON m.group_id = g.id AND m.status = 'PLANNED' AND m.meets_on >= $2::date
       WHERE g.hit_id = $1 AND ${isSeen} ORDER BY m.meets_on, m.meeting_id LIMIT 1),
     'promises', (SELECT json_build_object('asOf', f.as_of, 'due', count(*) FILTER (WHERE NOT f.is_not_yet),
         'kept', count(*) FILTER (WHERE f.is_kept AND NOT f.is_not_yet))
       FROM frozen f GROUP BY f.as_of ORDER BY f.as_of DESC LIMIT 1))::text`,
);
