import { jsonObject } from '../../platform/database/json-object';
import { statement } from '../../platform/database/statement';
import { readable } from '../confidential-items';
import { escalationDirection, escalationState } from './escalation.queries';
import type { Direction, ItemState } from './escalations.dto';

/** Something that a meeting sent to another group under one of its items, or received from one. */
export interface PassedAtMeeting {
  readonly id: string;
  readonly kind: 'SENT' | 'RECEIVED';
  /** The position of the item of this meeting. */
  readonly item: number | null;
  /** As the group that sent it sees it. */
  readonly direction: Direction;
  /** The other group. */
  readonly groupName: string;
  /** Null for whoever may not read the item. */
  readonly words: string | null;
  readonly state: ItemState;
  readonly answer: string | null;
}

const passed = (kind: 'SENT' | 'RECEIVED', meeting: string, item: string, other: string): string => {
  const seen = (text: string): string => readable(text, { meeting, position: item }, '$2');
  const one = {
    id: 'e.id',
    kind: `'${kind}'`,
    item,
    direction: escalationDirection,
    groupName: 'g.name',
    words: seen('e.words'),
    state: escalationState,
    answer: seen('e.answer'),
  };
  return `SELECT ${item} AS item, e.id, ${jsonObject(one)} AS passed FROM escalation e JOIN governance_group g ON g.id = ${other} WHERE ${meeting} = $1`;
};

/** What a meeting sent to other groups and received from them, in the order of its items. Values: meeting, sight of confidential items. */
export const passedAtMeeting = statement(
  'passed-at-meeting',
  `SELECT coalesce(json_agg(x.passed ORDER BY x.item NULLS LAST, x.id), '[]'::json)::text AS text FROM (
     ${passed('SENT', 'e.from_meeting_id', 'e.from_position', 'e.to_group_id')}
     UNION ALL ${passed('RECEIVED', 'e.received_at_meeting_id', 'e.received_position', 'e.from_group_id')}
   ) x`,
);
