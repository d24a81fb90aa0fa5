import { Injectable } from '@nestjs/common';
import type { LineEvidenceKind, ReportHeading } from '../../meetings/upward/upward-report-line.entity';
import { Database } from '../../platform/database/database';
import { statement } from '../../platform/database/statement';
import type { Written } from '../../platform/http/responses';
import { Problem } from '../../platform/problems/problem';
import type { Viewer } from '../../platform/viewer';
import { UpwardReportDraft } from './upward-report-draft.entity';

export interface AmendReportDraftCommand {
  readonly summary?: string | null;
  readonly lines: readonly {
    readonly heading: ReportHeading;
    readonly words: string;
    readonly evidenceKind?: LineEvidenceKind | null;
    readonly evidenceId?: string | null;
  }[];
}

/** A list goes in as text: on its own it would be taken for an array of PostgreSQL. Values: id, lines. */
const setDraftLines = statement('set-draft-lines', 'UPDATE upward_report_draft SET lines = $2::jsonb WHERE id = $1');

/** Edits a draft: what the parent most needs to know, and which lines stand under which heading, in their order. */
@Injectable()
export class AmendReportDraft {
  constructor(private readonly database: Database) {}

  /** Throws 404, 412, and 422 for a line that names half an evidence, or something which the draft did not rest on. */
  async execute(viewer: Viewer, id: string, version: number, command: AmendReportDraftCommand): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const draft = await tx.held(UpwardReportDraft, id, version);
      const lines = command.lines.map(({ heading, words, evidenceKind = null, evidenceId = null }, index) => {
        if ((evidenceId === null) !== (evidenceKind === null)) {
          throw Problem.field(
            `#/lines/${String(index)}/evidenceId`,
            'Say of what kind the evidence is and give its id, or leave both out.',
          );
        }
        const drafted = draft.lines.find(
          (line) => line.evidenceId === evidenceId && line.evidenceKind === evidenceKind,
        );
        if (evidenceId !== null && !drafted) {
          throw Problem.field(
            `#/lines/${String(index)}/evidenceId`,
            'The draft did not rest on this. Keep the evidence of a line as it was drafted, or leave it out.',
          );
        }
        const because = evidenceId === null ? null : (drafted?.because ?? null);
        return { heading, words, evidenceKind, evidenceId, because };
      });
      await tx.rows(setDraftLines, [id, JSON.stringify(lines)]);
      await tx.change(UpwardReportDraft, id, { summary: command.summary ?? null });
      await tx.trail('amend-report-draft', 'group', draft.groupId, { id, ...command });
      return { id, version: version + 1 };
    });
  }
}
