import { ApiProperty } from '@nestjs/swagger';
import { DayField } from '../../platform/http/fields';
import { boundaryDimensions, unaffiliatedReadings } from './affiliation';
import type { BoundaryDimension, UnaffiliatedReading } from './affiliation';
import { MeasureView, ScopeQuery } from './measure.dto';

/** Whose members, and on which day. */
export class DiversityMeasureQuery extends ScopeQuery {
  @DayField({ optional: true, description: 'The day to look at. Today when left out.' })
  asOf?: string;
}

/** Members of one category. */
export class MembersInCategoryView {
  category: string;
  label: string;
  @ApiProperty({ type: 'integer' })
  people: number;
}

/** How mixed the members are in one dimension, by one reading of unaffiliated public contributors. */
export class DiversityView {
  @ApiProperty({ enum: boundaryDimensions })
  dimension: BoundaryDimension;
  @ApiProperty({ enum: unaffiliatedReadings })
  unaffiliated: UnaffiliatedReading;
  /** Members counted. */
  @ApiProperty({ type: 'integer' })
  n: number;
  /** Categories among them. */
  @ApiProperty({ type: 'integer' })
  k: number;
  /** Ordered pairs of members, each with themselves too, that are of different categories. */
  @ApiProperty({ type: 'integer' })
  numerator: number;
  /** All such pairs: n squared. */
  @ApiProperty({ type: 'integer' })
  denominator: number;
  /** To four decimals; null without members. */
  blau: number | null;
  /** Null with fewer than two categories: there is nothing to be mixed. */
  normalised: number | null;
  /** Members who are in no category of this dimension by this reading. */
  @ApiProperty({ type: 'integer' })
  leftOut: number;
  categories: MembersInCategoryView[];
}

/** How mixed the members are on a day: three dimensions, each by three readings. */
export class DiversityMeasureView extends MeasureView {
  @ApiProperty({ format: 'date' })
  asOf: string;
  @ApiProperty({ type: 'integer' })
  members: number;
  items: DiversityView[];
}
