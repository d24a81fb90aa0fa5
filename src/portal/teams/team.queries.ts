import { organisationName } from '../../directory/organisation-naming';
import type { HitStatusName } from '../../hits/hit-status.entity';
import { hitsOnDay } from '../../hits/hit.queries';
import type { ListDefinition } from '../../platform/http/list';
import type { Viewer } from '../../platform/viewer';
import type { Day } from '../../platform/time/period';

/** A team as the list of teams shows it. */
export interface TeamRow {
  readonly id: string;
  readonly key: string;
  readonly name: string | null;
  readonly acronym: string | null;
  readonly status: HitStatusName;
  readonly host: string | null;
  readonly lastMet: Day | null;
  readonly heldInYear: number;
  readonly lateActions: number;
}

// Only of groups whose meetings the viewer may see.
const seen = `(:metHits::uuid[] IS NULL OR g.hit_id = ANY(:metHits::uuid[]) OR g.id = ANY(:metGroups::uuid[]))`;

/** The parameters that say whose meetings somebody sees, who reaches so far in meetings; null: nobody's. */
export function meetingsSeen(viewer: Viewer | null): Record<string, readonly string[] | null> {
  const none: readonly string[] = [];
  if (viewer === null) return { metHits: none, metGroups: none };
  return { metHits: viewer.reach?.hits ?? null, metGroups: viewer.reach?.groups ?? none };
}

const held = (what: string, condition: string): string => `(SELECT ${what} FROM governance_group g
  JOIN meeting_group m ON m.group_id = g.id AND m.status = 'HELD' AND m.meets_on <= :asOf::date ${condition}
  WHERE g.hit_id = h.id AND ${seen})`;

const lastMet = held('max(m.meets_on)', '');

const lateActions = `(SELECT count(DISTINCT a.id)::int FROM governance_group g JOIN meeting_group m ON m.group_id = g.id AND m.meets_on <= :asOf::date
  JOIN action a ON a.meeting_id = m.meeting_id AND a.due_on < :asOf::date AND (a.closed_on IS NULL OR a.closed_on > :asOf::date)
  WHERE g.hit_id = h.id AND ${seen})`;

const openActions = `(SELECT count(DISTINCT a.id)::int FROM governance_group g JOIN meeting_group m ON m.group_id = g.id AND m.meets_on <= :asOf::date
  JOIN action a ON a.meeting_id = m.meeting_id AND (a.closed_on IS NULL OR a.closed_on > :asOf::date)
  WHERE g.hit_id = h.id AND ${seen})`;

const nextMeeting = `(SELECT json_build_object('id', m.meeting_id, 'meetsOn', m.meets_on) FROM governance_group g
  JOIN meeting_group m ON m.group_id = g.id AND m.status = 'PLANNED' AND m.meets_on > :asOf::date
  WHERE g.hit_id = h.id AND ${seen} ORDER BY m.meets_on, m.meeting_id LIMIT 1)`;

/** Teams on a day. Parameters: asOf, status, partner, q, those of `meetingsSeen`; live is the day; notMetSince the last day on which a meeting would do. */
export const teamsOnDay: ListDefinition = {
  ...hitsOnDay,
  name: 'teams',
  columns: {
    id: 'h.id',
    key: 'h.key',
    name: 'n.name',
    acronym: 'h.acronym',
    status: 's.status',
    host: `(SELECT ${organisationName('u.organisation_id', ':asOf')} FROM hosting o JOIN organisational_unit u ON u.id = o.unit_id
      WHERE o.hit_id = h.id AND o.during @> :asOf::date)`,
    lastMet,
    heldInYear: held('count(DISTINCT m.meeting_id)::int', `AND m.meets_on > :asOf::date - 365`),
    lateActions,
  },
  filters: {
    ...hitsOnDay.filters,
    live: `s.status IN ('APPROVED', 'ACTIVE', 'PAUSED') AND :live::date IS NOT NULL`,
    notMetSince: `coalesce(${lastMet} <= :notMetSince::date, true)`,
  },
  sorts: { name: 'n.name', lastMet, lateActions, status: 's.status' },
};

/** Teams by name alone, where one is to be chosen. Parameter: asOf. */
export const teamsToChoose: ListDefinition = {
  ...hitsOnDay,
  name: 'teams-to-choose',
  columns: { id: 'h.id', key: 'h.key', name: 'n.name' },
};

/** A team as Home shows it. */
export interface TeamOfHome extends TeamRow {
  readonly nextMeeting: { readonly id: string; readonly meetsOn: Day } | null;
  readonly openActions: number;
}

/** The same teams, with what Home tells of them. */
export const teamsOfHome: ListDefinition = {
  ...teamsOnDay,
  name: 'teams-of-home',
  columns: { ...teamsOnDay.columns, nextMeeting, openActions },
};
