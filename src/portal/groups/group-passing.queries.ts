import { jsonObject } from '../../platform/database/json-object';
import { statement } from '../../platform/database/statement';
import type { UpdateStatus } from '../../meetings/upward/group-update.entity';
import type { ItemState } from '../../meetings/upward/escalations.dto';
import type { Day } from '../../platform/time/period';

interface ItemPassed {
  readonly id: string;
  readonly words: string;
  /** The other group. */
  readonly group: string;
  readonly sentOn: Day;
  readonly state: ItemState;
  readonly answer: string | null;
  readonly answeredOn: Day | null;
}

/** What passed between a group and others, up to a day. */
export interface GroupPassing {
  readonly updates: readonly {
    readonly id: string;
    readonly sentOn: Day;
    readonly status: UpdateStatus;
    readonly whatChanged: string;
    readonly need: string | null;
  }[];
  readonly updatesInAll: number;
  /** What other groups asked of it. */
  readonly asked: readonly ItemPassed[];
  /** What it asked of others. */
  readonly asking: readonly ItemPassed[];
}

const updateShown = jsonObject({
  id: 'u.id',
  sentOn: 'u.sent_on',
  status: 'u.status',
  whatChanged: 'u.what_changed',
  need: 'u.need',
});

// As of the day: what was answered later waited then.
const until = (day: string, what: string): string => `CASE WHEN ${day} <= $2::date THEN ${what} END`;
const itemShown = jsonObject({
  id: 'e.id',
  words: 'e.words',
  group: 'o.name',
  sentOn: 'e.sent_on',
  state: `CASE WHEN e.answered_on <= $2::date THEN 'ANSWERED' WHEN e.received_on <= $2::date THEN 'RECEIVED' ELSE 'SENT' END`,
  answer: until('e.answered_on', 'e.answer'),
  answeredOn: until('e.answered_on', 'e.answered_on'),
});

/** SQL: what still waits on the day, and what was answered in the 90 days before it. */
const items = (
  own: string,
  other: string,
): string => `SELECT coalesce(json_agg(${itemShown} ORDER BY e.sent_on DESC, e.id DESC), '[]'::json)
  FROM escalation e JOIN governance_group o ON o.id = e.${other}
  WHERE e.${own} = $1 AND e.sent_on <= $2::date AND (e.answered_on IS NULL OR e.answered_on > $2::date - 90)`;

/** Updates of a group, and what others asked of it and it of others. Values: group, day. */
export const groupPassing = statement(
  'group-passing',
  `SELECT json_build_object(
     'updates', (SELECT coalesce(json_agg(${updateShown} ORDER BY u.sent_on DESC, u.id DESC), '[]'::json)
       FROM (SELECT * FROM group_update WHERE group_id = $1 AND sent_on <= $2::date ORDER BY sent_on DESC, id DESC LIMIT 6) u),
     'updatesInAll', (SELECT count(*) FROM group_update WHERE group_id = $1 AND sent_on <= $2::date),
     'asked', (${items('to_group_id', 'from_group_id')}), 'asking', (${items('from_group_id', 'to_group_id')}))::text`,
);
