import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import { rangeOf } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { HitName } from './hit-name.entity';
import { HitStatus } from './hit-status.entity';
import type { HitStatusName } from './hit-status.entity';
import { Hit } from './hit.entity';

export interface RecordHitCommand {
  readonly key?: string | null;
  readonly name: string;
  readonly acronym?: string | null;
  readonly purpose?: string | null;
  readonly status: HitStatusName;
  readonly reason?: string | null;
  readonly from: string;
}

/** Records a HIT with its first name and its first status, from one day. */
@Injectable()
export class RecordHit {
  constructor(private readonly database: Database) {}

  /** Throws 409 when the key is taken. */
  async execute(viewer: Viewer, command: RecordHitCommand): Promise<{ id: string; version: number }> {
    return this.database.write(viewer, async (tx) => {
      const id = newId();
      const { key, name, acronym = null, purpose = null, status, reason = null } = command;
      const during = rangeOf(command.from);
      await tx.insert(Hit, [{ id, key: key ?? id, acronym, purpose }]);
      await tx.insert(HitName, [{ hitId: id, name, during }]);
      await tx.insert(HitStatus, [{ hitId: id, status, reason, during }]);
      await tx.trail('record-hit', 'hit', id, command);
      return { id, version: 1 };
    });
  }
}
