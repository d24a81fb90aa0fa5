import type { Action } from '../../access/policy';
import { isToLog } from '../../meetings/meeting.queries';
import { metWithinReach } from '../../meetings/met-within-reach';
import { onDay } from '../../platform/database/on-day';
import type { ListDefinition, OrderKey } from '../../platform/http/list';

/** What can be missing in the record. */
export const gapKinds = [
  'MEETING_TO_LOG_LATE',
  'RECORD_TO_CONFIRM_LATE',
  'HELD_WITHOUT_ATTENDANCE',
  'ATTENDANCE_WITHOUT_ORGANISATION',
  'ACTION_WITHOUT_DAY',
  'REQUIRED_SEAT_VACANT',
  'GROUP_WITHOUT_RHYTHM',
  'GROUP_WITHOUT_QUORUM_RULE',
  'TEAM_WITHOUT_SPONSOR',
  'PERSON_OF_SAME_NAME',
] as const;
export type GapKind = (typeof gapKinds)[number];

/** What is missing: who may see that it is, where, and out of which things of the same sort. */
interface Gap {
  readonly needs: Action;
  readonly list: ListDefinition;
  readonly of: ListDefinition | null;
}

interface Columns {
  readonly title: string;
  readonly context?: string;
  readonly day?: string;
  /** The thing that is to be mended: a meeting, a group, an action, a team or a person. */
  readonly meeting?: string;
  readonly group?: string;
  readonly action?: string;
  readonly team?: string;
  readonly person?: string;
}

function columns(kind: GapKind, own: Columns): Record<string, string> {
  const { title, context = 'NULL', day = 'NULL', meeting = 'NULL', group = 'NULL', action = 'NULL' } = own;
  const { team = 'NULL', person = 'NULL' } = own;
  const things = { meetingId: meeting, groupId: group, actionId: action, hitId: team, personId: person };
  return { kind: `'${kind}'`, title, context, day, ...things };
}

const byDay = (day: string, id: string): readonly [OrderKey, ...OrderKey[]] => [
  { by: day, type: 'date' },
  { by: id, type: 'uuid' },
];
const byName = (name: string, id: string): readonly [OrderKey, ...OrderKey[]] => [
  { by: name, type: 'text' },
  { by: id, type: 'uuid' },
];

const groupsOf = (meeting: string): string =>
  `(SELECT string_agg(g.name, ' and ' ORDER BY g.key) FROM meeting_group mg JOIN governance_group g ON g.id = mg.group_id WHERE mg.meeting_id = ${meeting})`;
const teamSeen = (
  hit: string,
): string => `CASE WHEN :reachedHits::uuid[] IS NULL OR ${hit} = ANY(:reachedHits::uuid[]) THEN
  (SELECT n.name FROM hit_name n WHERE n.hit_id = ${hit} AND n.during @> :asOf::date) END`;

const inAYear = `m.meets_on > :asOf::date - 365 AND m.meets_on <= :asOf::date AND m.status = 'HELD'`;
const came = `a.superseded_by_id IS NULL AND a.status IN ('PRESENT', 'PRESENT_ONLINE', 'DEPUTY', 'IN_ATTENDANCE')`;
const ofMeeting = { where: metWithinReach('m.id') };
const meeting = (kind: GapKind): Record<string, string> =>
  columns(kind, { title: `coalesce(m.title, ${groupsOf('m.id')})`, day: 'm.meets_on', meeting: 'm.id' });

const ofGroup = { hit: 'g.hit_id', group: 'g.id' };
const liveGroups: ListDefinition = {
  name: 'gap-of-groups',
  columns: { id: 'g.id' },
  from: 'governance_group g',
  where: `${onDay('g.during', ':asOf')} AND (g.hit_id IS NULL OR EXISTS (SELECT FROM hit_status s WHERE s.hit_id = g.hit_id AND s.during @> :asOf::date AND s.status = 'ACTIVE'))`,
  belongs: ofGroup,
  order: byName('g.name', 'g.id'),
};
const groupWithout = (kind: GapKind, name: string, table: string): ListDefinition => ({
  ...liveGroups,
  name,
  columns: columns(kind, { title: 'g.name', context: teamSeen('g.hit_id'), group: 'g.id' }),
  where: `${String(liveGroups.where)} AND NOT EXISTS (SELECT FROM ${table} x WHERE x.group_id = g.id AND x.during @> :asOf::date)`,
});

const attendance: ListDefinition = {
  name: 'gap-of-attendance',
  columns: { id: 'a.id' },
  from: 'meeting m JOIN attendance a ON a.meeting_id = m.id',
  where: `${inAYear} AND ${came}`,
  belongs: ofMeeting,
  order: byDay('m.meets_on', 'a.id'),
};
const openActions: ListDefinition = {
  name: 'gap-of-actions',
  columns: { id: 'a.id' },
  from: 'action a JOIN meeting m ON m.id = a.meeting_id JOIN person p ON p.id = a.owner_person_id',
  where: `a.status = 'OPEN'`,
  belongs: ofMeeting,
  order: byDay('m.meets_on', 'a.id'),
};
const requiredSeats: ListDefinition = {
  name: 'gap-of-seats',
  columns: { id: 's.id' },
  from: 'seat s JOIN governance_group g ON g.id = s.group_id',
  where: `s.required AND ${onDay('s.during', ':asOf')}`,
  belongs: ofGroup,
  order: byName('g.name', 's.id'),
};
const activeTeams: ListDefinition = {
  name: 'gap-of-teams',
  columns: { id: 'h.id' },
  from: `hit h JOIN hit_status s ON s.hit_id = h.id AND s.during @> :asOf::date AND s.status = 'ACTIVE'
    LEFT JOIN hit_name n ON n.hit_id = h.id AND n.during @> :asOf::date`,
  belongs: { hit: 'h.id' },
  order: byName('coalesce(n.name, h.key)', 'h.id'),
};

