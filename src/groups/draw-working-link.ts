import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Written } from '../platform/http/responses';
import { rangeWithin } from '../platform/time/period';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { Group } from './group.entity';
import { WorkingLink } from './working-link.entity';

export interface DrawWorkingLinkCommand {
  readonly group: string;
  readonly otherGroup: string;
  readonly quotation?: string | null;
  readonly sourceDocument?: string | null;
  readonly from: Day;
  readonly to?: Day | null;
}

/** Draws a working link: "and work with the two thematic groups". It has no direction, so the pair is stored in order. */
@Injectable()
export class DrawWorkingLink {
  constructor(private readonly database: Database) {}

  /** Throws 409 for a link that is there already or a group that does not exist on those days; 422 for an unknown group. */
  async execute(viewer: Viewer, command: DrawWorkingLinkCommand): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const group = await tx.named(Group, command.group, '#/group');
      const other = await tx.named(Group, command.otherGroup, '#/otherGroup');
      const [groupId, otherGroupId] = inOrder(command.group, command.otherGroup);
      const id = newId();
      await tx.insert(WorkingLink, [
        {
          id,
          groupId,
          otherGroupId,
          quotation: command.quotation ?? null,
          sourceDocumentId: command.sourceDocument ?? null,
          during: rangeWithin(command, group.during, other.during),
        },
      ]);
      await tx.trail('draw-working-link', 'workingLink', id, command);
      return { id, version: 1 };
    });
  }
}

/** Two ids as PostgreSQL orders them: by their bytes, which is by their digits. */
function inOrder(one: string, other: string): [string, string] {
  return one.toLowerCase() <= other.toLowerCase() ? [one, other] : [other, one];
}
