import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Written } from '../../platform/http/responses';
import { Problem } from '../../platform/problems/problem';
import type { Viewer } from '../../platform/viewer';
import { UpwardReport } from './upward-report.entity';

/** The parent says what it makes of a report that it received. An answer can be written anew. */
@Injectable()
export class AnswerUpwardReport {
  constructor(private readonly database: Database) {}

  /** Throws 404, 412, and 409 when it was not received yet. */
  async execute(
    viewer: Viewer,
    id: string,
    ifMatch: number,
    { response }: { readonly response: string },
  ): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const { receivedOn, version } = await tx.held(UpwardReport, id, ifMatch);
      if (receivedOn === null) {
        throw new Problem(409, 'not-received', 'This was not received yet. Record first where it was received.');
      }
      await tx.change(UpwardReport, id, { response });
      await tx.trail('answer-upward-report', 'upwardReport', id, { response });
      return { id, version: version + 1 };
    });
  }
}
