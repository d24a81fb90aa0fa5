import type { Day } from '../../platform/time/period';
import type { HitOverviewView } from '../../reports/hit-overview.dto';
import { hitStatusTags, recordWords } from '../state-tags';
import type { StateTag } from '../state-tags';
import { dayInWords } from '../../platform/time/day-in-words';
import { rhythmInWords } from '../groups/group-words';
import type { TeamGlance } from './team-glance.queries';
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
  readonly glance: {
    readonly chairs: string;
    readonly reportsTo: TeamGlance['reportsTo'];
    readonly rhythm: string;
    readonly nextMeeting: TeamGlance['nextMeeting'];
    readonly promises: string | null;
  };
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly seats: number;
    readonly vacant: number;
  }[];
  readonly meetings: readonly MeetingShown[];
}

/** A team at a glance, from what the API tells of it. */
export function teamOverview(hit: HitOverviewView, liveness: TeamLiveness | null, told: TeamGlance): TeamShown {
  const groups = new Map(hit.groups.map(({ id, name }) => [id, name]));
  return {
    hit,
    state: hit.status && hitStatusTags[hit.status],
    liveness,
    glance: {
      chairs: chairsOf(hit),
      reportsTo: told.reportsTo,
      rhythm: told.rhythm === null ? 'Not recorded' : rhythmInWords(told.rhythm),
      nextMeeting: told.nextMeeting,
      promises: promisesInWords(told),
    },
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

/** Whoever chairs the steering group, or the groups there are where it is missing. */
function chairsOf({ groups }: HitOverviewView): string {
  const steering = groups.filter(({ kind }) => kind === 'STEERING_GROUP');
  const names = (steering.length > 0 ? steering : groups)
    .flatMap(({ members }) => members)
    .flatMap(({ role, personName }) => (role === 'CHAIR' && personName !== null ? [personName] : []));
  return names.length === 0 ? 'Not recorded' : [...new Set(names)].join(', ');
}

/** How many promises were kept at the end of the latest month; null where nothing was frozen yet. */
function promisesInWords({ promises }: TeamGlance): string | null {
  if (promises === null) return null;
  const { kept, due, asOf } = promises;
  return due === 0
    ? `None was due on ${dayInWords(asOf)}`
    : `${String(kept)} of ${String(due)} were kept on ${dayInWords(asOf)}`;
}
