import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Written } from '../platform/http/responses';
import { plusDays, rangeUntil } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { Group } from './group.entity';
import { rangeWithin } from './periods-within';
import type { AskedPeriod } from './periods-within';
import { TermsOfReference } from './terms-of-reference.entity';
import { termsInForceBefore } from './terms-of-reference.queries';

export interface AdoptTermsOfReferenceCommand extends AskedPeriod {
  readonly edition: string;
  readonly summary?: string | null;
  readonly reviewDueOn?: string | null;
  readonly sourceDocument?: string | null;
}

/** Adopts an edition of a group's terms of reference; the one in force ends the day before. */
@Injectable()
export class AdoptTermsOfReference {
  constructor(private readonly database: Database) {}

  /** Throws 404 for an unknown group, 409 when another edition begins later or the days lie outside the group's life. */
  async execute(viewer: Viewer, groupId: string, command: AdoptTermsOfReferenceCommand): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const group = await tx.held(Group, groupId);
      const during = rangeWithin(command, group.during);
      const before = await tx.rows<TermsOfReference>(termsInForceBefore, [groupId, command.from]);
      for (const edition of before) {
        const ended = rangeUntil(edition.during, plusDays(command.from, -1));
        await tx.change(TermsOfReference, edition.id, { during: ended });
      }
      const id = newId();
      await tx.insert(TermsOfReference, [
        {
          id,
          groupId,
          edition: command.edition,
          summary: command.summary ?? null,
          reviewDueOn: command.reviewDueOn ?? null,
          sourceDocumentId: command.sourceDocument ?? null,
          during,
        },
      ]);
      await tx.trail('adopt-terms-of-reference', 'group', groupId, { id, ...command });
      return { id, version: 1 };
    });
  }
}
