import { ApiProperty } from '@nestjs/swagger';
import { DayField, Id, Words } from '../platform/http/fields';
import { DatedListQuery } from '../platform/http/list-query.dto';

/** Two groups work with each other from a day on. Which of them is named first makes no difference. */
export class DrawWorkingLinkRequest {
  @Id('group')
  group: string;

  @Id('group')
  otherGroup: string;

  @Words(2000, { optional: true, description: 'The sentence that promises it.' })
  quotation?: string | null;

  @Id('source document', { optional: true, description: 'The document that the sentence comes from.' })
  sourceDocument?: string | null;

  @DayField()
  from: string;

  @DayField({ optional: true, description: 'Its last day. With the first of the two groups to end when left out.' })
  to?: string | null;
}

/** Which working links to list. */
export class WorkingLinksQuery extends DatedListQuery {
  @Id('group', { optional: true, description: 'Links of this group, each shown from its side.' })
  group?: string;

  @Id('HIT', { optional: true, description: 'Links of which one group at least is part of the HIT.' })
  hit?: string;
}

/** A working link, seen from one of its two groups. */
export class WorkingLinkView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'uuid' })
  groupId: string;
  groupKey: string;
  groupName: string;
  @ApiProperty({ format: 'uuid' })
  otherGroupId: string;
  otherGroupKey: string;
  otherGroupName: string;
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
