import { Injectable } from '@nestjs/common';
import { plannedDays } from '../groups/rhythm';
import { writeRhythm } from '../groups/rhythm-setting';
import type { RhythmAsked } from '../groups/rhythm-setting';
import { Database } from '../platform/database/database';
import { plusDays } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import type { MeetingMode } from './meeting.entity';
import { planDays } from './planned-days';
import type { MeetingsPlanned } from './planned-days';

export interface PlanSeriesCommand extends Omit<RhythmAsked, 'to'> {
  readonly occurrences?: number | null;
  readonly place?: string | null;
  readonly mode?: MeetingMode | null;
}

/** As many as a year of monthly meetings has. */
const usualOccurrences = 12;
/** Far enough for the most occurrences of the slowest rhythm. */
const horizon = 366 * 60;

/** Sets the rhythm of a group from a day on, and plans its next meetings: twelve unless another number is asked for. */
@Injectable()
export class PlanSeries {
  constructor(private readonly database: Database) {}

  /** Throws as setting a rhythm does, and 422 for a time that the clocks leave out on one of the days. */
  async execute(viewer: Viewer, groupId: string, command: PlanSeriesCommand): Promise<MeetingsPlanned> {
    const { occurrences, place, mode, ...rhythm } = command;
    return this.database.write(viewer, async (tx) => {
      const { to } = await writeRhythm(tx, groupId, rhythm);
      const startsAt = rhythm.startsAt ?? null;
      const minutes = rhythm.minutes ?? null;
      const rule = {
        ...rhythm,
        nth: rhythm.nth ?? null,
        weekday: rhythm.weekday ?? null,
        dayOfMonth: rhythm.dayOfMonth ?? null,
        exceptMonths: rhythm.exceptMonths ?? [],
        to,
      };
      const days = plannedDays(rule, { from: rhythm.from, to: plusDays(rhythm.from, horizon) })
        .slice(0, occurrences ?? usualOccurrences)
        .map((day) => ({ day, startsAt, minutes }));
      const where = { place: place ?? null, mode: mode ?? null, pointer: '#/startsAt' };
      const told = await planDays(tx, groupId, days, where);
      await tx.trail('plan-series', 'group', groupId, { ...command, planned: told.planned });
      return told;
    });
  }
}
