import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty } from 'class-validator';
import { EmailAddress, Id, OneOf, WholeNumber, Words } from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import { reportKinds } from '../governance-report.entity';
import type { ReportKind } from '../governance-report.entity';
import { scheduleRhythms } from './report-schedule.entity';
import type { ScheduleRhythm } from './report-schedule.entity';

/** A report that is made by itself from now on. */
export class StartReportScheduleRequest {
  @OneOf(reportKinds)
  kind: ReportKind;

  @Id('HIT', { optional: true, description: 'All HITs when left out.' })
  hit?: string | null;

  @Id('group', { optional: true, description: 'The group that an effectiveness review is of; of no other report.' })
  group?: string | null;

  @OneOf(scheduleRhythms, { description: 'YEAR is the financial year, from April.' })
  every: ScheduleRhythm;

  @WholeNumber(0, 60, { description: 'How many days after a period has ended its report is made.' })
  afterDays: number;

  @Words(200, { optional: true, description: 'Which meeting or whom it is prepared for.' })
  preparedFor?: string | null;

  @EmailAddress({
    each: true,
    description: 'The e-mail addresses of the accounts of those who are told of each report.',
  })
  @ArrayNotEmpty({ message: 'Enter at least one e-mail address.' })
  @ArrayMaxSize(100, { message: 'Enter at most 100 e-mail addresses.' })
  recipients: string[];
}

/** Which schedules to list. */
export class ReportSchedulesQuery extends ListQuery {
  @Id('HIT', { optional: true })
  hit?: string;
}

/** A report that is made by itself, and for whom. */
export class ReportScheduleView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ enum: reportKinds })
  kind: ReportKind;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null: all HITs.' })
  hitId: string | null;
  hitName: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  groupId: string | null;
  groupName: string | null;
  @ApiProperty({ enum: scheduleRhythms })
  every: ScheduleRhythm;
  @ApiProperty({ type: 'integer' })
  afterDays: number;
  preparedFor: string | null;
  @ApiProperty({ format: 'date', description: 'Periods that ended before are not reported.' })
  startedOn: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  endedOn: string | null;
  /** The names of those who are told, as long as they may read it. */
  recipients: string[];
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The last day of the latest period that was reported.',
  })
  lastMadeTo: string | null;
  @ApiProperty({ type: 'integer' })
  version: number;
}
