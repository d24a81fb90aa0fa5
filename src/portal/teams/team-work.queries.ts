import { actionsByDueDay } from '../../meetings/action.queries';
import type { ActionStatus } from '../../meetings/action.entity';
import { figureColumns } from '../../meetings/attendance-figures.queries';
import { decisionRegister } from '../../meetings/decision.queries';
import { meetingsByDay } from '../../meetings/meeting.queries';
import type { MeetingStatus, RecordState } from '../../meetings/meeting.entity';
import { statement } from '../../platform/database/statement';
import type { ListDefinition } from '../../platform/http/list';
import type { Day } from '../../platform/time/period';
import { teamHead } from './team-head';
import type { TeamHead } from './team-head';

/** A meeting of a team as its list shows it. */
export interface TeamMeetingRow {
  readonly id: string;
  readonly title: string | null;
  readonly status: MeetingStatus;
  readonly meetsOn: Day;
  readonly recordState: RecordState | null;
  readonly groupNames: readonly string[];
  readonly came: number;
  readonly expected: number;
}

const attended = (what: string): string => `(SELECT ${what} FROM (SELECT ${figureColumns} FROM attendance a
  WHERE a.meeting_id = m.id AND a.superseded_by_id IS NULL AND a.is_expected) f)`;

/** The meetings of a team, latest first. Parameters: asOf, hit, status, to. */
export const meetingsOfTeam: ListDefinition = {
  ...meetingsByDay,
  name: 'team-meetings',
  columns: {
    id: 'm.id',
    meetsOn: 'm.meets_on',
    title: 'm.title',
    status: 'm.status',
    recordState: 'm.record_state',
    groupNames: meetingsByDay.columns['groupNames'] ?? 'NULL',
    came: attended('f.present + f.deputised'),
    expected: attended('f.expected'),
  },
  direction: 'DESC',
};

/** An action of a team as its list shows it. */
export interface TeamActionRow {
  readonly id: string;
  readonly number: string;
  readonly task: string;
  readonly ownerName: string;
  readonly status: ActionStatus;
  readonly dueOn: Day | null;
  readonly closedOn: Day | null;
  readonly daysLate: number | null;
  readonly meetingId: string;
  readonly agreedOn: Day;
  readonly groupNames: readonly string[];
}

/** The actions of a team, those due first at the top. Parameters: asOf, hit; open, overdue and closed are days. */
export const actionsOfTeam: ListDefinition = {
  ...actionsByDueDay,
  name: 'team-actions',
  where: 'm.meets_on <= :asOf::date',
  filters: {
    hit: actionsByDueDay.filters?.['hit'] ?? 'true',
    overdue: actionsByDueDay.filters?.['overdue'] ?? 'true',
    open: '(a.closed_on IS NULL OR a.closed_on > :open::date)',
    closed: 'a.closed_on <= :closed::date',
  },
};

/** A decision of a team as its list shows it. */
export interface TeamDecisionRow {
  readonly id: string;
  readonly number: string;
  readonly statement: string;
  readonly meetingId: string;
  readonly decidedOn: Day;
  readonly groupNames: readonly string[];
}

/** The decisions of a team, latest first. Parameters: asOf, hit, to. */
export const decisionsOfTeam: ListDefinition = { ...decisionRegister, name: 'team-decisions' };

/** Who a team is, and how many actions and decisions it has. */
export interface TeamWork {
  readonly hit: TeamHead;
  readonly counts: {
    readonly open: number;
    readonly late: number;
    readonly closed: number;
    readonly decisions: number;
  };
}

const isSeen = `($3::uuid[] IS NULL OR g.hit_id = ANY($3) OR g.id = ANY($4::uuid[]))`;

/** Counts of a team on a day, of the meetings within reach. Values: HIT, day, and the HITs and groups whose meetings are seen (null for all). */
export const teamWorkOnDay = statement(
  'team-work-on-day',
  `WITH met AS MATERIALIZED (
     SELECT DISTINCT m.meeting_id FROM governance_group g JOIN meeting_group m ON m.group_id = g.id AND m.status = 'HELD' AND m.meets_on <= $2::date
     WHERE g.hit_id = $1 AND ${isSeen}
   )
   SELECT json_build_object('hit', ${teamHead}, 'counts', json_build_object(
     'decisions', (SELECT count(*) FROM met JOIN decision d ON d.meeting_id = met.meeting_id),
     'open', c.open, 'late', c.late, 'closed', c.closed))::text
   FROM hit h CROSS JOIN (SELECT count(*) FILTER (WHERE a.closed_on IS NULL OR a.closed_on > $2::date) AS open,
       count(*) FILTER (WHERE (a.closed_on IS NULL OR a.closed_on > $2::date) AND a.due_on < $2::date) AS late,
       count(*) FILTER (WHERE a.closed_on <= $2::date) AS closed
     FROM met JOIN action a ON a.meeting_id = met.meeting_id) c
   WHERE h.id = $1`,
);
