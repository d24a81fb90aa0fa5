import type { MeetingStatus, RecordState } from '../../meetings/meeting.entity';
import { meetingsByDay } from '../../meetings/meeting.queries';
import type { ListDefinition } from '../../platform/http/list';
import type { Day } from '../../platform/time/period';

/** A meeting as lists show it. */
export interface MeetingRow {
  readonly id: string;
  readonly title: string | null;
  readonly status: MeetingStatus;
  readonly meetsOn: Day;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string | null;
  readonly recordState: RecordState | null;
  readonly groupNames: readonly string[];
  readonly teamNames: readonly (string | null)[];
}

const team = `(SELECT coalesce(json_agg(DISTINCT n.name), '[]'::json) FROM meeting_group mg JOIN governance_group g ON g.id = mg.group_id
  JOIN hit_name n ON n.hit_id = g.hit_id AND n.during @> m.meets_on WHERE mg.meeting_id = m.id)`;

/** Meetings by day, soonest first. Parameters: those of the API's list, after (a day), toAgree (today), q. */
export const meetingsListed: ListDefinition = {
  ...meetingsByDay,
  name: 'meetings-listed',
  columns: { ...meetingsByDay.columns, teamNames: team },
  filters: {
    ...meetingsByDay.filters,
    after: 'm.meets_on > :after::date',
    toAgree: `(m.status = 'PLANNED' AND m.meets_on >= :toAgree::date AND m.agenda_agreed_on IS NULL
      AND EXISTS (SELECT FROM planned_item p WHERE p.meeting_id = m.id))`,
    q: `m.id IN (SELECT mg.meeting_id FROM meeting_group mg JOIN governance_group g ON g.id = mg.group_id
      WHERE strpos(lower(g.name), lower(:q::text)) > 0)`,
  },
};

/** The same, latest first. */
export const meetingsLatestFirst: ListDefinition = {
  ...meetingsListed,
  name: 'meetings-latest-first',
  direction: 'DESC',
};
