import { ApiProperty } from '@nestjs/swagger';
import { DayField, Id, OneOf, Words, YesNo } from '../platform/http/fields';
import { ListQuery } from '../platform/http/list-query.dto';
import { reportKinds } from './governance-report.entity';
import type { ReportKind } from './governance-report.entity';
import { reportFormats } from './report-format';
import type { ReportFormat } from './report-format';

const longest = 5000;

/** What people write into a report themselves, each in its named place. What is left out stays; null takes it away. */
export class SetJudgementRequest {
  @Words(200, { optional: true, description: 'Which meeting or whom it is prepared for.' })
  preparedFor?: string | null;

  @Words(longest, { optional: true, description: 'What went well, and what worries us.' })
  summary?: string | null;

  @Words(longest, { optional: true, description: 'What the reader is asked to do.' })
  asks?: string | null;

  @Words(longest, { optional: true, description: 'What comes next.' })
  nextYear?: string | null;
}

/** A report to begin. */
export class OpenReportRequest extends SetJudgementRequest {
  @OneOf(reportKinds)
  kind: ReportKind;

  @Id('HIT', { optional: true, description: 'All HITs when left out.' })
  hit?: string | null;

  @Id('group', { optional: true, description: 'The group that an effectiveness review is of; of no other report.' })
  group?: string | null;

  @DayField({ description: 'First day of the period.' })
  from: string;

  @DayField({
    description: 'Last day of the period, included. A day to come is taken as today when the report is made.',
  })
  to: string;
}

/** Which reports to list. */
export class ReportsQuery extends ListQuery {
  @Id('HIT', { optional: true })
  hit?: string;

  @OneOf(reportKinds, { optional: true })
  kind?: ReportKind;

  @Id('report schedule', { optional: true, description: 'The schedule that made them.' })
  schedule?: string;
}

/** In which form. */
export class ReportFormatQuery {
  @OneOf(reportFormats, { optional: true, description: 'json when left out.' })
  format?: ReportFormat;
}

/** In which form a report is to be had that is not frozen, and whether it names anybody. */
export class ReportContentQuery extends ReportFormatQuery {
  @OneOf(['true', 'false'], {
    optional: true,
    description: 'Told without names: people by role and sector, organisations by kind. false when left out.',
  })
  anonymised?: 'true' | 'false';
}

/** How a version is frozen. */
export class FreezeReportRequest {
  @YesNo({
    optional: true,
    description: 'Told without names: people by role and sector, organisations by kind. false when left out.',
  })
  anonymised?: boolean;
}

/** A report: which one, of what, and what people wrote into it. */
export class ReportView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ enum: reportKinds })
  kind: ReportKind;
  /** Null for all HITs. */
  @ApiProperty({ format: 'uuid' })
  hitId: string | null;
  hitName: string | null;
  @ApiProperty({ format: 'uuid' })
  groupId: string | null;
  groupName: string | null;
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string;
  preparedFor: string | null;
  summary: string | null;
  asks: string | null;
  nextYear: string | null;
  /** How many versions are frozen. */
  @ApiProperty({ type: 'integer' })
  frozen: number;
  version: number;
}

/** A frozen version, and what proves that nothing in it was changed. */
export class ReportVersionView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'uuid' })
  reportId: string;
  @ApiProperty({ type: 'integer' })
  number: number;
  @ApiProperty({ format: 'date-time' })
  frozenAt: string;
  frozenBy: string;
  /** Told without names. */
  isAnonymised: boolean;
  /** SHA-256 over the content, letter by letter, when it was frozen. */
  contentHash: string;
  /** SHA-256 over what the record said, without the day it was read. */
  dataFingerprint: string;
  /** Whether the content still has its hash: not once a name was taken out for somebody who asked to be forgotten. */
  isWhole: boolean;
}

/** Something that was corrected since. */
export class DifferenceView {
  /** The section, or the table by its caption. */
  where: string;
  what: string;
  /** Null where it was not there then. */
  then: string | null;
  /** Null where it is not there now. */
  now: string | null;
}

/** What the same report says otherwise now. */
export class ComparisonView {
  differences: DifferenceView[];
}
