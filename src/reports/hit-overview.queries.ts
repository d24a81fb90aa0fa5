import { continuesAs, organisationName } from '../directory/organisation-naming';
import { statement } from '../platform/database/statement';
import { figureColumns, figures } from '../meetings/attendance-figures.queries';
import { jsonObject } from '../platform/database/json-object';
import type { Day } from '../platform/time/period';
import type { Reach } from '../platform/viewer';

// OFFSET 0: the organisation is looked up once, for its id and for its name.
const named = (
  organisation: string,
): string => `(SELECT json_build_object('id', one.id, 'name', ${organisationName('one.id', '$2')})
  FROM (SELECT ${continuesAs(organisation, '$2')} AS id OFFSET 0) one WHERE ${organisation} IS NOT NULL)`;

const lastContact = (condition: string): string => `(SELECT x.happened_on FROM sponsor_engagement x
  WHERE x.sponsorship_id = s.id AND x.happened_on <= $2::date AND ${condition} ORDER BY x.happened_on DESC LIMIT 1)`;

const sponsors = `SELECT coalesce(json_agg(json_build_object('sponsorshipId', s.id, 'personId', p.id, 'personName', p.name,
    'postTitle', t.title, 'organisation', ${named('s.organisation_id')}, 'isPrimary', s.is_primary, 'expectedEvery', s.expected_every,
    'since', lower(s.during), 'lastContact', ${lastContact('true')}, 'lastSubstantive', ${lastContact('x.is_substantive')})
    ORDER BY s.is_primary DESC, s.during), '[]'::json)
  FROM executive_sponsorship s JOIN person p ON p.id = s.person_id LEFT JOIN post t ON t.id = s.post_id
  WHERE s.hit_id = h.id AND s.during @> $2::date AND ($5::uuid[] IS NULL OR s.hit_id = ANY($5))`;

const members = `SELECT coalesce(json_agg(json_build_object('seatId', s.id, 'label', s.label, 'role', s.role,
    'memberClass', s.member_class, 'required', s.required, 'personId', p.id, 'personName', p.name, 'capacity', o.capacity,
    'organisation', ${named('o.represented_organisation_id')}, 'since', lower(o.during)) ORDER BY s.key), '[]'::json)
  FROM seat s LEFT JOIN seat_holder o ON o.seat_id = s.id AND o.during @> $2::date LEFT JOIN person p ON p.id = o.person_id
  WHERE s.group_id = g.id AND s.during @> $2::date`;

const groups = `SELECT coalesce(json_agg(json_build_object('id', g.id, 'key', g.key, 'name', g.name, 'kind', g.kind,
    'members', (${members})) ORDER BY g.kind = 'STEERING_GROUP' DESC, g.key), '[]'::json)
  FROM governance_group g WHERE g.hit_id = h.id AND g.during @> $2::date`;

const isMeetingSeen = `($3::uuid[] IS NULL OR g.hit_id = ANY($3) OR g.id = ANY($4::uuid[]))`;

// The latest twelve are found group by group along meeting_group_by_day, so that older meetings cost nothing. A meeting of
// several of the HIT's groups is one meeting, told of the first of them.
const meetings = `SELECT coalesce(json_agg(json_build_object('id', m.id, 'groupId', l.group_id, 'meetsOn', m.meets_on, 'title', m.title,
    'recordState', m.record_state, ${Object.entries(figures)
      .map(([name, by]) => `'${name}', ${by}`)
      .join(', ')}) ORDER BY m.meets_on DESC, m.id DESC), '[]'::json)
  FROM (SELECT k.meeting_id, (array_agg(g.id ORDER BY g.kind = 'STEERING_GROUP' DESC, g.key))[1] AS group_id FROM governance_group g CROSS JOIN LATERAL (
      SELECT mg.meeting_id, mg.meets_on FROM meeting_group mg WHERE mg.group_id = g.id AND mg.status = 'HELD' AND mg.meets_on <= $2::date
      ORDER BY mg.meets_on DESC, mg.meeting_id DESC LIMIT 12) k
    WHERE g.hit_id = h.id AND ${isMeetingSeen} GROUP BY k.meeting_id, k.meets_on ORDER BY k.meets_on DESC, k.meeting_id DESC LIMIT 12) l
  JOIN meeting m ON m.id = l.meeting_id
  CROSS JOIN LATERAL (SELECT ${figureColumns} FROM attendance a
    WHERE a.meeting_id = m.id AND a.superseded_by_id IS NULL AND a.is_expected) f`;

const openActions = `SELECT json_build_object('count', count(*), 'overdue', count(*) FILTER (WHERE a.due_on < $2::date))
  FROM (SELECT DISTINCT mg.meeting_id FROM governance_group g
      JOIN meeting_group mg ON mg.group_id = g.id AND mg.status = 'HELD' AND mg.meets_on <= $2::date
      WHERE g.hit_id = h.id AND ${isMeetingSeen}) m
    JOIN action a ON a.meeting_id = m.meeting_id AND (a.closed_on IS NULL OR a.closed_on > $2::date)`;

/**
 * Everything that one HIT's page shows on a day: its name and status, sponsors, groups with who sits in them, the last
 * twelve meetings with what attendance came to, and open actions. Of meetings, actions and sponsors, only those within reach.
 * Values: as overviewValues says.
 */
export const hitOverviewOnDay = statement(
  'hit-overview-on-day',
  `SELECT ${jsonObject({
    id: 'h.id',
    key: 'h.key',
    asOf: '$2::date',
    name: '(SELECT n.name FROM hit_name n WHERE n.hit_id = h.id AND n.during @> $2::date)',
    acronym: 'h.acronym',
    purpose: 'h.purpose',
    status: '(SELECT t.status FROM hit_status t WHERE t.hit_id = h.id AND t.during @> $2::date)',
    sponsors: `(${sponsors})`,
    groups: `(${groups})`,
    meetings: `(${meetings})`,
    openActions: `(${openActions})`,
    version: 'h.version',
  })}::text FROM hit h WHERE h.id = $1`,
);

/** What of a HIT somebody sees besides its structure; null is all of it. */
export interface SeenBesides {
  readonly meetings: Reach | null;
  readonly sponsorship: Reach | null;
}

/** The values of hitOverviewOnDay. */
export function overviewValues(id: string, day: Day, { meetings, sponsorship }: SeenBesides): readonly unknown[] {
  return [id, day, meetings?.hits ?? null, meetings?.groups ?? null, sponsorship?.hits ?? null];
}
