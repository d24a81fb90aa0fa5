import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsOptional } from 'class-validator';
import { AsOfQuery } from '../../platform/http/list-query.dto';
import { WholeNumber } from '../../platform/http/fields';
import { LastContactView, ShareView, SilenceView, SourcesView } from '../../sponsorship/sponsor-contact.dto';
import { reporters } from '../../sponsorship/sponsor-engagement.entity';
import type { Reporter } from '../../sponsorship/sponsor-engagement.entity';
import { livenessStates, thresholdSources } from './liveness';
import type { LivenessState, RelationshipState, ThresholdSource } from './liveness';
import type { Direction } from './sponsor-board';

const relationshipStates = livenessStates.filter((state) => state !== 'VACANT' && state !== 'PAUSED');

/** Which day to look at, by which thresholds, and in which form. */
export class SponsorActivityQuery extends AsOfQuery {
  @WholeNumber(0, 3650, {
    optional: true,
    description:
      'Live up to so many days since the last contact that counts, whatever rhythm was agreed. What the partnership set when only coolingDays is given.',
  })
  @Type(() => Number)
  liveDays?: number;

  @WholeNumber(0, 3650, {
    optional: true,
    description: 'Going quiet up to so many days. What the partnership set when only liveDays is given.',
  })
  @Type(() => Number)
  coolingDays?: number;

  @ApiProperty({ required: false, enum: ['json', 'csv'], description: 'csv sends a row for each sponsor of each HIT.' })
  @IsOptional()
  @IsIn(['json', 'csv'], { message: 'Choose json or csv.' })
  format?: 'json' | 'csv';
}

/** The days that decided, and where they come from: the product’s own, the rhythm agreed with the sponsor, or this request. */
export class ThresholdsView {
  @ApiProperty({ type: 'integer' })
  liveDays: number;
  @ApiProperty({ type: 'integer' })
  coolingDays: number;
  @ApiProperty({ enum: thresholdSources })
  source: ThresholdSource;
}

/** A silence in days. The days on which the HIT was paused do not count. */
export class SilenceOnDayView {
  @ApiProperty({ type: 'integer' })
  days: number;
  @ApiProperty({ type: 'integer' })
  pausedDays: number;
  @ApiProperty({ type: 'integer' })
  countedDays: number;
}

/** The last contact that counts, who says so, and whether the other side confirms it. */
export class LastSubstantiveView extends LastContactView {
  @ApiProperty({ type: 'integer' })
  pausedDays: number;
  @ApiProperty({ enum: reporters })
  reportedBy: Reporter;
  isConfirmed: boolean;
}

/** Contacts that count in the 90 days up to the day, and in the 90 days before them. */
export class TrendView {
  @ApiProperty({ type: 'integer' })
  last90: number;
  @ApiProperty({ type: 'integer' })
  before90: number;
  @ApiProperty({ enum: ['MORE', 'FEWER', 'THE_SAME'] })
  direction: Direction;
}

/** The longest time without contact that counts, and how many of its days were paused. */
export class LongestSilenceView extends SilenceView {
  @ApiProperty({ type: 'integer' })
  pausedDays: number;
}

/** One executive sponsor of a HIT. */
export class SponsorOnBoardView {
  @ApiProperty({ format: 'uuid' })
  sponsorshipId: string;
  @ApiProperty({ format: 'uuid' })
  personId: string;
  personName: string;
  @ApiProperty({ format: 'uuid' })
  organisationId: string;
  organisationName: string | null;
  isPrimary: boolean;
  @ApiProperty({ format: 'date' })
  since: string;
  expectedEvery: string | null;
  @ApiProperty({ enum: relationshipStates })
  status: RelationshipState;
  /** The event behind the status, and who says so. */
  why: string;
  thresholds: ThresholdsView;
  silence: SilenceOnDayView;
  @ApiProperty({ type: LastContactView, nullable: true })
  lastContact: LastContactView | null;
  @ApiProperty({ type: LastSubstantiveView, nullable: true })
  lastSubstantive: LastSubstantiveView | null;
  trend: TrendView;
  initiatedBySponsor: ShareView;
  /** The sponsor’s own reports, the team’s, and those that both sides confirm, since the start. */
  reported: SourcesView;
  longestSilence: LongestSilenceView;
  /** How many HITs on this board the sponsor has. */
  @ApiProperty({ type: 'integer' })
  load: number;
  @ApiProperty({ type: 'integer' })
  openAsks: number;
}

/** A HIT that is live or paused, and how alive the relationship with its sponsors is. */
export class HitOnBoardView {
  @ApiProperty({ format: 'uuid' })
  hitId: string;
  hitKey: string;
  hitName: string | null;
  @ApiProperty({ enum: ['APPROVED', 'ACTIVE', 'PAUSED'] })
  hitStatus: 'APPROVED' | 'ACTIVE' | 'PAUSED';
  @ApiProperty({ enum: livenessStates })
  status: LivenessState;
  why: string;
  silence: SilenceOnDayView;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  vacantSince: string | null;
  @ApiProperty({ type: 'integer' })
  openAsks: number;
  sponsors: SponsorOnBoardView[];
}

/** How many HITs are in a state. */
export class StateCountView {
  @ApiProperty({ enum: livenessStates })
  status: LivenessState;
  @ApiProperty({ type: 'integer' })
  hits: number;
}

/** The sponsors of all HITs on a day, the longest silence first and paused HITs last. */
export class SponsorBoardView {
  @ApiProperty({ format: 'date' })
  asOf: string;
  /** What the states mean. */
  definition: string;
  thresholds: ThresholdsView;
  counts: StateCountView[];
  hits: HitOnBoardView[];
}
