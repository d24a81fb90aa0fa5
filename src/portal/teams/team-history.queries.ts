import { continuesAs, organisationName } from '../../directory/organisation-naming';
import { figureColumns } from '../../meetings/attendance-figures.queries';
import type { ListDefinition } from '../../platform/http/list';
import type { Day } from '../../platform/time/period';

export const kindsOfEvent = [
  'STATUS',
  'SPONSOR',
  'PARTNER',
  'PRIORITY',
  'SEAT',
  'MEETING',
  'PROMISE',
  'REPORT',
  'UPDATE',
] as const;
export type KindOfEvent = (typeof kindsOfEvent)[number];

/** Something that happened to a team. What `what`, `who`, `place` and `detail` are depends on the kind. */
export interface EventRow {
  readonly kind: KindOfEvent;
  readonly on: Day;
  readonly id: string;
  readonly what: string;
  readonly who: string | null;
  readonly place: string | null;
  readonly detail: string | null;
}

const isSeen = `(:meetingHits::uuid[] IS NULL OR g.hit_id = ANY(:meetingHits::uuid[]) OR g.id = ANY(:meetingGroups::uuid[]))`;
const ofHit = 'g.hit_id = :hit::uuid';

const statuses = `SELECT 'STATUS' AS kind, lower(t.during) AS happened_on, t.hit_id AS id, t.status AS what, NULL::text AS who, NULL::text AS place, NULL::text AS detail
  FROM hit_status t WHERE t.hit_id = :hit::uuid`;

const both = (during: string): string =>
  `CROSS JOIN LATERAL (VALUES (lower(${during}), 'CAME'), (upper(${during}) - 1, 'LEFT')) v(day, what)`;

const sponsors = `SELECT 'SPONSOR', v.day, s.id, v.what, p.name, ${organisationName(continuesAs('s.organisation_id', 'v.day'), 'v.day')}, t.title
  FROM executive_sponsorship s JOIN person p ON p.id = s.person_id LEFT JOIN post t ON t.id = s.post_id ${both('s.during')}
  WHERE s.hit_id = :hit::uuid AND :seesSponsors::boolean AND v.day IS NOT NULL`;

const partners = `SELECT 'PARTNER', v.day, t.id, v.what, ${organisationName(continuesAs('t.organisation_id', 'v.day'), 'v.day')}, t.kind, NULL
  FROM hit_partner t ${both('t.during')} WHERE t.hit_id = :hit::uuid AND v.day IS NOT NULL`;

const absences = `SELECT 'PARTNER', v.day, t.id, CASE v.what WHEN 'CAME' THEN 'EXPLAINED' ELSE 'NOT_EXPLAINED' END, ${organisationName('t.organisation_id', 'v.day')}, NULL, t.explanation
  FROM partner_absence t ${both('t.during')} WHERE t.hit_id = :hit::uuid AND v.day IS NOT NULL`;

const priorities = `SELECT 'PRIORITY', v.day, x.id, v.what, x.name, CASE WHEN x.organisation_id IS NOT NULL THEN ${organisationName('x.organisation_id', 'v.day')} END, NULL
  FROM hit_priority t JOIN partner_priority x ON x.id = t.priority_id ${both('t.during')} WHERE t.hit_id = :hit::uuid AND v.day IS NOT NULL`;

const seats = `SELECT 'SEAT', v.day, s.id, v.what, p.name, s.label, g.name
  FROM governance_group g JOIN seat_holder o ON o.group_id = g.id JOIN seat s ON s.id = o.seat_id JOIN person p ON p.id = o.person_id ${both('o.during')}
  WHERE ${ofHit} AND v.day IS NOT NULL`;

const meetings = `SELECT 'MEETING', m.meets_on, m.id, m.status, NULL, coalesce(m.title, string_agg(g.name, ' and ' ORDER BY g.key)),
    CASE m.status WHEN 'CANCELLED' THEN m.cancel_reason ELSE (SELECT (f.present + f.deputised) || ' of ' || f.expected FROM
      (SELECT ${figureColumns} FROM attendance a WHERE a.meeting_id = m.id AND a.superseded_by_id IS NULL AND a.is_expected) f WHERE f.expected > 0) END
  FROM governance_group g JOIN meeting_group mg ON mg.group_id = g.id AND mg.status IN ('HELD', 'CANCELLED') JOIN meeting m ON m.id = mg.meeting_id
  WHERE ${ofHit} AND ${isSeen} GROUP BY m.id`;

const reports = `SELECT 'REPORT', u.sent_on, u.id, 'SENT', g.name, x.name, u.summary
  FROM governance_group g JOIN upward_report u ON u.group_id = g.id JOIN governance_group x ON x.id = u.parent_group_id WHERE ${ofHit} AND ${isSeen}`;

const updates = `SELECT 'UPDATE', u.sent_on, u.id, u.status, g.name, g.id::text, u.what_changed
  FROM governance_group g JOIN group_update u ON u.group_id = g.id WHERE ${ofHit} AND ${isSeen}`;

// What turned is computed, not read: it comes in as a parameter, so that it is counted and paged with the rest.
const promises = `SELECT 'PROMISE', (t->>'on')::date, (t->>'id')::uuid, t->>'what', t->>'who', t->>'place', t->>'detail'
  FROM jsonb_array_elements(:turned::jsonb) t`;

/**
 * What happened to a team up to a day, the latest first. Parameters: asOf, hit, kind, turned (promises that turned, as JSON),
 * seesSponsors, and the HITs and groups whose meetings are seen (null for all).
 */
export const historyOfTeam: ListDefinition = {
  name: 'team-history',
  columns: {
    kind: 'e.kind',
    on: 'e.happened_on',
    id: 'e.id',
    what: 'e.what',
    who: 'e.who',
    place: 'e.place',
    detail: 'e.detail',
  },
  from: `(${[statuses, sponsors, partners, absences, priorities, seats, meetings, reports, updates, promises].join(' UNION ALL ')}) e`,
  where: 'e.happened_on <= :asOf::date',
  filters: { kind: 'e.kind = :kind' },
  belongs: 'PARENT',
  order: [
    { by: 'e.happened_on', type: 'date' },
    { by: 'e.kind', type: 'text' },
    { by: 'e.id', type: 'uuid' },
    // One seat changes hands on one day, one promise turns in two respects.
    { by: `concat_ws(' ', e.what, e.who, e.place)`, type: 'text' },
  ],
  direction: 'DESC',
};
