import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { Problem } from '../platform/problems/problem';
import { Clock } from '../platform/time/clock';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { AssembleFindings } from './assemble-findings';
import type { FindingsFrozen } from './finding-history.dto';
import { freezeFindings } from './findings.queries';

const rowsAtOnce = 5000;

/** Keeps the findings of a day as they are said now, so that "what we said then" stays readable. */
@Injectable()
export class FreezeFindings {
  constructor(
    private readonly database: Database,
    private readonly assembleFindings: AssembleFindings,
    private readonly clock: Clock,
  ) {}

  /** What was frozen for that day before stays as it was. Throws 422 for a day that is not over. */
  async execute(viewer: Viewer, { asOf }: { readonly asOf: Day }): Promise<FindingsFrozen> {
    if (asOf >= this.clock.today()) throw Problem.field('#/asOf', 'This day is not over. Choose one before today.');
    const takenAt = this.clock.now();
    return this.database.write(viewer, async (tx) => {
      let kept = 0;
      let rows: object[] = [];
      const keep = async (): Promise<void> => {
        kept += (await tx.rows(freezeFindings, [JSON.stringify(rows)])).length;
        rows = [];
      };
      for await (const finding of this.assembleFindings.execute(viewer, { scope: 'all', id: null, days: [asOf] })) {
        const { promise, aspect, outcome, sentence, ruleVersion } = finding;
        rows.push({ commitmentId: promise.id, asOf, aspect, outcome, sentence, ruleVersion, takenAt });
        if (rows.length === rowsAtOnce) await keep();
      }
      await keep();
      await tx.trail('freeze-findings', 'finding', null, { asOf, kept });
      return { asOf, kept };
    });
  }
}
