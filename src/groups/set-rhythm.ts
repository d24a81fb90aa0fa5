import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Written } from '../platform/http/responses';
import { periodOf, rangeWithin } from '../platform/time/period';
import type { Day } from '../platform/time/period';
import { turnFrom } from '../platform/time/turn';
import type { InTurn } from '../platform/time/turn';
import type { Viewer } from '../platform/viewer';
import { Group } from './group.entity';
import { Rhythm } from './rhythm.entity';
import type { RhythmForm } from './rhythm.entity';
import { latestRhythm } from './rhythm.queries';

export interface SetRhythmCommand {
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
 * Sets how often and on which day a group means to meet ("will meet monthly"). The rhythm before ends the day before; one of
 * the same day is put right.
 */
@Injectable()
export class SetRhythm {
  constructor(private readonly database: Database) {}

  /** Throws 404 for an unknown group, 409 when another rhythm begins later, 422 when the day is said twice or not at all. */
  async execute(viewer: Viewer, groupId: string, command: SetRhythmCommand): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const group = await tx.held(Group, groupId);
      const [latest] = await tx.rows<InTurn>(latestRhythm, [groupId]);
      const { ends, corrects } = turnFrom(command.from, 'rhythm', latest, periodOf(group.during).to);
      if (ends) await tx.change(Rhythm, ends.id, { during: ends.during });
      const rhythm = {
        every: command.every,
        by: command.by,
        nth: command.nth ?? null,
        weekday: command.weekday ?? null,
        dayOfMonth: command.dayOfMonth ?? null,
        exceptMonths: [...new Set(command.exceptMonths)].sort((a, b) => a - b),
        startsAtTime: command.startsAt ?? null,
        minutes: command.minutes ?? null,
        during: rangeWithin(command, group.during),
      };
      const id = corrects ?? newId();
      if (corrects === null) await tx.insert(Rhythm, [{ id, groupId, ...rhythm }]);
      else await tx.change(Rhythm, id, rhythm);
      await tx.trail('set-rhythm', 'group', groupId, { id, ...command });
      return { id, version: 1 };
    });
  }
}
