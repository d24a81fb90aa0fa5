import { ApiProperty } from '@nestjs/swagger';
import { boundaryDimensions, unaffiliatedReadings } from './affiliation';
import type { BoundaryDimension, UnaffiliatedReading } from './affiliation';
import { MeasureView } from './measure.dto';

/** Ties across and within a boundary. */
export class CrossingView {
  @ApiProperty({ type: 'integer' })
  external: number;
  @ApiProperty({ type: 'integer' })
  internal: number;
  /** External minus internal. */
  @ApiProperty({ type: 'integer' })
  numerator: number;
  /** External plus internal. */
  @ApiProperty({ type: 'integer' })
  denominator: number;
  /** To four decimals, from -1 to 1; null without ties. */
  index: number | null;
}

/** The index in one dimension. */
export class ExternalInternalView {
  @ApiProperty({ enum: boundaryDimensions })
  dimension: BoundaryDimension;
  /** How public contributors who belong to no organisation are read in this dimension. */
  @ApiProperty({ enum: unaffiliatedReadings })
  unaffiliated: UnaffiliatedReading;
  /** Each tie once. */
  binary: CrossingView;
  /** Each tie as often as the two met. */
  weighted: CrossingView;
  /** Ties of people of whom this is not recorded. */
  @ApiProperty({ type: 'integer' })
  leftOut: number;
}

/** Whether people met across boundaries or within them. */
export class ExternalInternalMeasureView extends MeasureView {
  @ApiProperty({ type: 'integer' })
  meetings: number;
  @ApiProperty({ type: 'integer' })
  people: number;
  @ApiProperty({ type: 'integer' })
  ties: number;
  items: ExternalInternalView[];
}
