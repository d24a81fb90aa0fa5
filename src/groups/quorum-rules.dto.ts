import { ApiProperty } from '@nestjs/swagger';
import { Allow } from 'class-validator';
import { DayField, Id, Words } from '../platform/http/fields';
import { quorumSchema } from './quorum-schema';

/** What makes a group quorate, from a day on. */
export class SetQuorumRuleRequest {
  @ApiProperty(quorumSchema)
  @Allow()
  rule: unknown;

  @Words(2000, { optional: true, description: 'The sentence of the terms of reference, word for word.' })
  quotation?: string | null;

  @Id('source document', { optional: true })
  sourceDocument?: string | null;

  @DayField({ description: 'The first day it holds. The rule before it ends the day before.' })
  from: string;

  @DayField({ optional: true, description: 'The last day it holds, where that is known already.' })
  to?: string | null;
}

/** A quorum rule and the days on which it holds. */
export class QuorumRuleView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'uuid' })
  groupId: string;
  @ApiProperty(quorumSchema)
  rule: object;
  quotation: string | null;
  @ApiProperty({ format: 'uuid' })
  sourceDocumentId: string | null;
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string | null;
}
