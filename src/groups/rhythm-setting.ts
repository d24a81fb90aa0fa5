import { newId } from '../platform/database/new-id';
import type { Tx } from '../platform/database/tx';
import { periodOf, rangeWithin } from '../platform/time/period';
import type { Day } from '../platform/time/period';
import { turnFrom } from '../platform/time/turn';
import type { InTurn } from '../platform/time/turn';
import { Group } from './group.entity';
import { Rhythm } from './rhythm.entity';
import type { RhythmForm } from './rhythm.entity';
import { latestRhythm } from './rhythm.queries';

/** How often and on which day a group means to meet, from a day on. */
export interface RhythmAsked {
  readonly every: string;
  readonly by: RhythmForm;
  readonly nth?: number | null;
  readonly weekday?: number | null;
  readonly dayOfMonth?: number | null;
  readonly exceptMonths?: readonly number[] | null;
  readonly startsAt?: string | null;
  readonly minutes?: number | null;
  readonly from: Day;
  readonly to?: Day | null;
}

/**
 * Writes a rhythm of a group: the one before ends the day before; one of the same day is put right. Returns its id and its last day,
 * which the life of the group may set. Throws 404 for an unknown group, 409 when another rhythm begins later, 422 when the day is said
 * twice or not at all.
 */
export async function writeRhythm(
  tx: Tx,
  groupId: string,
  asked: RhythmAsked,
): Promise<{ readonly id: string; readonly to: Day | null }> {
  const group = await tx.held(Group, groupId);
  const [latest] = await tx.rows<InTurn>(latestRhythm, [groupId]);
  const { ends, corrects } = turnFrom(asked.from, 'rhythm', latest, periodOf(group.during).to);
  if (ends) await tx.change(Rhythm, ends.id, { during: ends.during });
  const rhythm = {
    every: asked.every,
    by: asked.by,
    nth: asked.nth ?? null,
    weekday: asked.weekday ?? null,
    dayOfMonth: asked.dayOfMonth ?? null,
    exceptMonths: [...new Set(asked.exceptMonths)].sort((a, b) => a - b),
    startsAtTime: asked.startsAt ?? null,
    minutes: asked.minutes ?? null,
    during: rangeWithin(asked, group.during),
  };
  const id = corrects ?? newId();
  if (corrects === null) await tx.insert(Rhythm, [{ id, groupId, ...rhythm }]);
  else await tx.change(Rhythm, id, rhythm);
  return { id, to: periodOf(rhythm.during).to };
}
