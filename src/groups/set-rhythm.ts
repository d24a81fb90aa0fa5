import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Written } from '../platform/http/responses';
import type { Viewer } from '../platform/viewer';
import { writeRhythm } from './rhythm-setting';
import type { RhythmAsked } from './rhythm-setting';

/**
 * Sets how often and on which day a group means to meet ("will meet monthly"). The rhythm before ends the day before; one of
 * the same day is put right.
 */
@Injectable()
export class SetRhythm {
  constructor(private readonly database: Database) {}

  /** Throws 404 for an unknown group, 409 when another rhythm begins later, 422 when the day is said twice or not at all. */
  async execute(viewer: Viewer, groupId: string, command: RhythmAsked): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const { id } = await writeRhythm(tx, groupId, command);
      await tx.trail('set-rhythm', 'group', groupId, { id, ...command });
      return { id, version: 1 };
    });
  }
}
