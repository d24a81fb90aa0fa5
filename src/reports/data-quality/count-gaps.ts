import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { viewerFor } from '../../access/permitted';
import type { Parameters } from '../../platform/http/list';
import { Lists } from '../../platform/http/lists';
import { Clock } from '../../platform/time/clock';
import { plusDays } from '../../platform/time/period';
import type { Day } from '../../platform/time/period';
import { isWithinWorkingDays } from '../../platform/time/working-days';
import type { Viewer } from '../../platform/viewer';
import { gapKinds, gaps } from './gap.queries';
import type { GapKind } from './gap.queries';

/** How many there are, and out of how many where that is counted. */
export interface GapCount {
  readonly kind: GapKind;
  readonly count: number;
  readonly of: number | null;
}

/** How long a record may take before it is late, in working days: “record due 5 working days after; overdue after 10”. */
const recordLateAfter = 10;

/** Counts what is missing in the record, of what whoever asks may see. What they may see nothing of is left out. */
@Injectable()
export class CountGaps {
  constructor(
    private readonly lists: Lists,
    private readonly clock: Clock,
  ) {}

  async execute(request: FastifyRequest, viewer: Viewer): Promise<GapCount[]> {
    const parameters = this.parameters();
    const counts = await Promise.all(
      gapKinds.map(async (kind) => {
        const { needs, list, of } = gaps[kind];
        const reader = viewerFor(request, viewer, needs);
        if (reader === null) return [];
        const [count, all] = await Promise.all([
          this.lists.total(reader, list, parameters),
          of === null ? null : this.lists.total(reader, of, parameters),
        ]);
        return [{ kind, count, of: all }];
      }),
    );
    return counts.flat();
  }

  /** What the lists of gaps are asked with today. */
  parameters(): Parameters {
    const asOf = this.clock.today();
    return { asOf, due: lastDayLateBy(asOf) };
  }
}

/** The last day whose record is late by now. */
function lastDayLateBy(today: Day): Day {
  let day = plusDays(today, -recordLateAfter);
  while (isWithinWorkingDays(day, today, recordLateAfter)) day = plusDays(day, -1);
  return day;
}
