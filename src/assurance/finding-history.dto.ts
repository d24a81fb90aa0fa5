import { ApiProperty } from '@nestjs/swagger';
import { ShareView } from '../sponsorship/sponsor-contact.dto';
import { EvidenceView } from './findings.dto';
import { outcomes } from './outcome';
import type { Outcome } from './outcome';

/** What was said when the month had ended, as it was frozen then. */
export class SaidThenView {
  @ApiProperty({ enum: outcomes })
  outcome: Outcome;
  sentence: string;
  @ApiProperty({ type: 'integer' })
  ruleVersion: number;
  @ApiProperty({ format: 'date-time' })
  takenAt: string;
}

/** A finding at the end of a month: on what is known now, and beside it what was said then. */
export class MonthOfFindingView {
  @ApiProperty({ format: 'date' })
  asOf: string;
  @ApiProperty({ enum: outcomes })
  outcome: Outcome;
  sentence: string;
  figures: ShareView | null;
  said: SaidThenView | null;
}

/** One promise in one respect, month by month. */
export class FindingHistoryView {
  @ApiProperty({ format: 'uuid' })
  commitmentId: string;
  commitmentKey: string;
  quotation: string;
  hitKey: string | null;
  groupKey: string | null;
  rule: string;
  aspect: string;
  aspectInWords: string;
  months: MonthOfFindingView[];
}

/** The findings of a HIT, a group or a promise over the months of a period. */
export class FindingHistoriesView {
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string;
  histories: FindingHistoryView[];
}

/** What a finding came to on a day. */
export class CameToView {
  @ApiProperty({ enum: outcomes })
  outcome: Outcome;
  sentence: string;
}

/** A finding that is another on the later day, the day on which it turned, and what happened then. */
export class TurnedFindingView {
  @ApiProperty({ format: 'uuid' })
  commitmentId: string;
  commitmentKey: string;
  quotation: string;
  hitKey: string | null;
  groupKey: string | null;
  rule: string;
  aspect: string;
  aspectInWords: string;
  /** On the earlier day; null when nobody asked for it then. */
  before: CameToView | null;
  /** On the later day; null when nobody asks for it any more. */
  after: CameToView | null;
  /** The first day on which it no longer was what it had been. */
  @ApiProperty({ format: 'date' })
  turnedOn: string;
  /** Rows of the record that came in on that day, or had ended by it; none when time alone turned it. */
  events: EvidenceView[];
}

/** What changed from one day to another. */
export class TurnedFindingsView {
  @ApiProperty({ format: 'date' })
  since: string;
  @ApiProperty({ format: 'date' })
  asOf: string;
  findings: TurnedFindingView[];
}

/** Findings that were frozen for a day. */
export class FindingsFrozen {
  @ApiProperty({ format: 'date' })
  asOf: string;
  /** How many were kept now; those that were kept before stay as they were. */
  @ApiProperty({ type: 'integer' })
  kept: number;
}
