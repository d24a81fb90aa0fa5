import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Viewer } from '../platform/viewer';
import { PartnerPriority } from './partner-priority.entity';

export interface AmendPartnerPriorityCommand {
  readonly name?: string | null;
  readonly organisation?: string | null;
}

/** Puts right what a priority of the partners is called, or whose it is. What is left out stays; null for whose makes it one of all. */
@Injectable()
export class AmendPartnerPriority {
  constructor(private readonly database: Database) {}

  /** Throws 404 when there is no such priority, 412 when somebody changed it, 422 when there is no such organisation. */
  async execute(
    viewer: Viewer,
    priority: string,
    ifMatch: number,
    command: AmendPartnerPriorityCommand,
  ): Promise<{ id: string; version: number }> {
    return this.database.write(viewer, async (tx) => {
      const { id, version, name: called, organisationId: whose } = await tx.held(PartnerPriority, priority, ifMatch);
      const name = command.name ?? called;
      const organisation = command.organisation === undefined ? whose : command.organisation;
      await tx.change(PartnerPriority, id, { name, organisationId: organisation });
      const before = { name: called, organisation: whose };
      await tx.trail('amend-partner-priority', 'partnerPriority', id, { before, after: { name, organisation } });
      return { id, version: version + 1 };
    });
  }
}
