import { ApiProperty } from '@nestjs/swagger';
import { DayField, EveryMonths, Id, Key, PrecisionField, YesNo } from '../platform/http/fields';
import { DatedListQuery } from '../platform/http/list-query.dto';
import { precisions } from '../platform/time/period';
import type { Precision } from '../platform/time/period';
import { AskView } from './asks.dto';
import { EngagementView } from './engagements.dto';
import { OpportunityView } from './opportunities.dto';

/** A person begins to sponsor a HIT. */
export class AppointSponsorRequest {
  @Key({ optional: true })
  key?: string | null;

  @Id('HIT')
  hit: string;

  @Id('person')
  person: string;

  @Id('post', { optional: true, description: 'The executive post by virtue of which they sponsor.' })
  post?: string | null;

  @Id('organisation', { description: 'The partner they come from.' })
  organisation: string;

  @YesNo({ optional: true, description: 'One sponsor at a time is the primary one. True when left out.' })
  isPrimary?: boolean | null;

  @EveryMonths({ optional: true, description: 'How often contact is agreed: P1M monthly.' })
  expectedEvery?: string | null;

  @DayField()
  from: string;

  @DayField({ optional: true })
  to?: string | null;

  @PrecisionField()
  fromPrecision?: Precision | null;

  @PrecisionField()
  toPrecision?: Precision | null;
}

/** Somebody else takes the sponsorship on: the present sponsor's last day is the day before. */
export class SucceedSponsorRequest {
  @Id('person')
  person: string;

  @Id('post', { optional: true })
  post?: string | null;

  @Id('organisation', { optional: true, description: 'As before when left out.' })
  organisation?: string | null;

  @DayField({ description: 'The first day of the new sponsor.' })
  on: string;
}

/** Which sponsorships to list. */
export class SponsorshipsQuery extends DatedListQuery {
  @Id('HIT', { optional: true })
  hit?: string;

  @Id('person', { optional: true })
  person?: string;

  @Id('organisation', { optional: true })
  organisation?: string;
}

/** A sponsorship on a day. */
export class SponsorshipView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  key: string;
  @ApiProperty({ format: 'uuid' })
  hitId: string;
  hitName: string | null;
  @ApiProperty({ format: 'uuid' })
  personId: string;
  personName: string;
  @ApiProperty({ format: 'uuid' })
  postId: string | null;
  postTitle: string | null;
  @ApiProperty({
    format: 'uuid',
    description: 'Whoever carries on the organisation that the sponsor is of, on the day.',
  })
  organisationId: string;
  organisationName: string | null;
  isPrimary: boolean;
  expectedEvery: string | null;
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string | null;
  @ApiProperty({ enum: precisions })
  fromPrecision: Precision;
  @ApiProperty({ enum: precisions })
  toPrecision: Precision;
  version: number;
}

/** A sponsorship with everything that was recorded of it. */
export class SponsorshipDetailView extends SponsorshipView {
  engagements: EngagementView[];
  asks: AskView[];
  opportunities: OpportunityView[];
}
