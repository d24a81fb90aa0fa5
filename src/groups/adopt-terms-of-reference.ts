import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Written } from '../platform/http/responses';
import { periodOf, rangeWithin } from '../platform/time/period';
import type { Day } from '../platform/time/period';
import { turnFrom } from '../platform/time/turn';
import type { InTurn } from '../platform/time/turn';
import type { Viewer } from '../platform/viewer';
import { Group } from './group.entity';
import { TermsOfReference } from './terms-of-reference.entity';
import { latestTerms } from './terms-of-reference.queries';

export interface AdoptTermsOfReferenceCommand {
  readonly edition: string;
  readonly summary?: string | null;
  readonly reviewDueOn?: string | null;
  readonly sourceDocument?: string | null;
  readonly from: Day;
  readonly to?: Day | null;
}

/** Adopts an edition of a group's terms of reference. The one in force ends the day before; one of the same day is put right. */
@Injectable()
export class AdoptTermsOfReference {
  constructor(private readonly database: Database) {}

  /** Throws 404 for an unknown group, 409 when another edition begins later or the days lie outside the group's life. */
  async execute(viewer: Viewer, groupId: string, command: AdoptTermsOfReferenceCommand): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const group = await tx.held(Group, groupId);
      const [latest] = await tx.rows<InTurn>(latestTerms, [groupId]);
      const { ends, corrects } = turnFrom(command.from, 'edition', latest, periodOf(group.during).to);
      if (ends) await tx.change(TermsOfReference, ends.id, { during: ends.during });
      const edition = {
        edition: command.edition,
        summary: command.summary ?? null,
        reviewDueOn: command.reviewDueOn ?? null,
        sourceDocumentId: command.sourceDocument ?? null,
        during: rangeWithin(command, group.during),
      };
      const id = corrects ?? newId();
      if (corrects === null) await tx.insert(TermsOfReference, [{ id, groupId, ...edition }]);
      else await tx.change(TermsOfReference, id, edition);
      await tx.trail('adopt-terms-of-reference', 'group', groupId, { id, ...command });
      return { id, version: 1 };
    });
  }
}
