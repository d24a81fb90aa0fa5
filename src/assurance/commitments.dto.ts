import { ApiProperty } from '@nestjs/swagger';
import { Allow } from 'class-validator';
import { DayField, Id, Key, OneOf, WholeNumber, Words } from '../platform/http/fields';
import { DatedListQuery } from '../platform/http/list-query.dto';
import { Written } from '../platform/http/responses';
import { rags } from './declared-view.entity';
import type { Rag } from './declared-view.entity';

/** A sentence of a source document, and the rule that holds it against the record. */
export class DeclareCommitmentRequest {
  @Key({ optional: true, description: 'A stable key for the partnership file. The id when left out.' })
  key?: string | null;

  @Id('HIT', { optional: true, description: 'Whose promise it is. The HIT of the group when left out.' })
  hit?: string | null;

  @Id('group', { optional: true, description: 'The group it is about, where it is about one.' })
  group?: string | null;

  @Id('source document')
  sourceDocument: string;

  @Words(100, { optional: true, description: 'Where in the document, for example "4.2".' })
  clause?: string | null;

  @Words(2000, { description: 'The sentence itself, word for word.' })
  quotation: string;

  @Words(60, { description: 'The kind of one of the rules at /api/v1/rules.' })
  rule: string;

  /** What the rule needs to know; the rule publishes which. What is left out is filled in. */
  @ApiProperty({ type: Object, additionalProperties: true, required: false })
  @Allow()
  parameters?: unknown;

  @WholeNumber(0, 366, { optional: true, description: 'Days of grace; those of the rule when left out.' })
  graceDays?: number | null;

  @DayField({ description: 'The first day on which it holds.' })
  from: string;

  @DayField({ optional: true, description: 'The last day on which it holds, where that is known.' })
  to?: string | null;
}

/** The promises of a template, all at once. */
export class DeclareFromTemplateRequest {
  @Words(60, { description: 'The kind of one of the templates at /api/v1/commitment-templates.' })
  template: string;

  @Id('source document')
  sourceDocument: string;

  /** What the template needs to know; it publishes which. */
  @ApiProperty({ type: Object, additionalProperties: true, required: false })
  @Allow()
  needs?: unknown;

  @DayField({ description: 'The first day on which they hold.' })
  from: string;
}

/** Promises that were declared together. */
export class CommitmentsDeclared {
  @ApiProperty({ type: Written, isArray: true })
  declared: Written[];
}

/** What people say of a promise, from a day on. */
export class DeclareViewRequest {
  @OneOf(rags, { description: 'GREEN on track, AMBER at risk, RED off track, GREY not known.' })
  rag: Rag;

  @Words(2000, { optional: true, description: 'What would bring it back to green. Needed for AMBER and RED.' })
  pathToGreen?: string | null;

  @Words(200, { description: 'Whose view it is.' })
  declaredBy: string;

  @DayField({ optional: true, description: 'From which day. Today when left out.' })
  from?: string | null;
}

/** "Known, because …", by whom, until when. */
export class AnswerFindingRequest {
  @Words(60, { description: 'Which finding of the promise: one of the aspects of its rule.' })
  aspect: string;

  @Words(2000)
  because: string;

  @Words(200, { description: 'Who says so.' })
  answeredBy: string;

  @DayField({ optional: true, description: 'From which day. Today when left out.' })
  from?: string | null;

  @DayField({ description: 'The last day on which the answer stands.' })
  until: string;
}

/** Which promises to list. */
export class CommitmentsQuery extends DatedListQuery {
  @Id('HIT', { optional: true })
  hit?: string;

  @Id('group', { optional: true })
  group?: string;

  @Words(60, { optional: true })
  rule?: string;
}

/** A promise: the sentence, where it stands, and the rule that holds it against the record. */
export class CommitmentView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  key: string;
  @ApiProperty({ format: 'uuid' })
  hitId: string | null;
  hitKey: string | null;
  @ApiProperty({ format: 'uuid' })
  groupId: string | null;
  groupKey: string | null;
  groupName: string | null;
  @ApiProperty({ format: 'uuid' })
  sourceDocumentId: string;
  documentTitle: string;
  @ApiProperty({ type: 'integer' })
  documentYear: number;
  clause: string | null;
  quotation: string;
  rule: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  parameters: object;
  @ApiProperty({ type: 'integer' })
  graceDays: number | null;
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string | null;
  @ApiProperty({ type: 'integer' })
  version: number;
}

/** What people said of a promise, and from when to when. */
export class DeclaredViewView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ enum: rags })
  rag: Rag;
  pathToGreen: string | null;
  declaredBy: string;
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string | null;
}

/** An answer to a finding, and from when to when it stands. */
export class FindingAnswerView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  aspect: string;
  because: string;
  answeredBy: string;
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string;
}

/** One promise with everything that people said about it. */
export class CommitmentDetailView extends CommitmentView {
  declaredViews: DeclaredViewView[];
  answers: FindingAnswerView[];
}
