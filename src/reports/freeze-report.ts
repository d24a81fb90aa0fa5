import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Written } from '../platform/http/responses';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { AssembleReportContent } from './assemble-report-content';
import { GovernanceReportVersion } from './governance-report-version.entity';
import { GovernanceReport } from './governance-report.entity';
import { fingerprintOf, hashOf } from './report-content';
import { latestVersion } from './reports.queries';

export interface FreezeReportCommand {
  /** Told without names; with them when left out. */
  readonly anonymised?: boolean;
  /** Only where no version is frozen yet: what frozen one there is, is given instead. */
  readonly isOnlyFirst?: boolean;
}

/**
 * Freezes a report as it reads now: what was asked, what people wrote, what the record said, the rules' versions and every word.
 * Whatever is corrected afterwards, this version says what it said.
 */
@Injectable()
export class FreezeReport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly assembleReportContent: AssembleReportContent,
  ) {}

  /** The new version, by its id and number. Throws 404, and 412 when somebody wrote into the report meanwhile. */
  async execute(
    viewer: Viewer,
    reportId: string,
    ifMatch: number,
    { anonymised, isOnlyFirst = false }: FreezeReportCommand,
  ): Promise<Written> {
    // A null in the request says as little as nothing.
    const isAnonymised = anonymised === true;
    const id = newId();
    const page = `/reports/${reportId}/versions/${id}/content`;
    const content = await this.assembleReportContent.execute(viewer, reportId, { isAnonymised, page });
    const text = JSON.stringify(content);
    return this.database.write(viewer, async (tx) => {
      await tx.held(GovernanceReport, reportId, ifMatch);
      const [{ number: latest } = { number: 0 }] = await tx.rows<{ number: number }>(latestVersion, [reportId]);
      if (isOnlyFirst && latest > 0) return { id, version: latest };
      const number = latest + 1;
      const [contentHash, dataFingerprint] = [hashOf(text), fingerprintOf(content.report)];
      await tx.insert(GovernanceReportVersion, [
        {
          ...{ id, reportId, number, isAnonymised, content: text, contentHash, dataFingerprint },
          frozenAt: this.clock.now(),
          frozenBy: viewer.name,
        },
      ]);
      await tx.trail('freeze-report', 'governanceReport', reportId, {
        version: id,
        number,
        isAnonymised,
        contentHash,
        dataFingerprint,
      });
      return { id, version: number };
    });
  }
}
