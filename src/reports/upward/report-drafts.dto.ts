import { ApiProperty } from '@nestjs/swagger';
import { Id, OneOf, Parts, Words } from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import { lineEvidenceKinds, reportHeadings } from '../../meetings/upward/upward-report-line.entity';
import type { LineEvidenceKind, ReportHeading } from '../../meetings/upward/upward-report-line.entity';

/** Of which group to which. */
export class OpenReportDraftRequest {
  @Id('group')
  group: string;

  @Id('group', { description: 'The group that it reports to today.' })
  parentGroup: string;
}

/** A line of a draft as somebody edited it. */
export class DraftLineRequest {
  @OneOf(reportHeadings)
  heading: ReportHeading;

  @Words(2000)
  words: string;

  @OneOf(lineEvidenceKinds, {
    optional: true,
    description: 'As it was drafted. Left out of a line that somebody wrote.',
  })
  evidenceKind?: LineEvidenceKind | null;

  @Id('thing', { optional: true, description: 'As it was drafted.' })
  evidenceId?: string | null;
}

/** All of a draft: its lines in their order. What is left out is taken out. */
export class AmendReportDraftRequest {
  @Words(4000, {
    optional: true,
    description: 'What the parent most needs to know, in your own words. No draft is sent without it.',
  })
  summary?: string | null;

  @Parts(() => DraftLineRequest)
  lines: DraftLineRequest[];
}

/** Which drafts to list. */
export class ReportDraftsQuery extends ListQuery {
  @Id('group', { optional: true })
  group?: string;

  @Id('group', { optional: true })
  parentGroup?: string;
}

/** A report that is being written. */
export class ReportDraftView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'uuid' })
  groupId: string;
  groupKey: string;
  groupName: string;
  @ApiProperty({ format: 'uuid' })
  parentGroupId: string;
  parentGroupKey: string;
  parentGroupName: string;
  @ApiProperty({ format: 'date' })
  coversFrom: string;
  @ApiProperty({ format: 'date' })
  coversTo: string;
  @ApiProperty({ format: 'date' })
  begunOn: string;
  summary: string | null;
  @ApiProperty({ type: 'integer' })
  version: number;
}

/** A line of a draft. */
export class DraftLineView {
  @ApiProperty({ enum: reportHeadings })
  heading: ReportHeading;
  words: string;
  @ApiProperty({ enum: lineEvidenceKinds })
  evidenceKind: LineEvidenceKind | null;
  @ApiProperty({ format: 'uuid' })
  evidenceId: string | null;
  /** The rule by which it was drafted; null for a line that somebody wrote. */
  because: string | null;
}

/** A report that is being written, with its lines. */
export class ReportDraftDetailView extends ReportDraftView {
  @ApiProperty({ type: DraftLineView, isArray: true })
  lines: readonly DraftLineView[];
}
