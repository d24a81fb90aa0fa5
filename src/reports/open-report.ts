import { Injectable } from '@nestjs/common';
import { Group } from '../groups/group.entity';
import { Hit } from '../hits/hit.entity';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Written } from '../platform/http/responses';
import { Problem } from '../platform/problems/problem';
import { Clock } from '../platform/time/clock';
import { plusDays } from '../platform/time/period';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { GovernanceReport } from './governance-report.entity';
import type { ReportKind } from './governance-report.entity';
import type { Judgement } from './judgement';

export interface OpenReportCommand extends Partial<Judgement> {
  readonly kind: ReportKind;
  /** All HITs when left out. */
  readonly hit?: string | null;
  /** Of an effectiveness review alone. */
  readonly group?: string | null;
  readonly from: Day;
  readonly to: Day;
}

/** Begins a report of a period, into which people then write what they make of it. */
@Injectable()
export class OpenReport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 422 for a period that ends before it begins or has not begun, and for a group where none belongs or none is given. */
  async execute(viewer: Viewer, command: OpenReportCommand): Promise<Written> {
    const { kind, hit = null, group = null, from, to } = command;
    if (to < from) throw Problem.field('#/to', `The last day is before the first. Choose ${from} or a later day.`);
    if (from > this.clock.today())
      throw Problem.field('#/from', 'The period has not begun. Choose a first day in the past.');
    if (kind === 'EFFECTIVENESS' && group === null) throw Problem.field('#/group', 'Choose the group to review.');
    if (kind !== 'EFFECTIVENESS' && group !== null)
      throw Problem.field('#/group', 'Only an effectiveness review is of one group. Leave the group out.');
    return this.database.write(viewer, async (tx) => {
      if (hit !== null) await tx.named(Hit, hit, '#/hit');
      const { hitId } = group === null ? { hitId: hit } : await tx.named(Group, group, '#/group');
      if (group !== null && (hitId === null || (hit !== null && hit !== hitId)))
        throw Problem.field('#/group', 'Choose a group of the team: reviews are made of groups that belong to one.');
      const id = newId();
      const { preparedFor = null, summary = null, asks = null, nextYear = null } = command;
      const period = `[${from},${plusDays(to, 1)})`;
      await tx.insert(GovernanceReport, [
        { id, kind, hitId, groupId: group, period, preparedFor, summary, asks, nextYear },
      ]);
      await tx.trail('open-report', 'governanceReport', id, { kind, hit: hitId, group, from, to });
      return { id, version: 1 };
    });
  }
}
