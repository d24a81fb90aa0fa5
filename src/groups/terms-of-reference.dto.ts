import { ApiProperty } from '@nestjs/swagger';
import { DayField, Id, Words } from '../platform/http/fields';

/** A new edition of a group's terms of reference. */
export class AdoptTermsOfReferenceRequest {
  @Words(80, { description: 'How the edition is known, for example 2 or March 2013.' })
  edition: string;

  @Words(4000, { optional: true })
  summary?: string | null;

  @DayField({ optional: true })
  reviewDueOn?: string | null;

  @Id('source document', { optional: true })
  sourceDocument?: string | null;

  @DayField({ description: 'The first day it is in force. The edition before it ends the day before.' })
  from: string;

  @DayField({ optional: true, description: 'The last day it is in force, where that is known already.' })
  to?: string | null;
}

/** An edition of terms of reference and the days on which it is in force. */
export class TermsOfReferenceView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'uuid' })
  groupId: string;
  edition: string;
  summary: string | null;
  @ApiProperty({ format: 'date' })
  reviewDueOn: string | null;
  @ApiProperty({ format: 'uuid' })
  sourceDocumentId: string | null;
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string | null;
}