/** Everything that can be missing. Parameters: asOf; due, the last day of which a record is late by now. */
export const gaps: Readonly<Record<GapKind, Gap>> = {
  MEETING_TO_LOG_LATE: {
    needs: 'meetings:log',
    of: null,
    list: {
      name: 'gap-meetings-to-log',
      columns: meeting('MEETING_TO_LOG_LATE'),
      from: 'meeting m',
      where: isToLog(':due'),
      belongs: ofMeeting,
      order: byDay('m.meets_on', 'm.id'),
    },
  },
  RECORD_TO_CONFIRM_LATE: {
    needs: 'record:confirm',
    of: null,
    list: {
      name: 'gap-records-to-confirm',
      columns: meeting('RECORD_TO_CONFIRM_LATE'),
      from: 'meeting m',
      where: `m.record_state = 'UNCONFIRMED' AND m.meets_on <= :due::date`,
      belongs: ofMeeting,
      order: byDay('m.meets_on', 'm.id'),
    },
  },
  HELD_WITHOUT_ATTENDANCE: {
    needs: 'meetings:read',
    of: {
      name: 'gap-of-held',
      columns: { id: 'm.id' },
      from: 'meeting m',
      where: inAYear,
      belongs: ofMeeting,
      order: byDay('m.meets_on', 'm.id'),
    },
    list: {
      name: 'gap-held-without-attendance',
      columns: meeting('HELD_WITHOUT_ATTENDANCE'),
      from: 'meeting m',
      where: `${inAYear} AND NOT EXISTS (SELECT FROM attendance a WHERE a.meeting_id = m.id AND a.superseded_by_id IS NULL AND a.status <> 'NOT_RECORDED')`,
      belongs: ofMeeting,
      order: byDay('m.meets_on', 'm.id'),
    },
  },
  ATTENDANCE_WITHOUT_ORGANISATION: {
    needs: 'meetings:read',
    of: attendance,
    list: {
      ...attendance,
      name: 'gap-attendance-without-organisation',
      columns: columns('ATTENDANCE_WITHOUT_ORGANISATION', {
        title: `coalesce(CASE WHEN a.status = 'DEPUTY' THEN coalesce((SELECT d.name FROM person d WHERE d.id = a.deputy_person_id), a.deputy_name) END,
          (SELECT p.name FROM person p WHERE p.id = a.person_id), a.guest_name, 'Name not known')`,
        context: groupsOf('m.id'),
        day: 'm.meets_on',
        meeting: 'm.id',
      }),
      where: `${inAYear} AND ${came} AND a.organisation_id IS NULL`,
    },
  },
  ACTION_WITHOUT_DAY: {
    needs: 'meetings:read',
    of: openActions,
    list: {
      ...openActions,
      name: 'gap-actions-without-day',
      columns: columns('ACTION_WITHOUT_DAY', {
        title: `a.number || ', ' || p.name`,
        context: groupsOf('m.id'),
        day: 'm.meets_on',
        action: 'a.id',
      }),
      where: `a.status = 'OPEN' AND a.due_on IS NULL`,
    },
  },
  REQUIRED_SEAT_VACANT: {
    needs: 'structure:read',
    of: requiredSeats,
    list: {
      ...requiredSeats,
      name: 'gap-seats-vacant',
      columns: columns('REQUIRED_SEAT_VACANT', {
        title: `s.label || ', ' || g.name`,
        context: teamSeen('g.hit_id'),
        group: 'g.id',
      }),
      where: `${String(requiredSeats.where)} AND NOT EXISTS (SELECT FROM seat_holder h WHERE h.seat_id = s.id AND h.during @> :asOf::date)`,
    },
  },
  GROUP_WITHOUT_RHYTHM: {
    needs: 'structure:read',
    of: liveGroups,
    list: groupWithout('GROUP_WITHOUT_RHYTHM', 'gap-groups-without-rhythm', 'rhythm'),
  },
  GROUP_WITHOUT_QUORUM_RULE: {
    needs: 'structure:read',
    of: liveGroups,
    list: groupWithout('GROUP_WITHOUT_QUORUM_RULE', 'gap-groups-without-quorum-rule', 'quorum_rule'),
  },
  TEAM_WITHOUT_SPONSOR: {
    needs: 'sponsorship:read',
    of: activeTeams,
    list: {
      ...activeTeams,
      name: 'gap-teams-without-sponsor',
      columns: columns('TEAM_WITHOUT_SPONSOR', { title: 'coalesce(n.name, h.key)', team: 'h.id' }),
      where: `NOT EXISTS (SELECT FROM executive_sponsorship e WHERE e.hit_id = h.id AND e.during @> :asOf::date)`,
    },
  },
  PERSON_OF_SAME_NAME: {
    needs: 'directory:read',
    of: null,
    list: {
      name: 'gap-people-of-same-name',
      columns: columns('PERSON_OF_SAME_NAME', {
        title: 'p.name',
        context: `concat_ws(', ', p.profession, p.key)`,
        person: 'p.id',
      }),
      from: 'person p',
      where: 'EXISTS (SELECT FROM person o WHERE lower(o.name) = lower(p.name) AND o.id <> p.id)',
      belongs: 'ALL',
      order: byName('lower(p.name)', 'p.id'),
    },
  },
};
