import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { DayField, Id, OneOf, Words } from '../platform/http/fields';
import { ShareView } from '../sponsorship/sponsor-contact.dto';
import { rags } from './declared-view.entity';
import type { Rag } from './declared-view.entity';
import { outcomes } from './outcome';
import type { Outcome } from './outcome';
import { evidencePaths } from './verdict';

const evidenceKinds = Object.keys(evidencePaths);

/** Whose promises to hold against the record: one promise, one group's, one HIT's, or all. */
export class FindingScopeQuery {
  @Id('promise', { optional: true })
  commitment?: string;

  @Id('group', { optional: true })
  group?: string;

  @Id('HIT', { optional: true })
  hit?: string;

  @Words(60, { optional: true, description: 'One rule only, by its kind.' })
  rule?: string;
}

/** The findings of a day. */
export class FindingsQuery extends FindingScopeQuery {
  @DayField({ optional: true, description: 'The day to look at. Today when left out.' })
  asOf?: string;

  @OneOf(outcomes, { optional: true, description: 'Only findings that came to this.' })
  outcome?: Outcome;

  @ApiProperty({ required: false, enum: ['json', 'csv'] })
  @IsOptional()
  @IsIn(['json', 'csv'], { message: 'Choose json or csv.' })
  format?: 'json' | 'csv';
}

/** Findings at the end of each month of a period. */
export class FindingHistoryQuery extends FindingScopeQuery {
  @DayField({ optional: true, description: 'The first day of the period. A year before its last when left out.' })
  from?: string;

  @DayField({ optional: true, description: 'The last day of the period. Today when left out.' })
  to?: string;
}

/** What changed since a day. */
export class FindingChangesQuery extends FindingScopeQuery {
  @DayField({ description: 'The earlier day.' })
  since: string;

  @DayField({ optional: true, description: 'The later day. Today when left out.' })
  asOf?: string;
}

/** Which day's findings to keep. */
export class FreezeFindingsRequest {
  @DayField({ description: 'A day that is over.' })
  asOf: string;
}

/** A row of the record that a finding rests on, and where it can be read. */
export class EvidenceView {
  @ApiProperty({ enum: evidenceKinds })
  kind: string;
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'date' })
  on: string | null;
  href: string;
}

/** One of the things that a finding is about: a group, a line, or the HIT itself. */
export class FindingPartView {
  subjectKey: string;
  subject: string;
  @ApiProperty({ enum: outcomes })
  outcome: Outcome;
  sentence: string;
  missing: string | null;
  figures: ShareView | null;
  @ApiProperty({ format: 'date' })
  since: string | null;
  evidence: EvidenceView[];
}

/** What people say of the promise on that day, beside what was computed. */
export class DeclaredThenView {
  @ApiProperty({ enum: rags })
  rag: Rag;
  pathToGreen: string | null;
  declaredBy: string;
  @ApiProperty({ format: 'date' })
  from: string;
}

/** The answer that stands on that day: "known, because …". */
export class AnsweredThenView {
  because: string;
  answeredBy: string;
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string;
}

/** One promise held against the record on one day, in one respect. */
export class FindingView {
  @ApiProperty({ format: 'uuid' })
  commitmentId: string;
  commitmentKey: string;
  quotation: string;
  clause: string | null;
  documentTitle: string;
  @ApiProperty({ type: 'integer' })
  documentYear: number;
  @ApiProperty({ format: 'uuid' })
  hitId: string | null;
  hitKey: string | null;
  @ApiProperty({ format: 'uuid' })
  groupId: string | null;
  groupKey: string | null;
  groupName: string | null;
  rule: string;
  @ApiProperty({ type: 'integer' })
  ruleVersion: number;
  /** The thresholds and whatever else the rule was told. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  parameters: object;
  aspect: string;
  aspectInWords: string;
  @ApiProperty({ format: 'date' })
  asOf: string;
  @ApiProperty({ enum: outcomes })
  outcome: Outcome;
  sentence: string;
  missing: string | null;
  figures: ShareView | null;
  @ApiProperty({ format: 'date' })
  since: string | null;
  parts: FindingPartView[];
  declared: DeclaredThenView | null;
  answer: AnsweredThenView | null;
}

/** All findings of a day. */
export class FindingsView {
  @ApiProperty({ format: 'date' })
  asOf: string;
  findings: FindingView[];
}
