import { ApiProperty } from '@nestjs/swagger';
import { hitStatuses } from '../hits/hit-status.entity';
import type { HitStatusName } from '../hits/hit-status.entity';
import { engagementKinds } from './sponsor-engagement.entity';
import type { EngagementKind } from './sponsor-engagement.entity';

/** A contact, its day, and how many days ago that is. */
export class LastContactView {
  @ApiProperty({ format: 'date' })
  on: string;
  @ApiProperty({ type: 'integer' })
  days: number;
  @ApiProperty({ enum: engagementKinds })
  kind: EngagementKind;
}

/** How many there were in the 90 days up to the day asked for: 0 ≤ day − contact < 90. */
export class TrailingView {
  @ApiProperty({ type: 'integer' })
  all: number;
  @ApiProperty({ type: 'integer' })
  substantive: number;
}

/** A share, always as its two numbers. */
export class ShareView {
  @ApiProperty({ type: 'integer' })
  count: number;
  @ApiProperty({ type: 'integer' })
  of: number;
}

/** A time without substantive contact: between two contacts, from the start to the first, or from the last to the day. */
export class SilenceView {
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string;
  @ApiProperty({ type: 'integer' })
  days: number;
}

/** Who says so: what the sponsor reported, what the manager reported, and what both sides confirm. */
export class SourcesView {
  @ApiProperty({ type: 'integer' })
  bySponsor: number;
  @ApiProperty({ type: 'integer' })
  byManager: number;
  @ApiProperty({ type: 'integer' })
  confirmed: number;
}

/**
 * On how many of those days the HIT was paused: its clocks stand still then. The days after the contact are counted, up to
 * and including the last. Null where there was no such contact.
 */
export class PausedDaysView {
  @ApiProperty({ type: 'integer' })
  sinceLastContact: number | null;
  @ApiProperty({ type: 'integer' })
  sinceLastSubstantive: number | null;
  @ApiProperty({ type: 'integer' })
  inLongestSilence: number;
}

/** The facts of one relationship up to a day. */
export class SponsorContactView {
  @ApiProperty({ format: 'uuid' })
  sponsorshipId: string;
  @ApiProperty({ format: 'uuid' })
  personId: string;
  personName: string;
  isPrimary: boolean;
  expectedEvery: string | null;
  @ApiProperty({ format: 'date' })
  since: string;
  @ApiProperty({ type: LastContactView, nullable: true })
  lastContact: LastContactView | null;
  @ApiProperty({ type: LastContactView, nullable: true })
  lastSubstantive: LastContactView | null;
  trailing90: TrailingView;
  initiatedBySponsor: ShareView;
  reported: SourcesView;
  longestSilence: SilenceView;
  pausedDays: PausedDaysView;
}

/** A HIT and its sponsors on a day; none means that nobody sponsors it then. */
export class HitContactView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  key: string;
  name: string | null;
  @ApiProperty({ enum: hitStatuses })
  status: HitStatusName;
  sponsors: SponsorContactView[];
}

/** Sponsor contact of every HIT that has a status on the day. */
export class ContactOfAllView {
  @ApiProperty({ format: 'date' })
  asOf: string;
  hits: HitContactView[];
}
