import { ApiProperty } from '@nestjs/swagger';
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
}
