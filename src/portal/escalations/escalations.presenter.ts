import type { FastifyRequest } from 'fastify';
import { reachIn } from '../../access/permitted';
import type { Action } from '../../access/policy';
import { counted } from '../../assurance/counted';
import type { Direction, EscalationView, ItemState } from '../../meetings/upward/escalations.dto';
import { daysBetween } from '../../platform/time/period';
import type { Day } from '../../platform/time/period';
import type { StateTag } from '../state-tags';

/** An item with what its page needs to know of where it belongs, so that nothing leads where somebody may not go. */
export interface EscalationRow extends EscalationView {
  readonly fromHitId: string | null;
  readonly toHitId: string | null;
}

const directionWords: Readonly<Record<Direction, string>> = { UP: 'Up', DOWN: 'Down', ACROSS: 'Across' };
/** Where an item stands. */
export const itemWords: Readonly<Record<ItemState, string>> = {
  SENT: 'Not received yet',
  RECEIVED: 'Waiting for an answer',
  ANSWERED: 'Answered',
};
const itemTints: Readonly<Record<ItemState, StateTag['tint']>> = {
  SENT: 'white',
  RECEIVED: 'blue',
  ANSWERED: 'green',
};

/** Where an item stands, as pages show it. */
export function itemTag(state: ItemState): StateTag {
  return { text: itemWords[state], tint: itemTints[state] };
}

/** Says whether whoever asks reaches a group, or the HIT around it, in an action: whether a page leads there. */
export function reachesGroup(request: FastifyRequest, action: Action): (group: string, hit: string | null) => boolean {
  const reach = reachIn(request, action);
  return (group, hit) => reach === null || reach.groups.includes(group) || (hit !== null && reach.hits.includes(hit));
}

/** How long something has been waiting, or how long the answer took. */
export function waitingInWords(sentOn: Day, answeredOn: Day | null, today: Day): string {
  const days = counted(daysBetween(sentOn, answeredOn ?? today), 'day');
  return answeredOn === null ? `${days} so far` : `${days} until the answer`;
}

interface EscalationShown extends EscalationRow {
  readonly way: string;
  readonly tag: StateTag;
  readonly waiting: string;
  /** Which of the meetings and groups that it names whoever asks may look at. */
  readonly sees: {
    readonly from: boolean;
    readonly to: boolean;
    readonly fromMeeting: boolean;
    readonly atMeeting: boolean;
  };
}

/** An item as pages show it. */
export function escalationShown(item: EscalationRow, today: Day, request: FastifyRequest): EscalationShown {
  const seesMeetings = reachesGroup(request, 'meetings:read');
  const seesStructure = reachesGroup(request, 'structure:read');
  return {
    ...item,
    way: directionWords[item.direction],
    tag: itemTag(item.state),
    waiting: waitingInWords(item.sentOn, item.answeredOn, today),
    sees: {
      from: seesStructure(item.fromGroupId, item.fromHitId),
      to: seesStructure(item.toGroupId, item.toHitId),
      fromMeeting: item.fromMeetingId !== null && seesMeetings(item.fromGroupId, item.fromHitId),
      atMeeting: item.receivedAtMeetingId !== null && seesMeetings(item.toGroupId, item.toHitId),
    },
  };
}
