import type { Tx } from '../platform/database/tx';
import type { Day } from '../platform/time/period';
import { endAfter, instantsOf } from './local-time';
import type { Meeting } from './meeting.entity';
import { insertPlanned } from './next-meeting';
import { daysTaken } from './planning.queries';

/** A day on which a rhythm means a group to meet, from when and for how long. */
export interface DayToPlan {
  readonly day: Day;
  readonly startsAt: string | null;
  readonly minutes: number | null;
}

/** Meetings were planned; those days of the rhythm that had a meeting already are named apart. */
export interface MeetingsPlanned {
  readonly planned: readonly { readonly id: string; readonly meetsOn: Day }[];
  readonly alreadyThere: readonly Day[];
}

/**
 * Plans a meeting of a group on each of some days, the first to the last. A day that has its meeting, held or cancelled too, is left out.
 * Throws 422 at `pointer` for a time that the clocks leave out on one of the days.
 */
export async function planDays(
  tx: Tx,
  groupId: string,
  days: readonly DayToPlan[],
  { pointer, ...where }: Pick<Meeting, 'mode' | 'place'> & { readonly pointer: string },
): Promise<MeetingsPlanned> {
  const [first, last] = [days[0]?.day, days.at(-1)?.day];
  const taken = await tx.rows<{ day: Day }>(daysTaken, [groupId, first ?? null, last ?? null]);
  const hasMeeting = new Set(taken.map(({ day }) => day));
  const asked = days.filter(({ day }) => !hasMeeting.has(day));
  const timed = asked.flatMap(({ day, startsAt }) => (startsAt === null ? [] : [{ day, time: startsAt, pointer }]));
  const instants = await instantsOf(tx, timed);
  const starts = new Map(timed.map(({ day }, index) => [day, instants[index] ?? null]));
  const ids = await insertPlanned(
    tx,
    [groupId],
    asked.map(({ day, minutes }) => {
      const startsAt = starts.get(day) ?? null;
      return { kind: 'ORDINARY', title: null, ...where, meetsOn: day, startsAt, endsAt: endAfter(startsAt, minutes) };
    }),
  );
  return {
    planned: asked.map(({ day }, index) => ({ id: ids[index] ?? '', meetsOn: day })),
    alreadyThere: days.map(({ day }) => day).filter((day) => hasMeeting.has(day)),
  };
}
