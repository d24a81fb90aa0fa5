import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Written } from '../../platform/http/responses';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { noteReading, personOfAccount } from './knowledge-writing.queries';
import { SharedKnowledge } from './shared-knowledge.entity';

/** Somebody says that they have read something. Said again, the first day stands. Looking at it is never noted. */
@Injectable()
export class RecordReading {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404, and 409 for an account that is of nobody, so that no reader could be named. */
  async execute(viewer: Viewer, id: string): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const { version } = await tx.held(SharedKnowledge, id);
      const [reader] = await tx.rows<{ id: string }>(personOfAccount, [viewer.accountId]);
      if (!reader)
        throw new Problem(
          409,
          'account-of-nobody',
          'Your account is not linked to a person on record, so no reader can be named. Ask an administrator to link it.',
        );
      const noted = await tx.rows(noteReading, [id, reader.id, this.clock.today()]);
      if (noted.length > 0) await tx.trail('record-reading', 'sharedKnowledge', id, { person: reader.id });
      return { id, version };
    });
  }
}
