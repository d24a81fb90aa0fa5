import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import { Problem } from '../platform/problems/problem';
import { rangeWithin } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { Organisation } from './organisation.entity';
import { OrganisationalUnit } from './organisational-unit.entity';
import { Post } from './post.entity';
import type { PostLevel } from './post.entity';

export interface RecordPostCommand {
  readonly key?: string | null;
  readonly organisation: string;
  readonly unit?: string | null;
  readonly title: string;
  readonly level: PostLevel;
  readonly from: string;
  readonly to?: string | null;
}

/** Records an office in an organisation or one of its units. Without a last day of its own it ends with the first of them. */
@Injectable()
export class RecordPost {
  constructor(private readonly database: Database) {}

  /** Throws 422 when there is no such organisation or unit or they do not belong together, 409 outside their lives. */
  async execute(viewer: Viewer, command: RecordPostCommand): Promise<{ id: string; version: number }> {
    const { key, title, level } = command;
    return this.database.write(viewer, async (tx) => {
      const id = newId();
      const organisation = await tx.named(Organisation, command.organisation, '#/organisation');
      const unit = command.unit == null ? null : await tx.named(OrganisationalUnit, command.unit, '#/unit');
      if (unit && unit.organisationId !== organisation.id) {
        throw Problem.field(
          '#/unit',
          'This unit belongs to another organisation. Choose one of the same organisation.',
        );
      }
      const during = rangeWithin(command, organisation.during, ...(unit ? [unit.during] : []));
      await tx.insert(Post, [
        { id, key: key ?? id, organisationId: organisation.id, unitId: unit?.id ?? null, title, level, during },
      ]);
      await tx.trail('record-post', 'post', id, command);
      return { id, version: 1 };
    });
  }
}
