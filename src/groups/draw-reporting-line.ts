import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Written } from '../platform/http/responses';
import { rangeWithin } from '../platform/time/period';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { Group } from './group.entity';
import { lockReportingLines } from './reporting-line.queries';
import { ReportingLine } from './reporting-line.entity';
import { refuseCircleThrough } from './reporting-lines-are-acyclic';

export interface DrawReportingLineCommand {
  readonly group: string;
  readonly parentGroup: string;
  readonly every?: string | null;
  readonly form?: string | null;
  readonly quotation?: string | null;
  readonly sourceDocument?: string | null;
  readonly from: Day;
  readonly to?: Day | null;
}

/** Draws a reporting line: "report to the trust-wide steering group". A group may report to several, never in a circle. */
@Injectable()
export class DrawReportingLine {
  constructor(private readonly database: Database) {}

  /** Throws 409 for a circle, a line that is there already or a group that does not exist on those days; 422 for an unknown group. */
  async execute(viewer: Viewer, command: DrawReportingLineCommand): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      await tx.rows(lockReportingLines, []);
      const group = await tx.named(Group, command.group, '#/group');
      const parent = await tx.named(Group, command.parentGroup, '#/parentGroup');
      const id = newId();
      await tx.insert(ReportingLine, [
        {
          id,
          groupId: command.group,
          parentGroupId: command.parentGroup,
          every: command.every ?? null,
          form: command.form ?? null,
          quotation: command.quotation ?? null,
          sourceDocumentId: command.sourceDocument ?? null,
          during: rangeWithin(command, group.during, parent.during),
        },
      ]);
      await refuseCircleThrough(tx, id);
      await tx.trail('draw-reporting-line', 'reportingLine', id, command);
      return { id, version: 1 };
    });
  }
}
