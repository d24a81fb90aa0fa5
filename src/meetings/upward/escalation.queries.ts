import { jsonObject } from '../../platform/database/json-object';
import { statement } from '../../platform/database/statement';
import type { ListDefinition } from '../../platform/http/list';
import { openText } from '../confidential-items';

/** SQL: how far an item `e` that was sent has come. */
export const escalationState = `CASE WHEN e.answered_on IS NOT NULL THEN 'ANSWERED' WHEN e.received_on IS NOT NULL THEN 'RECEIVED' ELSE 'SENT' END`;

const line = (from: string, to: string): string =>
  `EXISTS (SELECT FROM reporting_line l WHERE l.group_id = ${from} AND l.parent_group_id = ${to} AND l.during @> e.sent_on)`;
/** SQL: which way an item `e` went, by the reporting lines of the day on which it was sent. */
export const escalationDirection = `CASE WHEN ${line('e.from_group_id', 'e.to_group_id')} THEN 'UP'
  WHEN ${line('e.to_group_id', 'e.from_group_id')} THEN 'DOWN' ELSE 'ACROSS' END`;

const columns = {
  id: 'e.id',
  key: 'e.key',
  fromMeetingId: 'e.from_meeting_id',
  fromUpdateId: 'e.from_update_id',
  item: 'e.from_position',
  itemTitle: openText('i.title', { meeting: 'i.meeting_id', position: 'i.position' }),
  fromGroupId: 'g.id',
  fromGroupKey: 'g.key',
  fromGroupName: 'g.name',
  toGroupId: 't.id',
  toGroupKey: 't.key',
  toGroupName: 't.name',
  direction: escalationDirection,
  sentOn: 'e.sent_on',
  words: 'e.words',
  state: escalationState,
  receivedOn: 'e.received_on',
  receivedAtMeetingId: 'e.received_at_meeting_id',
  receivedItem: 'e.received_position',
  answer: 'e.answer',
  answeredOn: 'e.answered_on',
  version: 'e.version',
};

/** SQL: items with both groups and the agenda item that they come from, where they do not come from an update. */
export const sentItems = `escalation e JOIN governance_group g ON g.id = e.from_group_id JOIN governance_group t ON t.id = e.to_group_id
  LEFT JOIN agenda_item i ON i.meeting_id = e.from_meeting_id AND i.position = e.from_position`;

/** Items that groups sent to each other, latest first. Parameters: group, fromGroup, toGroup, meeting, hit, state, from, to. */
export const itemsSent: ListDefinition = {
  name: 'escalations',
  columns,
  from: sentItems,
  filters: {
    group: '(e.from_group_id = :group OR e.to_group_id = :group)',
    fromGroup: 'e.from_group_id = :fromGroup',
    toGroup: 'e.to_group_id = :toGroup',
    meeting: '(e.from_meeting_id = :meeting OR e.received_at_meeting_id = :meeting)',
    hit: '(g.hit_id = :hit OR t.hit_id = :hit)',
    state: `${escalationState} = :state::text`,
    from: 'e.sent_on >= :from::date',
    to: 'e.sent_on <= :to::date',
  },
  belongs: [
    { hit: 'g.hit_id', group: 'g.id' },
    { hit: 't.hit_id', group: 't.id' },
  ],
  order: [
    { by: 'e.sent_on', type: 'date' },
    { by: 'e.id', type: 'uuid' },
  ],
  direction: 'DESC',
  sorts: { sent: 'e.sent_on', received: 'e.received_on', answered: 'e.answered_on' },
};

/** One item that was sent. Value: id. */
export const itemSentById = statement(
  'escalation-by-id',
  `SELECT ${jsonObject(columns)}::text FROM ${sentItems} WHERE e.id = $1`,
);
