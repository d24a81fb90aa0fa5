import { Injectable } from '@nestjs/common';
import { Group } from '../../groups/group.entity';
import { Database } from '../../platform/database/database';
import { newId } from '../../platform/database/new-id';
import type { Written } from '../../platform/http/responses';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import { covers, periodOf } from '../../platform/time/period';
import type { Day } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import { refuseFuture } from '../faults';
import { Interaction } from './interaction.entity';
import type { InteractionKind } from './interaction.entity';

export interface RecordInteractionCommand {
  readonly key?: string | null;
  readonly group: string;
  readonly otherGroup: string;
  readonly happenedOn: Day;
  readonly kind: InteractionKind;
  readonly words: string;
}

/** Two groups did something together that was no meeting. Which of them is named first makes no difference. */
@Injectable()
export class RecordInteraction {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 422 for a day to come, an unknown group, or one that did not exist on that day. */
  async execute(viewer: Viewer, command: RecordInteractionCommand): Promise<Written> {
    const { key, group, otherGroup, happenedOn, kind, words } = command;
    refuseFuture('#/happenedOn', happenedOn, this.clock.today());
    return this.database.write(viewer, async (tx) => {
      const one = await tx.named(Group, group, '#/group');
      const other = await tx.named(Group, otherGroup, '#/otherGroup');
      if (![one, other].every(({ during }) => covers(periodOf(during), happenedOn))) {
        throw Problem.field('#/happenedOn', 'One of the two groups does not exist on that day. Choose another day.');
      }
      // Ids are lower case in a request and ordered in PostgreSQL by their bytes, which is by their digits.
      const [groupId, otherGroupId] = group <= otherGroup ? [group, otherGroup] : [otherGroup, group];
      const id = newId();
      await tx.insert(Interaction, [{ id, key: key ?? id, groupId, otherGroupId, happenedOn, kind, words }]);
      await tx.trail('record-interaction', 'interaction', id, command);
      return { id, version: 1 };
    });
  }
}
