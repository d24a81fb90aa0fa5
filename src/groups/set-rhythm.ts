import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Written } from '../platform/http/responses';
import { plusDays, rangeUntil } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { Group } from './group.entity';
import { rangeWithin } from './periods-within';
import type { AskedPeriod } from './periods-within';
import { Rhythm } from './rhythm.entity';
import type { RhythmForm } from './rhythm.entity';
import { rhythmHoldingBefore } from './rhythm.queries';

export interface SetRhythmCommand extends AskedPeriod {
  readonly every: string;
  readonly by: RhythmForm;
  readonly nth?: number | null;
  readonly weekday?: number | null;
  readonly dayOfMonth?: number | null;
  readonly exceptMonths?: readonly number[] | null;
  readonly startsAt?: string | null;
  readonly minutes?: number | null;
}

/** Sets how often and on which day a group means to meet ("will meet monthly"); the rhythm before ends the day before. */
@Injectable()
export class SetRhythm {
  constructor(private readonly database: Database) {}

  /** Throws 404 for an unknown group, 409 when another rhythm begins later, 422 when the day is said twice or not at all. */
  async execute(viewer: Viewer, groupId: string, command: SetRhythmCommand): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const group = await tx.held(Group, groupId);
      const during = rangeWithin(command, group.during);
      const before = await tx.rows<Rhythm>(rhythmHoldingBefore, [groupId, command.from]);
      for (const rhythm of before) {
        await tx.change(Rhythm, rhythm.id, { during: rangeUntil(rhythm.during, plusDays(command.from, -1)) });
      }
      const id = newId();
      await tx.insert(Rhythm, [
        {
          id,
          groupId,
          every: command.every,
          by: command.by,
          nth: command.nth ?? null,
          weekday: command.weekday ?? null,
          dayOfMonth: command.dayOfMonth ?? null,
          exceptMonths: [...new Set(command.exceptMonths)].sort((a, b) => a - b),
          startsAtTime: command.startsAt ?? null,
          minutes: command.minutes ?? null,
          during,
        },
      ]);
      await tx.trail('set-rhythm', 'group', groupId, { id, ...command });
      return { id, version: 1 };
    });
  }
}
