import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { DayField } from './fields';

const limitMessage = 'Ask for 1 to 500 rows a page.';

/** How a list is asked for: page size, where to go on, and in which format. */
export class ListQuery {
  @ApiProperty({ required: false, type: 'integer', minimum: 1, maximum: 500, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: limitMessage })
  @Min(1, { message: limitMessage })
  @Max(500, { message: limitMessage })
  limit = 50;

  @ApiProperty({
    required: false,
    type: 'string',
    description: 'Where to go on: taken from the Link header of the page before.',
  })
  @IsOptional()
  @IsString({ message: 'Use the address in the Link header of the page before, unchanged.' })
  @MaxLength(1000, { message: 'Use the address in the Link header of the page before, unchanged.' })
  after?: string;

  @ApiProperty({ required: false, enum: ['json', 'csv'], description: 'csv sends every matching row, not one page.' })
  @IsOptional()
  @IsIn(['json', 'csv'], { message: 'Choose json or csv.' })
  format?: 'json' | 'csv';
}

/** A list of something structural: true as of one day. */
export class DatedListQuery extends ListQuery {
  @DayField({ optional: true, description: 'The day to look at. Today when left out.' })
  asOf?: string;
}

/** One thing, as of one day. */
export class AsOfQuery {
  @DayField({ optional: true, description: 'The day to look at. Today when left out.' })
  asOf?: string;
}
