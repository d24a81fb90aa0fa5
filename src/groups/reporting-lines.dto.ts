import { ApiProperty } from '@nestjs/swagger';
import { DayField, EveryMonths, Id, Words } from '../platform/http/fields';
import { DatedListQuery } from '../platform/http/list-query.dto';

/** A group reports to another from a day on. */
export class DrawReportingLineRequest {
  @Id('group', { description: 'The group that reports.' })
  group: string;

  @Id('group', { description: 'The group it reports to.' })
  parentGroup: string;

  @EveryMonths({ optional: true, description: 'How often it reports.' })
  every?: string | null;

  @Words(200, { optional: true, description: 'In what form, for example AAA report.' })
  form?: string | null;

  @Words(2000, { optional: true, description: 'The sentence that promises it.' })
  quotation?: string | null;

  @Id('source document', { optional: true, description: 'The document that the sentence comes from.' })
  sourceDocument?: string | null;

  @DayField()
  from: string;

  @DayField({ optional: true, description: 'Its last day. With the first of the two groups to end when left out.' })
  to?: string | null;
}

/** Which reporting lines to list. */
export class ReportingLinesQuery extends DatedListQuery {
  @Id('group', { optional: true, description: 'The group that reports.' })
  group?: string;

  @Id('group', { optional: true, description: 'The group that is reported to.' })
  parentGroup?: string;

  @Id('HIT', { optional: true, description: 'The HIT of the group that reports.' })
  hit?: string;
}

/** A reporting line. */
export class ReportingLineView {
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
  every: string | null;
  form: string | null;
  quotation: string | null;
  @ApiProperty({ format: 'uuid' })
  sourceDocumentId: string | null;
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string | null;
  @ApiProperty({ type: 'integer' })
  version: number;
}
