import { ApiProperty } from '@nestjs/swagger';
import { opportunityStatuses } from '../sponsorship/opportunity.entity';
import type { OpportunityStatus } from '../sponsorship/opportunity.entity';
import { askStatuses } from '../sponsorship/sponsor-ask.entity';
import type { AskStatus } from '../sponsorship/sponsor-ask.entity';
import { engagementKinds, initiators, reporters } from '../sponsorship/sponsor-engagement.entity';
import type { EngagementKind, Initiator, Reporter } from '../sponsorship/sponsor-engagement.entity';

/** Actions agreed at meetings of the period, as they stood on its last day; and of any age, what was settled, moved or late. */
export class ActionsInReportView {
  @ApiProperty({ type: 'integer' })
  agreed: number;
  @ApiProperty({ type: 'integer' })
  done: number;
  @ApiProperty({ type: 'integer' })
  dropped: number;
  @ApiProperty({ type: 'integer' })
  open: number;
  @ApiProperty({ type: 'integer' })
  overdue: number;
  /** Actions of any age that were closed in the period. */
  @ApiProperty({ type: 'integer' })
  closedInPeriod: number;
  @ApiProperty({ type: 'integer' })
  movedInPeriod: number;
  /** Actions of any age that were open and past their day on the last day of the period. */
  @ApiProperty({ type: 'integer' })
  overdueAtEnd: number;
}

/** A decision of the period. */
export class DecisionInReportView {
  number: string;
  @ApiProperty({ format: 'date' })
  on: string;
  statement: string;
  groupName: string | null;
  /** The number of the decision that it ratifies: one that was taken without a quorum. */
  ratifies: string | null;
}

/** An action that was open and past its day on the last day of the period. */
export class LateActionView {
  number: string;
  task: string;
  owner: string;
  groupName: string;
  @ApiProperty({ format: 'date' })
  dueOn: string;
  @ApiProperty({ type: 'integer' })
  daysLate: number;
  @ApiProperty({ type: 'integer' })
  timesMoved: number;
  /** What was said when its day was moved last. */
  reason: string | null;
}

/** What the HIT asked of its sponsor, as it stood on the last day of the period. */
export class AskInReportView {
  ask: string;
  @ApiProperty({ format: 'date' })
  askedOn: string;
  @ApiProperty({ format: 'date' })
  wantedBy: string | null;
  @ApiProperty({ enum: askStatuses })
  status: AskStatus;
  @ApiProperty({ format: 'date' })
  answeredOn: string | null;
  @ApiProperty({ format: 'date' })
  resolvedOn: string | null;
  outcome: string | null;
}

/** Something that the sponsor passed on in the period. */
export class OpportunityInReportView {
  description: string;
  @ApiProperty({ format: 'date' })
  referredOn: string;
  @ApiProperty({ enum: opportunityStatuses })
  status: OpportunityStatus;
  outcome: string | null;
}

/** A contact with the sponsor in the period. */
export class ContactInReportView {
  @ApiProperty({ format: 'date' })
  on: string;
  @ApiProperty({ enum: engagementKinds })
  kind: EngagementKind;
  @ApiProperty({ enum: initiators })
  initiatedBy: Initiator;
  @ApiProperty({ enum: reporters })
  reportedBy: Reporter;
  isSubstantive: boolean;
  @ApiProperty({ format: 'date' })
  confirmedOn: string | null;
  note: string | null;
}

/** A time without substantive contact that reaches into the period. */
export class SilenceInReportView {
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string;
  @ApiProperty({ type: 'integer' })
  days: number;
}

/** A sponsor of the period: contacts and silences. */
export class SponsorInReportView {
  @ApiProperty({ format: 'uuid' })
  sponsorshipId: string;
  personName: string;
  postTitle: string | null;
  isPrimary: boolean;
  expectedEvery: string | null;
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string | null;
  contacts: ContactInReportView[];
  silences: SilenceInReportView[];
  @ApiProperty({ type: 'integer' })
  longestSilence: number | null;
  asks: AskInReportView[];
  opportunities: OpportunityInReportView[];
}
