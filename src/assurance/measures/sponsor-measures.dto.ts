import { ApiProperty } from '@nestjs/swagger';
import { Id } from '../../platform/http/fields';
import { ShareView, SourcesView } from '../../sponsorship/sponsor-contact.dto';
import { engagementKinds } from '../../sponsorship/sponsor-engagement.entity';
import type { EngagementKind } from '../../sponsorship/sponsor-engagement.entity';
import { LongestSilenceView } from './sponsor-board.dto';
import { MeasurePeriodQuery } from './measure-period.dto';

/** Which period, and whether of one HIT alone. */
export class SponsorMeasuresQuery extends MeasurePeriodQuery {
  @Id('HIT', { optional: true, description: 'All HITs when left out.' })
  hit?: string;
}

/** HITs that are live on the last day of the period and have such a sponsor then, of those that are live. */
export class CoverageView {
  /** At the most senior level, of a partner of the HIT: both at once. */
  valid: ShareView;
  anySponsor: ShareView;
  /** The sponsor holds an executive post: the one by virtue of which they sponsor, where that is recorded. Not as a deputy. */
  atTheMostSeniorLevel: ShareView;
  ofAPartner: ShareView;
}

/** Days on which a HIT was live without a sponsor, of the days on which it was live. */
export class HitVacancyView {
  @ApiProperty({ format: 'uuid' })
  hitId: string;
  hitName: string | null;
  days: ShareView;
}

/** Days without a sponsor of all HITs together, and of each that had any. */
export class VacancyView {
  days: ShareView;
  hits: HitVacancyView[];
}

/** The longest silence of the period and whose it was. */
export class SilenceOfHitView extends LongestSilenceView {
  @ApiProperty({ format: 'uuid' })
  hitId: string;
  hitName: string | null;
  @ApiProperty({ format: 'uuid' })
  sponsorshipId: string;
  personName: string;
}

/** A kind of engagement and how often there was one. */
export class KindCountView {
  @ApiProperty({ enum: engagementKinds })
  kind: EngagementKind;
  @ApiProperty({ type: 'integer' })
  engagements: number;
}

/** A sponsor and the number of live or paused HITs they have on the last day. */
export class SponsorLoadView {
  @ApiProperty({ format: 'uuid' })
  personId: string;
  personName: string;
  @ApiProperty({ type: 'integer' })
  hits: number;
}

/** HITs for each sponsor of a live HIT: all of them by the number of sponsors, and one by one. */
export class LoadView {
  perSponsor: ShareView;
  sponsors: SponsorLoadView[];
}

/** What was asked of sponsors in the period, and what had come of it by its last day. The medians are null where there is none. */
export class AsksMeasureView {
  @ApiProperty({ type: 'integer' })
  made: number;
  @ApiProperty({ type: 'integer' })
  answered: number;
  @ApiProperty({ type: 'integer' })
  resolved: number;
  @ApiProperty({ type: 'integer' })
  withdrawn: number;
  medianDaysToAnswer: number | null;
  medianDaysToUnblock: number | null;
}

/** The measures of executive sponsorship in a period. */
export class SponsorMeasuresView {
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string;
  /** How it is worked out, in plain words. */
  definition: string;
  coverage: CoverageView;
  vacancy: VacancyView;
  /** Between two contacts that count, from the start of a sponsorship, or to its end or the last day; ranked without paused days. */
  @ApiProperty({ type: SilenceOfHitView, nullable: true })
  longestSilence: SilenceOfHitView | null;
  /** Engagements that the sponsor began, of all in the period. */
  initiatedBySponsor: ShareView;
  /** Engagements that count as contact, of all in the period. */
  substantive: ShareView;
  reported: SourcesView;
  kinds: KindCountView[];
  load: LoadView;
  asks: AsksMeasureView;
}
