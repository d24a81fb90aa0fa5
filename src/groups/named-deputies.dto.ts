import { ApiProperty } from '@nestjs/swagger';
import { DayField, Id } from '../platform/http/fields';
import { DatedListQuery } from '../platform/http/list-query.dto';

/** Names somebody who may sit in for whoever holds the seat. */
export class NameDeputyRequest {
  @Id('person')
  person: string;

  @DayField()
  from: string;

  @DayField({ optional: true, description: 'Their last day. With the seat when left out.' })
  to?: string | null;
}

/** Which deputies to list. */
export class NamedDeputiesQuery extends DatedListQuery {
  @Id('group', { optional: true })
  group?: string;

  @Id('seat', { optional: true })
  seat?: string;

  @Id('person', { optional: true })
  person?: string;
}

/** Somebody who may sit in for whoever holds a seat. */
export class NamedDeputyView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'uuid' })
  groupId: string;
  groupKey: string;
  @ApiProperty({ format: 'uuid' })
  seatId: string;
  seatKey: string;
  seatLabel: string;
  @ApiProperty({ format: 'uuid' })
  personId: string;
  personName: string;
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string | null;
  @ApiProperty({ type: 'integer' })
  version: number;
}
