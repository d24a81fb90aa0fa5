import type { GroupKind } from '../../groups/group.entity';
import { organisationsOn } from '../../groups/organisation-then';
import type { UpdateStatus } from '../../meetings/upward/group-update.entity';
import { statement } from '../../platform/database/statement';
import type { Day } from '../../platform/time/period';
import { leadsOfGroup } from '../groups/leads.queries';
import type { LeadStay } from '../groups/leads.queries';
import { teamHead } from './team-head';
import type { TeamHead } from './team-head';

/** The groups of a team on a day. */
export interface TeamGroups {
  readonly hit: TeamHead;
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: GroupKind;
    readonly chairs: readonly string[];
    readonly leads: readonly LeadStay[];
    readonly seats: number;
    readonly filled: number;
    readonly isSeen: boolean;
    readonly lastMet: Day | null;
    readonly update: { readonly status: UpdateStatus; readonly sentOn: Day } | null;
  }[];
  readonly ended: readonly { readonly id: string; readonly name: string; readonly from: Day; readonly to: Day }[];
}

const seated = (what: string, condition: string): string => `(SELECT ${what} FROM seat s
  LEFT JOIN seat_holder o ON o.seat_id = s.id AND o.during @> $2::date LEFT JOIN person p ON p.id = o.person_id
  WHERE s.group_id = g.id AND s.during @> $2::date ${condition})`;

const isSeen = `($3::uuid[] IS NULL OR g.hit_id = ANY($3) OR g.id = ANY($4::uuid[]))`;

/** The groups of a team on a day with who leads them, and those that ended before. Values: HIT, day, and the HITs and groups whose meetings are seen (null for all). */
export const teamGroupsOnDay = statement(
  'team-groups-on-day',
  `WITH organisation_then AS MATERIALIZED (SELECT * FROM ${organisationsOn('$2')} t)
   SELECT json_build_object('hit', ${teamHead},
     'groups', (SELECT coalesce(json_agg(json_build_object('id', g.id, 'name', g.name, 'kind', g.kind,
         'chairs', ${seated(`coalesce(json_agg(p.name ORDER BY s.key), '[]'::json)`, `AND s.role = 'CHAIR' AND p.id IS NOT NULL`)},
         'leads', ${leadsOfGroup}, 'seats', ${seated('count(*)', '')}, 'filled', ${seated('count(p.id)', '')}, 'isSeen', ${isSeen},
         'lastMet', CASE WHEN ${isSeen} THEN (SELECT max(m.meets_on) FROM meeting_group m
           WHERE m.group_id = g.id AND m.status = 'HELD' AND m.meets_on <= $2::date) END,
         'update', CASE WHEN ${isSeen} THEN (SELECT json_build_object('status', u.status, 'sentOn', u.sent_on) FROM group_update u
           WHERE u.group_id = g.id AND u.sent_on <= $2::date ORDER BY u.sent_on DESC, u.id DESC LIMIT 1) END)
         ORDER BY g.kind = 'STEERING_GROUP' DESC, g.kind, g.key), '[]'::json)
       FROM governance_group g WHERE g.hit_id = h.id AND g.during @> $2::date),
     'ended', (SELECT coalesce(json_agg(json_build_object('id', g.id, 'name', g.name, 'from', lower(g.during), 'to', upper(g.during) - 1)
         ORDER BY upper(g.during) DESC, g.key), '[]'::json)
       FROM governance_group g WHERE g.hit_id = h.id AND upper(g.during) <= $2::date))::text
   FROM hit h WHERE h.id = $1`,
);
