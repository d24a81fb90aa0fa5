import { jsonObject } from '../platform/database/json-object';
import { statement } from '../platform/database/statement';
import type { ListDefinition } from '../platform/http/list';
import { confidentialItem, readable } from './confidential-items';
import { metWithinReach } from './met-within-reach';

/** SQL: true for an action `a` that was open on a day, and due before it. Each half has an index of its own. */
const isOverdue = (day: string): string =>
  `((a.status = 'OPEN' AND a.due_on < ${day}::date) OR (a.closed_on > ${day}::date AND a.due_on < ${day}::date))`;
const howOften = (kind: string): string =>
  `(SELECT count(*) FROM action_event e WHERE e.action_id = a.id AND e.kind = '${kind}')`;
const groups = (what: string): string =>
  `(SELECT coalesce(json_agg(${what} ORDER BY g.key), '[]'::json)
  FROM meeting_group mg JOIN governance_group g ON g.id = mg.group_id WHERE mg.meeting_id = a.meeting_id)`;

const columns = (day: string, sight: string): Record<string, string> => ({
  id: 'a.id',
  version: 'a.version',
  number: 'a.number',
  task: readable(
    'a.task',
    { meeting: 'a.meeting_id', position: 'a.item_position', person: 'a.owner_person_id' },
    sight,
    `'${confidentialItem}'`,
  ),
  ownerId: 'a.owner_person_id',
  ownerName: 'p.name',
  status: 'a.status',
  dueOn: 'a.due_on',
  closedOn: 'a.closed_on',
  overdue: `coalesce(${isOverdue(day)}, false)`,
  daysLate: `CASE WHEN ${isOverdue(day)} THEN ${day}::date - a.due_on END`,
  timesMoved: howOften('MOVED'),
  timesCarried: howOften('CARRIED_FORWARD'),
  meetingId: 'a.meeting_id',
  agreedOn: 'm.meets_on',
  item: 'a.item_position',
  groupIds: groups('g.id'),
  groupNames: groups('g.name'),
});

const actions = 'action a JOIN person p ON p.id = a.owner_person_id JOIN meeting m ON m.id = a.meeting_id';
const ofMeetings = 'a.meeting_id IN (SELECT mg.meeting_id FROM meeting_group mg';

/**
 * Actions by the day they are due, those without a day last. Parameters: asOf, status, owner, group, hit,
 * meeting, from, to; overdue and notOverdue are days; sight of confidential items.
 */
export const actionsByDueDay: ListDefinition = {
  name: 'actions',
  columns: columns(':asOf', ':sight'),
  from: actions,
  filters: {
    status: 'a.status = :status',
    overdue: isOverdue(':overdue'),
    notOverdue: `${isOverdue(':notOverdue')} IS NOT TRUE`,
    owner: 'a.owner_person_id = :owner',
    group: `${ofMeetings} WHERE mg.group_id = :group)`,
    hit: `${ofMeetings} JOIN governance_group g ON g.id = mg.group_id WHERE g.hit_id = :hit)`,
    meeting: 'a.meeting_id = :meeting',
    from: 'a.due_on >= :from::date',
    to: 'a.due_on <= :to::date',
  },
  belongs: { where: metWithinReach('a.meeting_id'), person: 'a.owner_person_id' },
  order: [
    { by: `coalesce(a.due_on, 'infinity'::date)`, type: 'date' },
    { by: 'a.id', type: 'uuid' },
  ],
};

const event = jsonObject({
  position: 'e.position',
  kind: 'e.kind',
  happenedOn: 'e.happened_on',
  wasDueOn: 'e.was_due_on',
  dueOn: 'e.due_on',
  reason: 'e.reason',
  meetingId: 'e.meeting_id',
});

/** One action with what became of it, in order. Values: id, day, sight of confidential items. */
export const actionWithHistory = statement(
  'action-with-history',
  `SELECT ${jsonObject({
    ...columns('$2', '$3'),
    history: `(SELECT coalesce(json_agg(${event} ORDER BY e.position), '[]'::json) FROM action_event e WHERE e.action_id = a.id)`,
  })}::text FROM ${actions} WHERE a.id = $1`,
);
