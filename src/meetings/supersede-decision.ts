import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { Problem } from '../platform/problems/problem';
import type { Viewer } from '../platform/viewer';
import { decisionsToCompare, noteSuperseded } from './decision-supersession.queries';

export interface SupersedeDecisionCommand {
  /** The earlier decision; null takes back that there is one. */
  readonly decision: string | null;
}

interface Compared {
  readonly before: string | null;
  readonly isEarlier: boolean;
  readonly isOfTheSame: boolean;
}

/** Says in the place of which earlier decision, of the same group or of its HIT, one stands. The earlier one stays as it was recorded. */
@Injectable()
export class SupersedeDecision {
  constructor(private readonly database: Database) {}

  /** Throws 404 when there is no such decision, 422 when the other is not there, not earlier, or of another HIT. */
  async execute(viewer: Viewer, id: string, { decision }: SupersedeDecisionCommand): Promise<void> {
    await this.database.write(viewer, async (tx) => {
      const [found] = await tx.rows<Compared>(decisionsToCompare, [id, decision]);
      if (!found) throw Problem.notFound('decision');
      const { before, isEarlier, isOfTheSame } = found;
      if (decision !== null && !isOfTheSame) {
        throw Problem.field('#/decision', 'Choose a decision of the same group, or of another group of its HIT.');
      }
      if (decision !== null && !isEarlier) {
        throw Problem.field('#/decision', 'Choose an earlier decision: a later one cannot have been replaced by this.');
      }
      await tx.rows(noteSuperseded, [id, decision]);
      await tx.trail('supersede-decision', 'decision', id, { decision, before });
    });
  }
}
