import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Written } from '../platform/http/responses';
import { Clock } from '../platform/time/clock';
import { rangeOf } from '../platform/time/period';
import type { Day } from '../platform/time/period';
import { turnFrom } from '../platform/time/turn';
import type { InTurn } from '../platform/time/turn';
import type { Viewer } from '../platform/viewer';
import { Commitment } from './commitment.entity';
import { latestDeclaredView } from './commitment.queries';
import { DeclaredView } from './declared-view.entity';
import type { Rag } from './declared-view.entity';

export interface DeclareViewCommand {
  readonly rag: Rag;
  readonly pathToGreen?: string | null;
  readonly declaredBy: string;
  readonly from?: Day | null;
}

/** Declares how people see a promise, beside what is computed; the view before ends the day before. */
@Injectable()
export class DeclareView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404 for an unknown promise, 409 when another view begins later, 422 without a path to green where one is needed. */
  async execute(viewer: Viewer, commitmentId: string, command: DeclareViewCommand): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      await tx.held(Commitment, commitmentId);
      const from = command.from ?? this.clock.today();
      const [latest] = await tx.rows<InTurn>(latestDeclaredView, [commitmentId]);
      const { ends, corrects } = turnFrom(from, 'view', latest, null);
      if (ends) await tx.change(DeclaredView, ends.id, { during: ends.during });
      const { rag, pathToGreen = null, declaredBy } = command;
      const view = { rag, pathToGreen, declaredBy, during: rangeOf(from) };
      const id = corrects ?? newId();
      if (corrects === null) await tx.insert(DeclaredView, [{ id, commitmentId, ...view }]);
      else await tx.change(DeclaredView, id, view);
      await tx.trail('declare-view', 'commitment', commitmentId, { id, ...command });
      return { id, version: 1 };
    });
  }
}
