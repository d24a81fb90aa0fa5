import { ApiProperty } from '@nestjs/swagger';
import { DayField, Id, Words } from '../platform/http/fields';
import { ListQuery } from '../platform/http/list-query.dto';

/** Which decisions to list. */
export class DecisionsQuery extends ListQuery {
  @Id('group', { optional: true })
  group?: string;

  @Id('HIT', { optional: true })
  hit?: string;

  @DayField({ optional: true, description: 'Decided on this day or later.' })
  from?: string;

  @DayField({ optional: true, description: 'Decided on this day or earlier.' })
  to?: string;

  @Words(200, { optional: true, description: 'Part of the number, the statement or the rationale.' })
  q?: string;
}

/** A decision and where it was taken. */
export class DecisionView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  number: string;
  statement: string;
  rationale: string | null;
  /** The earlier decision, taken without a quorum, that this one ratifies. */
  @ApiProperty({ format: 'uuid' })
  ratifies: string | null;
  @ApiProperty({ format: 'uuid' })
  meetingId: string;
  @ApiProperty({ format: 'date' })
  decidedOn: string;
  @ApiProperty({ type: 'integer' })
  item: number | null;
  itemTitle: string | null;
  @ApiProperty({ type: 'string', format: 'uuid', isArray: true })
  groupIds: string[];
  groupNames: string[];
}
