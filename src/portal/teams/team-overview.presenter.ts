import type { Day } from '../../platform/time/period';
import type { HitOverviewView } from '../../reports/hit-overview.dto';
import { hitStatusTags, recordWords } from '../state-tags';
import type { StateTag } from '../state-tags';
import type { TeamLiveness } from './team-liveness';

interface MeetingShown {
  readonly id: string;
  readonly meetsOn: Day;
  readonly group: string;
  readonly came: number;
  readonly expected: number;
  readonly record: string;
}

interface TeamShown {
  readonly hit: HitOverviewView;
  readonly state: StateTag | null;
  readonly liveness: TeamLiveness | null;
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly seats: number;
    readonly vacant: number;
  }[];
  readonly meetings: readonly MeetingShown[];
}

/** A team at a glance, from what the API tells of it. */
export function teamOverview(hit: HitOverviewView, liveness: TeamLiveness | null): TeamShown {
  const groups = new Map(hit.groups.map(({ id, name }) => [id, name]));
  return {
    hit,
    state: hit.status && hitStatusTags[hit.status],
    liveness,
    groups: hit.groups.map(({ id, name, members }) => ({
      id,
      name,
      seats: members.length,
      vacant: members.filter(({ personId }) => personId === null).length,
    })),
    meetings: hit.meetings.map((meeting) => ({
      id: meeting.id,
      meetsOn: meeting.meetsOn,
      expected: meeting.expected,
      group: groups.get(meeting.groupId) ?? 'A group that has ended',
      came: meeting.present + meeting.deputised,
      record: recordWords[meeting.recordState],
    })),
  };
}
