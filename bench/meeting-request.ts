import type { Facts } from './facts';
import { actionsAMeeting, itemsAMeeting, lastYear } from './partnership/size';

const statuses = [
  'PRESENT',
  'PRESENT',
  'PRESENT_ONLINE',
  'APOLOGIES',
  'PRESENT',
  'PRESENT',
  'ABSENT',
  'PRESENT',
  'PRESENT',
  'PRESENT',
];

/** The body of a request that logs a meeting: ten attendances, eight agenda items and three actions. */
export function meetingRequest(hit: Facts['hits'][number], nth: number): object {
  const day = `${lastYear + 1}-02-${String(1 + (nth % 28)).padStart(2, '0')}`;
  return {
    groupIds: [hit.groupId],
    meetsOn: day,
    attendance: hit.sittings.map(({ seatId }, index) => ({ seatId, status: statuses[index % statuses.length] })),
    items: Array.from({ length: itemsAMeeting }, (_, index) => ({
      title: `Item ${index + 1}: what the working groups have done`,
      purpose: 'DISCUSSION',
      topics: ['prevention', 'access'],
      outcome: 'The group heard the report, asked about the next steps and was content.',
    })),
    actions: hit.sittings.slice(0, actionsAMeeting).map(({ personId }, index) => ({
      task: 'Write to partners about the next steps',
      ownerPersonId: personId,
      dueOn: `${lastYear + 1}-03-15`,
      item: index + 1,
    })),
  };
}
