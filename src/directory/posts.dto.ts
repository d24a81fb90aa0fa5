import { ApiProperty } from '@nestjs/swagger';
import { DayField, Id, Key, OneOf, Words } from '../platform/http/fields';
import { DatedListQuery } from '../platform/http/list-query.dto';
import { precisions } from '../platform/time/period';
import type { Precision } from '../platform/time/period';
import { holdingKinds } from './post-holding.entity';
import type { HoldingKind } from './post-holding.entity';
import { postLevels } from './post.entity';
import type { PostLevel } from './post.entity';

/** A new office in an organisation or unit. */
export class RecordPostRequest {
  @Key({ optional: true, description: 'A stable key for the partnership file. The id when left out.' })
  key?: string | null;

  @Id('organisation')
  organisation: string;

  @Id('unit', { optional: true, description: 'The unit of that organisation that it belongs to.' })
  unit?: string | null;

  @Words(200)
  title: string;

  @OneOf(postLevels)
  level: PostLevel;

  @DayField()
  from: string;

  @DayField({ optional: true, description: 'Its last day. With the unit or organisation when left out.' })
  to?: string | null;
}

/** Which posts to list. */
export class PostsQuery extends DatedListQuery {
  @Id('organisation', { optional: true })
  organisation?: string;

  @Id('unit', { optional: true })
  unit?: string;

  @OneOf(postLevels, { optional: true })
  level?: PostLevel;

  @Words(200, { optional: true, description: 'Part of the title or key.' })
  q?: string;
}

/** An office on a day, with whoever acts as it: an acting holder stands in front of the substantive one. */
export class PostView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  key: string;
  title: string;
  @ApiProperty({ enum: postLevels })
  level: PostLevel;
  @ApiProperty({ format: 'uuid' })
  organisationId: string;
  organisationName: string | null;
  @ApiProperty({ format: 'uuid' })
  unitId: string | null;
  unitName: string | null;
  @ApiProperty({ format: 'uuid' })
  holderId: string | null;
  holderName: string | null;
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string | null;
  @ApiProperty({ type: 'integer' })
  version: number;
}

/** Somebody's time in the post. */
export class HoldingOfPostView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'uuid' })
  personId: string;
  personName: string;
  @ApiProperty({ enum: holdingKinds })
  kind: HoldingKind;
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string | null;
  @ApiProperty({ enum: precisions })
  fromPrecision: Precision;
  @ApiProperty({ enum: precisions })
  toPrecision: Precision;
  @ApiProperty({ type: 'integer' })
  version: number;
}

/** An office on a day, with everybody who has held, holds or will hold it. */
export class PostDetailView extends PostView {
  holdings: HoldingOfPostView[];
}
