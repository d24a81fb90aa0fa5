import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Written } from '../platform/http/responses';
import type { Viewer } from '../platform/viewer';
import { Group } from './group.entity';

export interface AmendGroupCommand {
  readonly name?: string | null;
  readonly purpose?: string | null;
}

/** Changes what a group is called or for. */
@Injectable()
export class AmendGroup {
  constructor(private readonly database: Database) {}

  /** Throws 404 for an unknown group and 412 when somebody changed it first. */
  async execute(viewer: Viewer, id: string, version: number, command: AmendGroupCommand): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const group = await tx.held(Group, id, version);
      const { purpose = group.purpose } = command;
      await tx.change(Group, id, { name: command.name ?? group.name, purpose });
      await tx.trail('amend-group', 'group', id, command);
      return { id, version: version + 1 };
    });
  }
}
