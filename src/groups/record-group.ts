import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Written } from '../platform/http/responses';
import { rangeOf } from '../platform/time/period';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { Group } from './group.entity';
import type { GroupKind } from './group.entity';

export interface RecordGroupCommand {
  readonly key?: string | null;
  readonly name: string;
  readonly kind: GroupKind;
  readonly hit?: string | null;
  readonly ownerOrganisation?: string | null;
  readonly purpose?: string | null;
  readonly from: Day;
  readonly to?: Day | null;
}

/** Records a group: inside a HIT, owned by an organisation ("the trust-wide steering group"), or above the HITs. */
@Injectable()
export class RecordGroup {
  constructor(private readonly database: Database) {}

  /** Throws 409 when the key is taken; 422 for an unknown HIT or organisation, both at once, or a task-and-finish group without an end. */
  async execute(viewer: Viewer, command: RecordGroupCommand): Promise<Written> {
    const { name, kind } = command;
    return this.database.write(viewer, async (tx) => {
      const id = newId();
      await tx.insert(Group, [
        {
          id,
          key: command.key ?? id,
          name,
          kind,
          hitId: command.hit ?? null,
          ownerOrganisationId: command.ownerOrganisation ?? null,
          purpose: command.purpose ?? null,
          during: rangeOf(command.from, command.to),
        },
      ]);
      await tx.trail('record-group', 'group', id, command);
      return { id, version: 1 };
    });
  }
}
