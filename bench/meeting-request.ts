import type { Facts } from './facts';
import { actionsAMeeting, itemsAMeeting, lastYear } from './partnership/size';

/** The body of a request that logs a meeting, as far as the bench uses it. */
export interface MeetingRequest {
  readonly groups: readonly string[];
  readonly meetsOn: string;
  readonly another: boolean;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly mode: string;
  readonly place: string;
  readonly attendance: readonly { readonly seat: string; readonly status: string; readonly deputyName?: string }[];
  readonly agendaItems: readonly {
    readonly title: string;
    readonly purpose: string;
    readonly topics: readonly string[];
    readonly outcome: string;
  }[];
  readonly actions: readonly {
    readonly task: string;
    readonly owner: string;
    readonly dueOn: string;
    readonly item: number;
  }[];
}

const statuses = 'PRESENT PRESENT PRESENT_ONLINE APOLOGIES PRESENT DEPUTY PRESENT ABSENT PRESENT PRESENT'.split(' ');

/** Ten attendances, eight agenda items and three actions of a group, on the nth day after the years that are stored. */
export function meetingRequest({ groupId, sittings }: Facts['hits'][number], nthDay: number): MeetingRequest {
  const day = new Date(Date.UTC(lastYear + 1, 0, 1 + nthDay)).toISOString().slice(0, 10);
  return {
    groups: [groupId],
    meetsOn: day,
    // The same request is sent more than once.
    another: true,
    startsAt: '14:00',
    endsAt: '16:00',
    mode: 'HYBRID',
    place: 'Committee room',
    attendance: sittings.map(({ seatId }, index) => {
      const status = statuses[index % statuses.length] ?? '';
      return {
        seat: seatId,
        status,
        ...(status === 'DEPUTY' ? { deputyName: 'Somebody of the same department' } : {}),
      };
    }),
    agendaItems: Array.from({ length: itemsAMeeting }, (_, index) => ({
      title: `Item ${index + 1}: what the working groups have done`,
      purpose: 'DISCUSSION',
      topics: ['prevention', 'access'],
      outcome: 'The group heard the report, asked about the next steps and was content.',
    })),
    actions: sittings.slice(0, actionsAMeeting).map(({ personId }, index) => ({
      task: 'Write to partners about the next steps',
      owner: personId,
      dueOn: `${lastYear + 1}-03-15`,
      item: index + 1,
    })),
  };
}
