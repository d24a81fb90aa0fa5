import { ApiProperty } from '@nestjs/swagger';
import { DayField, PrecisionField } from '../platform/http/fields';
import type { Precision } from '../platform/time/period';

/** Ends something. A last day given before can be put right by ending it again. */
export class LastDayRequest {
  @DayField({ description: 'Its last day, included.' })
  lastDay: string;
}

/** Ends an occupancy, whose last day may be known only to the month or year. */
export class EndOccupancyRequest extends LastDayRequest {
  @PrecisionField()
  toPrecision?: Precision | null;
}

export const endedKinds = [
  'OCCUPANCY',
  'DEPUTY',
  'REPORTING_LINE',
  'WORKING_LINK',
  'RHYTHM',
  'TERMS_OF_REFERENCE',
  'SEAT',
] as const;
export type EndedKind = (typeof endedKinds)[number];

/** Something that ended with what it belongs to. */
export class EndedWithView {
  @ApiProperty({ enum: endedKinds })
  kind: EndedKind;
  @ApiProperty({ format: 'uuid' })
  id: string;
  /** What it is, in words. */
  name: string;
}

/** The fact of an ending, with everything that ended on the same day because of it. */
export class EndedTogether {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: 'integer', minimum: 1 })
  version: number;
  ended: EndedWithView[];
}
