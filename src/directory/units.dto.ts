import { ApiProperty } from '@nestjs/swagger';
import { DayField, Id, Key, Words } from '../platform/http/fields';
import { DatedListQuery } from '../platform/http/list-query.dto';

/** A new part of an organisation. */
export class RecordUnitRequest {
  @Key({ optional: true, description: 'A stable key for the partnership file. The id when left out.' })
  key?: string | null;

  @Id('organisation')
  organisation: string;

  @Words(200)
  name: string;

  @DayField()
  from: string;

  @DayField({ optional: true, description: 'Its last day. With the organisation when left out.' })
  to?: string | null;
}

/** Which units to list. */
export class UnitsQuery extends DatedListQuery {
  @Id('organisation', { optional: true })
  organisation?: string;

  @Words(200, { optional: true, description: 'Part of the name or key.' })
  q?: string;
}

/** A part of an organisation, such as a division. */
export class UnitView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  key: string;
  name: string;
  @ApiProperty({ format: 'uuid' })
  organisationId: string;
  organisationName: string | null;
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string | null;
  @ApiProperty({ type: 'integer' })
  version: number;
}
