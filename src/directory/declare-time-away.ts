import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Written } from '../platform/http/responses';
import { Problem } from '../platform/problems/problem';
import { Clock } from '../platform/time/clock';
import { rangeOf } from '../platform/time/period';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { Person } from './person.entity';
import { TimeAway } from './time-away.entity';

export interface DeclareTimeAwayCommand {
  readonly from: Day;
  /** Null of whoever goes for good: then the deputy takes over from them. */
  readonly to?: Day | null;
  readonly deputy?: string | null;
  readonly deputyName?: string | null;
  readonly standsInFor?: string | null;
}

/**
 * Somebody is away until a day: "I am away until …"; or for good: "My successor is …", for whoever keeps the structure to carry out. Reminders wait until they are back. It is no contact, and it stops no clock: a
 * relationship that falls silent meanwhile is silent.
 */
@Injectable()
export class DeclareTimeAway {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404 for an unknown person; 422 for a time that is over, two deputies, none of whoever goes for good, or something to stand in for without one; 409 when they are away then already. */
  async execute(viewer: Viewer, personId: string, command: DeclareTimeAwayCommand): Promise<Written> {
    const { from, to = null, deputy = null, deputyName = null, standsInFor = null } = command;
    if (to !== null && to < this.clock.today())
      throw Problem.field('#/to', 'This time is over. Choose today or a later day as the last.');
    if (deputy !== null && deputyName !== null)
      throw Problem.field('#/deputyName', 'Give the deputy as a person or by name, not both.');
    if (to === null && deputy === null && deputyName === null)
      throw Problem.field('#/deputyName', 'Say who takes over from you, or give the last day on which you are away.');
    if (standsInFor !== null && deputy === null && deputyName === null)
      throw Problem.field('#/deputyName', 'Say who stands in, or leave out for what.');
    if (deputy === personId) throw Problem.field('#/deputy', 'Choose somebody else to stand in.');
    return this.database.write(viewer, async (tx) => {
      await tx.held(Person, personId);
      if (deputy !== null) await tx.named(Person, deputy, '#/deputy');
      const id = newId();
      const during = rangeOf(from, to);
      const said = { deputyPersonId: deputy, deputyName, standsInFor };
      await tx.insert(TimeAway, [{ id, personId, during, ...said }]);
      // For what somebody stands in is often said with names, which must not stand where nothing can be removed.
      await tx.trail('declare-time-away', 'timeAway', id, {
        person: personId,
        from,
        to,
        deputy,
        deputyName,
      });
      return { id, version: 1 };
    });
  }
}
