import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { OneOf, Words } from '../platform/http/fields';
import { searchKinds } from './searchable.queries';
import type { SearchKind } from './searchable.queries';

const limitMessage = 'Ask for 1 to 500 rows a page.';

/** What is looked for. */
export class SearchQuery {
  @Words(200, {
    optional: true,
    description:
      'Words, "a phrase", or, -without; or the number of a decision or an action. Nothing is found when left out.',
  })
  q?: string;

  @OneOf(searchKinds, { optional: true, description: 'Only things of this kind, page by page.' })
  kind?: SearchKind;

  @ApiProperty({ required: false, type: 'integer', minimum: 1, maximum: 500, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: limitMessage })
  @Min(1, { message: limitMessage })
  @Max(500, { message: limitMessage })
  limit = 50;

  @ApiProperty({ required: false, type: 'string', description: 'Where to go on, with a kind: from the Link header.' })
  @IsOptional()
  @IsString({ message: 'Use the address in the Link header of the page before, unchanged.' })
  @MaxLength(1000, { message: 'Use the address in the Link header of the page before, unchanged.' })
  after?: string;
}

/** Something that was found. */
export class FoundView {
  @ApiProperty({ enum: searchKinds })
  kind: SearchKind;
  @ApiProperty({ format: 'uuid' })
  id: string;
  /** Of decisions and actions. */
  number: string | null;
  title: string;
  /** What it is part of, or what else is said of it. */
  context: string | null;
  @ApiProperty({ format: 'date' })
  day: string | null;
  @ApiProperty({ format: 'uuid' })
  meetingId: string | null;
}

/** How many of a kind match, of those that the reader may see. */
class FoundCountView {
  @ApiProperty({ enum: searchKinds })
  kind: SearchKind;
  @ApiProperty({ type: 'integer' })
  total: number;
}

/** What was found: of one kind a page, of all kinds the first five of each. */
export class SearchView {
  @ApiProperty({ type: [FoundCountView] })
  counts: FoundCountView[];
  @ApiProperty({ type: [FoundView] })
  items: FoundView[];
  next: string | null;
}
