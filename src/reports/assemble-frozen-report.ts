import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { Problem } from '../platform/problems/problem';
import type { Viewer } from '../platform/viewer';
import { readContent } from './report-content';
import type { ReportContent } from './report-content';
import { frozenContent } from './reports.queries';

export interface FrozenReport {
  readonly content: ReportContent;
  /** The content letter by letter, as its hash is over it. */
  readonly text: string;
  readonly reportId: string;
  readonly frozenAt: Date;
}

/** Reads a report as it was frozen. */
@Injectable()
export class AssembleFrozenReport {
  constructor(private readonly database: Database) {}

  /** Throws 404. */
  async execute(viewer: Viewer, id: string): Promise<FrozenReport> {
    const [row] = await this.database.rows<{ content: string; reportId: string; frozenAt: Date }>(
      viewer,
      frozenContent,
      [id],
    );
    if (!row) throw Problem.notFound('report version');
    const { content: text, reportId, frozenAt } = row;
    return { content: readContent(text), text, reportId, frozenAt };
  }
}
