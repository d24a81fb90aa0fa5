import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Written } from '../platform/http/responses';
import { Clock } from '../platform/time/clock';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { refuseDayToCome } from '../platform/time/day-to-come';
import { Tension } from './tension.entity';

export interface RecordHandlingCommand {
  readonly handling: string;
  readonly on: Day;
}

/** Says how a tension was handled. Said again, it puts right what was said before. */
@Injectable()
export class RecordHandling {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404, 412, 422 for a day to come or before it was stated. */
  async execute(viewer: Viewer, id: string, ifMatch: number, command: RecordHandlingCommand): Promise<Written> {
    const { handling, on } = command;
    refuseDayToCome('#/on', on, this.clock.today());
    return this.database.write(viewer, async (tx) => {
      const { version } = await tx.held(Tension, id, ifMatch);
      await tx.change(Tension, id, { handling, handledOn: on });
      await tx.trail('record-handling', 'tension', id, command);
      return { id, version: version + 1 };
    });
  }
}
