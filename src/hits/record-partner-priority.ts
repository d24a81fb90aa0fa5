import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Viewer } from '../platform/viewer';
import { PartnerPriority } from './partner-priority.entity';

export interface RecordPartnerPriorityCommand {
  readonly key?: string | null;
  readonly name: string;
  readonly organisation?: string | null;
}

/** Records a priority of the partners, of one of them or of all: a HIT must address at least one. */
@Injectable()
export class RecordPartnerPriority {
  constructor(private readonly database: Database) {}

  /** Throws 409 when the key is taken, 422 when there is no such organisation. */
  async execute(viewer: Viewer, command: RecordPartnerPriorityCommand): Promise<{ id: string; version: number }> {
    return this.database.write(viewer, async (tx) => {
      const id = newId();
      const { key, name, organisation = null } = command;
      await tx.insert(PartnerPriority, [{ id, key: key ?? id, name, organisationId: organisation }]);
      await tx.trail('record-partner-priority', 'partnerPriority', id, command);
      return { id, version: 1 };
    });
  }
}
