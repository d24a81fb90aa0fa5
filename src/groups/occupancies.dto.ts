import { ApiProperty } from '@nestjs/swagger';
import { DayField, Id, OneOf, PrecisionField } from '../platform/http/fields';
import { Written } from '../platform/http/responses';
import { precisions } from '../platform/time/period';
import type { Precision } from '../platform/time/period';
import { capacities } from './capacity';
import type { Capacity } from './capacity';

/** Puts somebody into a seat. */
export class AppointToSeatRequest {
  @Id('person')
  person: string;

  @OneOf(capacities, { optional: true, description: 'In what capacity they sit here. As the seat says when left out.' })
  capacity?: Capacity | null;

  @Id('organisation', { optional: true, description: 'For which organisation they sit here.' })
  representedOrganisation?: string | null;

  @DayField()
  from: string;

  @DayField({ optional: true, description: 'Their last day. With the seat when left out.' })
  to?: string | null;

  @DayField({ optional: true, description: 'When the term of office runs out. It does not end the occupancy.' })
  termEndsOn?: string | null;

  @PrecisionField()
  fromPrecision?: Precision | null;

  @PrecisionField()
  toPrecision?: Precision | null;
}

/** Passes a seat on: whoever sits in it leaves the day before. */
export class HandOverSeatRequest {
  @Id('person')
  person: string;

  @DayField({ description: 'The first day of the new holder.' })
  on: string;

  @OneOf(capacities, { optional: true, description: 'As the seat says when left out.' })
  capacity?: Capacity | null;

  @Id('organisation', { optional: true })
  representedOrganisation?: string | null;

  @DayField({ optional: true, description: 'The last day of the new holder. With the seat when left out.' })
  to?: string | null;

  @DayField({ optional: true })
  termEndsOn?: string | null;
}

/** A seat that changed hands, at its new version. */
export class SeatHandedOver extends Written {
  /** The occupancy that ended. */
  @ApiProperty({ format: 'uuid' })
  endedOccupancy: string;
  /** The occupancy that began. */
  @ApiProperty({ format: 'uuid' })
  occupancy: string;
}

/** Somebody in a seat for a time: appointed, or by virtue of a post. */
export class OccupancyView {
  /** Null for somebody who sits there by virtue of a post. */
  @ApiProperty({ format: 'uuid' })
  id: string | null;
  @ApiProperty({ format: 'uuid' })
  seatId: string;
  @ApiProperty({ format: 'uuid' })
  personId: string;
  personName: string;
  @ApiProperty({ enum: capacities })
  capacity: Capacity;
  @ApiProperty({ format: 'uuid' })
  representedOrganisationId: string | null;
  representedOrganisationName: string | null;
  exOfficio: boolean;
  @ApiProperty({ format: 'date' })
  termEndsOn: string | null;
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string | null;
  /** Null for somebody who sits there by virtue of a post: it stands with the post. */
  @ApiProperty({ enum: precisions })
  fromPrecision: Precision | null;
  @ApiProperty({ enum: precisions })
  toPrecision: Precision | null;
  @ApiProperty({ type: 'integer' })
  version: number | null;
}
