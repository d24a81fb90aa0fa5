import { ApiProperty } from '@nestjs/swagger';
import { DayField, Id, OneOf, PrecisionField } from '../platform/http/fields';
import { DatedListQuery } from '../platform/http/list-query.dto';
import { Written } from '../platform/http/responses';
import type { Precision } from '../platform/time/period';
import { holdingKinds } from './post-holding.entity';
import type { HoldingKind } from './post-holding.entity';
import { HoldingOfPostView } from './posts.dto';

/** Appoints somebody to a post. */
export class AppointToPostRequest {
  @Id('person')
  person: string;

  @OneOf(holdingKinds, { optional: true, description: 'SUBSTANTIVE when left out.' })
  kind?: HoldingKind | null;

  @DayField()
  from: string;

  @DayField({ optional: true, description: 'Their last day. With the post when left out.' })
  to?: string | null;

  @PrecisionField()
  fromPrecision?: Precision | null;

  @PrecisionField()
  toPrecision?: Precision | null;
}

/** Passes a post on: its substantive holder leaves the day before. */
export class HandOverPostRequest {
  @Id('person', { description: 'Who holds it from then on.' })
  person: string;

  @DayField({ description: 'The first day of the new holder.' })
  on: string;
}

/** A post that changed hands, at its new version. */
export class PostHandedOverView extends Written {
  /** The holding that ended. */
  @ApiProperty({ format: 'uuid' })
  endedHolding: string;
  /** The holding that began. */
  @ApiProperty({ format: 'uuid' })
  holding: string;
}

/** Which holdings to list. */
export class PostHoldingsQuery extends DatedListQuery {
  @Id('post', { optional: true })
  post?: string;

  @Id('person', { optional: true })
  person?: string;

  @Id('organisation', { optional: true, description: 'The organisation that the post is in.' })
  organisation?: string;

  @OneOf(holdingKinds, { optional: true })
  kind?: HoldingKind;
}

/** Somebody holds a post. */
export class PostHoldingView extends HoldingOfPostView {
  @ApiProperty({ format: 'uuid' })
  postId: string;
  postTitle: string;
  @ApiProperty({ format: 'uuid' })
  organisationId: string;
  organisationName: string | null;
}
