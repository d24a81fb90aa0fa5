import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Written } from '../platform/http/responses';
import type { Viewer } from '../platform/viewer';
import { GovernanceReport } from './governance-report.entity';
import type { Judgement } from './judgement';

/** Writes what people make of a period into the named places of its report. Versions that are frozen stay as they are. */
@Injectable()
export class SetJudgement {
  constructor(private readonly database: Database) {}

  /** What is left out stays; null takes it away. Throws 404, and 412 when somebody wrote meanwhile. */
  async execute(viewer: Viewer, id: string, version: number, command: Partial<Judgement>): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const before = await tx.held(GovernanceReport, id, version);
      const { preparedFor = before.preparedFor, summary = before.summary } = command;
      const { asks = before.asks, nextYear = before.nextYear } = command;
      await tx.change(GovernanceReport, id, { preparedFor, summary, asks, nextYear });
      await tx.trail('set-judgement', 'governanceReport', id, { places: Object.keys(command) });
      return { id, version: version + 1 };
    });
  }
}
