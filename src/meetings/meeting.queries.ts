import type { ListDefinition } from '../platform/http/list';
import { figureColumns, figures } from './attendance-figures.queries';
import { inUtc, localTime } from './local-time.queries';
import { metWithinReach } from './met-within-reach';

/** SQL: true for a meeting `m` that was to take place by a day and of which there is neither a record nor a cancellation. */
export const isToLog = (day: string): string => `(m.status = 'PLANNED' AND m.meets_on <= ${day}::date)`;

const when = {
  plannedFor: 'm.planned_for',
  meetsOn: 'm.meets_on',
  startsAt: localTime('m.starts_at', 'm.zone'),
  endsAt: localTime('m.ends_at', 'm.zone'),
};

/** The day, times and kind of a meeting `m`, by their names in an answer. */
export const meetingColumns = {
  id: 'm.id',
  version: 'm.version',
  key: 'm.key',
  title: 'm.title',
  kind: 'm.kind',
  status: 'm.status',
  ...when,
  mode: 'm.mode',
  place: 'm.place',
  cancelReason: 'm.cancel_reason',
};

const groupsOf = (what: string): string =>
  `(SELECT coalesce(json_agg(${what} ORDER BY g.key), '[]'::json)
  FROM meeting_group mg JOIN governance_group g ON g.id = mg.group_id WHERE mg.meeting_id = m.id)`;
const isOfGroup = 'SELECT mg.meeting_id FROM meeting_group mg';

/** Meetings by day. Parameters: asOf, group, hit, status, recordState, from, to; toLog and notToLog are days. */
export const meetingsByDay: ListDefinition = {
  name: 'meetings',
  columns: {
    ...meetingColumns,
    recordState: 'm.record_state',
    toLog: isToLog(':asOf'),
    groupIds: groupsOf('g.id'),
    groupKeys: groupsOf('g.key'),
    groupNames: groupsOf('g.name'),
  },
  from: 'meeting m',
  filters: {
    group: `m.id IN (${isOfGroup} WHERE mg.group_id = :group)`,
    hit: `m.id IN (${isOfGroup} JOIN governance_group g ON g.id = mg.group_id WHERE g.hit_id = :hit)`,
    status: 'm.status = :status',
    recordState: 'm.record_state = :recordState',
    toLog: isToLog(':toLog'),
    notToLog: `NOT ${isToLog(':notToLog')}`,
    from: 'm.meets_on >= :from::date',
    to: 'm.meets_on <= :to::date',
  },
  belongs: { where: metWithinReach('m.id') },
  order: [
    { by: 'm.meets_on', type: 'date' },
    { by: 'm.id', type: 'uuid' },
  ],
};

/**
 * The meetings of one group, latest first, with what attendance came to: of the group's own seats where groups met jointly.
 * Read from the index meeting_group_by_day. Parameters: asOf, group, status, from, to.
 */
export const meetingsOfGroup: ListDefinition = {
  name: 'group-meetings',
  columns: { ...meetingColumns, recordState: 'm.record_state', toLog: isToLog(':asOf'), ...figures },
  from: `meeting_group mg JOIN meeting m ON m.id = mg.meeting_id
    CROSS JOIN LATERAL (SELECT ${figureColumns} FROM attendance a
      WHERE a.meeting_id = mg.meeting_id AND a.superseded_by_id IS NULL AND a.is_expected
        AND a.seat_id = ANY (ARRAY(SELECT s.id FROM seat s WHERE s.group_id = :group::uuid))) f`,
  within: { thing: 'group', table: 'governance_group', parameter: 'group' },
  where: 'mg.group_id = :group::uuid',
  filters: {
    status: 'mg.status = :status',
    from: 'mg.meets_on >= :from::date',
    to: 'mg.meets_on <= :to::date',
  },
  belongs: 'PARENT',
  order: [
    { by: 'mg.meets_on', type: 'date' },
    { by: 'mg.meeting_id', type: 'uuid' },
  ],
  direction: 'DESC',
};

/** SQL: the instants of a meeting `m`. */
export const instants = { startsAtUtc: inUtc('m.starts_at'), endsAtUtc: inUtc('m.ends_at') };
