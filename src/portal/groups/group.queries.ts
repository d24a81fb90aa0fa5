import { confidentialItem, readable } from '../../meetings/confidential-items';
import { organisationName } from '../../directory/organisation-naming';
import { organisationsOn } from '../../groups/organisation-then';
import type { QuorumRule } from '../../groups/quorum';
import { figureColumns } from '../../meetings/attendance-figures.queries';
import { statement } from '../../platform/database/statement';
import type { Day } from '../../platform/time/period';
import { leadsOfGroup } from './leads.queries';
import type { LeadStay } from './leads.queries';

/** What a group's page shows besides the group itself. */
export interface AroundGroup {
  readonly leads: readonly LeadStay[];
  readonly quorum: { readonly rule: QuorumRule; readonly quotation: string | null; readonly from: Day } | null;
  /** What the organisations and posts that the quorum names by their keys are called. */
  readonly names: Readonly<Record<string, string>> | null;
  readonly isSeen: boolean;
  readonly nextMeeting: { readonly id: string; readonly meetsOn: Day } | null;
  readonly meetings: readonly {
    readonly id: string;
    readonly meetsOn: Day;
    readonly title: string | null;
    readonly came: number;
    readonly expected: number;
  }[];
  readonly actions: readonly {
    readonly id: string;
    readonly number: string;
    readonly task: string;
    readonly owner: string;
    readonly dueOn: Day | null;
    readonly daysLate: number | null;
  }[];
}

const isSeen = `($3::uuid[] IS NULL OR g.hit_id = ANY($3) OR g.id = ANY($4::uuid[]))`;

const names = `SELECT json_object_agg(n.key, n.name) FROM (
    SELECT o.key, ${organisationName('o.id', '$2')} AS name FROM organisation o
    WHERE o.key IN (SELECT k #>> '{}' FROM jsonb_path_query(q.rule, 'strict $.**.organisation') k
      UNION SELECT k #>> '{}' FROM jsonb_path_query(q.rule, 'strict $.**.organisations[*]') k)
    UNION ALL SELECT p.key, p.title FROM post p WHERE p.key IN (SELECT k #>> '{}' FROM jsonb_path_query(q.rule, 'strict $.**.posts[*]') k)) n`;

const meetings = `SELECT coalesce(json_agg(json_build_object('id', m.id, 'meetsOn', m.meets_on, 'title', m.title,
    'came', f.present + f.deputised, 'expected', f.expected) ORDER BY m.meets_on DESC, m.id DESC), '[]'::json)
  FROM (SELECT meeting_id FROM meeting_group WHERE group_id = g.id AND status = 'HELD' AND meets_on <= $2::date
      ORDER BY meets_on DESC, meeting_id DESC LIMIT 12) l
    JOIN meeting m ON m.id = l.meeting_id
    CROSS JOIN LATERAL (SELECT ${figureColumns} FROM attendance a JOIN seat s ON s.id = a.seat_id AND s.group_id = g.id
      WHERE a.meeting_id = m.id AND a.superseded_by_id IS NULL AND a.is_expected) f
  WHERE ${isSeen}`;

const task = readable(
  'a.task',
  { meeting: 'a.meeting_id', position: 'a.item_position', person: 'a.owner_person_id' },
  '$5',
  `'${confidentialItem}'`,
);

const actions = `SELECT coalesce(json_agg(json_build_object('id', a.id, 'number', a.number, 'task', ${task}, 'owner', p.name,
    'dueOn', a.due_on, 'daysLate', CASE WHEN a.due_on < $2::date THEN $2::date - a.due_on END) ORDER BY a.due_on NULLS LAST, a.number), '[]'::json)
  FROM meeting_group mg JOIN action a ON a.meeting_id = mg.meeting_id AND (a.closed_on IS NULL OR a.closed_on > $2::date)
    JOIN person p ON p.id = a.owner_person_id
  WHERE mg.group_id = g.id AND mg.status = 'HELD' AND mg.meets_on <= $2::date AND ${isSeen}`;

/** Who leads a group on a day, its quorum, its latest meetings and open actions. Values: group, day, the HITs and groups whose meetings are seen (null for all), sight of confidential items. */
export const aroundGroupOnDay = statement(
  'around-group-on-day',
  `WITH organisation_then AS MATERIALIZED (SELECT * FROM ${organisationsOn('$2')} t)
   SELECT json_build_object('leads', ${leadsOfGroup}, 'isSeen', ${isSeen},
     'quorum', (SELECT json_build_object('rule', q.rule, 'quotation', q.quotation, 'from', lower(q.during)) FROM quorum_rule q
       WHERE q.group_id = g.id AND q.during @> $2::date),
     'names', (SELECT (${names}) FROM quorum_rule q WHERE q.group_id = g.id AND q.during @> $2::date),
     'nextMeeting', (SELECT json_build_object('id', x.meeting_id, 'meetsOn', x.meets_on) FROM meeting_group x
       WHERE x.group_id = g.id AND x.status = 'PLANNED' AND x.meets_on >= $2::date AND ${isSeen} ORDER BY x.meets_on LIMIT 1),
     'meetings', (${meetings}), 'actions', (${actions}))::text
   FROM governance_group g WHERE g.id = $1`,
);
