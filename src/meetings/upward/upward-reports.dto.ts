import { ApiProperty } from '@nestjs/swagger';
import { DayField, Id, Key, OneOf, Words } from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import { lineEvidenceKinds, reportHeadings } from './upward-report-line.entity';
import type { LineEvidenceKind, ReportHeading } from './upward-report-line.entity';

/** A report that a group sent up a reporting line. */
export class SendUpwardReportRequest {
  @Key({ optional: true })
  key?: string | null;

  @Id('group')
  group: string;

  @Id('group', { description: 'The group that it reports to on that day.' })
  parentGroup: string;

  @Id('meeting', { optional: true, description: 'The meeting of the group that it tells of.' })
  meeting?: string | null;

  @DayField({ optional: true, description: 'The first day that it covers.' })
  coversFrom?: string | null;

  @DayField({ optional: true, description: 'The last day that it covers.' })
  coversTo?: string | null;

  @DayField()
  sentOn: string;

  @Words(200, { optional: true, description: 'What it is: minutes, a highlight report, a report in person.' })
  form?: string | null;

  @Words(4000, { optional: true })
  summary?: string | null;
}

/** Where a report was received: at a meeting of the parent, or on a day outside one. */
export class ReceiveUpwardReportRequest {
  @Id('meeting', { optional: true, description: 'The meeting of the parent in whose record it was received.' })
  atMeeting?: string | null;

  @DayField({ optional: true, description: 'The day, where it was at no meeting.' })
  on?: string | null;

  @Words(4000, { optional: true, description: 'What the parent said to it.' })
  response?: string | null;
}

/** What the parent says to a report that it received. */
export class AnswerUpwardReportRequest {
  @Words(4000)
  response: string;
}

export const reportStates = ['SENT', 'RECEIVED'] as const;

/** Which reports to list. */
export class UpwardReportsQuery extends ListQuery {
  @Id('group', { optional: true })
  group?: string;

  @Id('group', { optional: true })
  parentGroup?: string;

  @Id('group', { optional: true, description: 'Sent by this group or to it.' })
  eitherGroup?: string;

  @Id('HIT', { optional: true, description: 'Of which one of the two groups at least is part of the HIT.' })
  hit?: string;

  @OneOf(reportStates, { optional: true, description: 'SENT for those that nobody has received yet.' })
  state?: (typeof reportStates)[number];

  @DayField({ optional: true, description: 'Sent on this day or later.' })
  from?: string;

  @DayField({ optional: true, description: 'Sent on this day or earlier.' })
  to?: string;
}

/** A report that went up, and what became of it. */
export class UpwardReportView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  key: string;
  @ApiProperty({ format: 'uuid' })
  groupId: string;
  groupKey: string;
  groupName: string;
  @ApiProperty({ format: 'uuid' })
  parentGroupId: string;
  parentGroupKey: string;
  parentGroupName: string;
  @ApiProperty({ format: 'uuid' })
  meetingId: string | null;
  @ApiProperty({ format: 'date' })
  coversFrom: string | null;
  @ApiProperty({ format: 'date' })
  coversTo: string | null;
  @ApiProperty({ format: 'date' })
  sentOn: string;
  form: string | null;
  summary: string | null;
  @ApiProperty({ format: 'date' })
  receivedOn: string | null;
  @ApiProperty({ format: 'uuid' })
  receivedAtMeetingId: string | null;
  response: string | null;
  @ApiProperty({ type: 'integer' })
  version: number;
}

/** What a report says in one line, and what in the record it rests on. */
export class UpwardReportLineView {
  @ApiProperty({ enum: reportHeadings })
  heading: ReportHeading;
  words: string;
  @ApiProperty({ enum: lineEvidenceKinds })
  evidenceKind: LineEvidenceKind | null;
  @ApiProperty({ format: 'uuid' })
  evidenceId: string | null;
}

/** A report that went up, with what it says under Alert, Advise and Assure. */
export class UpwardReportDetailView extends UpwardReportView {
  @ApiProperty({ type: UpwardReportLineView, isArray: true })
  lines: readonly UpwardReportLineView[];
}
