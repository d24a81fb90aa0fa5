import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { DayField, Id, OneOf } from '../platform/http/fields';
import { AttendanceOfSeatView, MeetingsOfGroupView } from './meetings-in-report.dto';
import {
  ActionsInReportView,
  DecisionInReportView,
  LateActionView,
  SponsorInReportView,
} from './business-in-report.dto';
import {
  DataQualityView,
  ItemSentInReportView,
  JointWorkInReportView,
  OrganisationInReportView,
  PublicInvolvementView,
  TermsInReportView,
  UpwardReportInReportView,
} from './connections-in-report.dto';
import { changeKinds } from './sections/changes';
import type { ChangeKind } from './sections/changes';
import { StructureView } from './structure.dto';

/** Which report, of which days, and in which form. */
export class GovernanceReportQuery {
  @Id('HIT', { optional: true, description: 'All HITs when left out.' })
  hit?: string;

  @DayField({ description: 'First day of the period.' })
  from: string;

  @DayField({ description: 'Last day of the period, included. A day to come is taken as today.' })
  to: string;

  @ApiProperty({
    required: false,
    enum: ['json', 'html'],
    description: 'html is the same report as a page that prints.',
  })
  @IsOptional()
  @IsIn(['json', 'html'], { message: 'Choose json or html.' })
  format?: 'json' | 'html';

  @OneOf(['true', 'false'], {
    optional: true,
    description: 'Told without names: people by role and sector, organisations by kind. false when left out.',
  })
  anonymised?: 'true' | 'false';
}

/** The days that a report covers, both included. Of a period that reaches into the future `to` is today: it is reported up to there. */
export class PeriodView {
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string;
}

/** Something that changed in the structure, on its first day. */
export class ChangeView {
  @ApiProperty({ format: 'date' })
  on: string;
  @ApiProperty({ enum: changeKinds })
  kind: ChangeKind;
  what: string | null;
  who: string | null;
}

/** The governance of one HIT in the period. */
export class HitReportView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  key: string;
  acronym: string | null;
  name: string | null;
  @ApiProperty({ type: StructureView, nullable: true })
  atStart: StructureView | null;
  @ApiProperty({ type: StructureView, nullable: true })
  atEnd: StructureView | null;
  changes: ChangeView[];
  meetings: MeetingsOfGroupView[];
  attendance: AttendanceOfSeatView[];
  actions: ActionsInReportView;
  decisions: DecisionInReportView[];
  sponsors: SponsorInReportView[];
  terms: TermsInReportView[];
  lateActions: LateActionView[];
  upwardReports: UpwardReportInReportView[];
  itemsSent: ItemSentInReportView[];
  jointWork: JointWorkInReportView[];
  organisations: OrganisationInReportView[];
  publicInvolvement: PublicInvolvementView;
  dataQuality: DataQualityView;
}

/** The governance report of a period. */
export class GovernanceReportView {
  period: PeriodView;
  /** The day the data was read. */
  @ApiProperty({ format: 'date' })
  dataDay: string;
  hits: HitReportView[];
}
