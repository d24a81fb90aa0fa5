import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { DayField, Id } from '../../platform/http/fields';
import { meetingStatuses } from '../../meetings/meeting.entity';
import { quoracies } from './quoracy';
import type { Quoracy } from './quoracy';

/** Who has sent apologies for a planned meeting, as far as is known. */
export class QuoracyQuery {
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @Id('seat', {
    optional: true,
    each: true,
    description: 'For a planned meeting: seats that have sent apologies, with commas between.',
  })
  apologies?: string[];
}

/** Over which period. */
export class QuoracyOfGroupQuery {
  @DayField({ optional: true, description: 'The first day. A year before the last when left out.' })
  from?: string;

  @DayField({ optional: true, description: 'The last day. Today when left out.' })
  to?: string;
}

/** What one clause of the rule asked for, and what there was. */
export class ClauseView {
  kind: string;
  words: string;
  @ApiProperty({ type: 'integer' })
  has: number;
  @ApiProperty({ type: 'integer' })
  needs: number;
  /** Null where attendance that nobody recorded would decide it. */
  isMet: boolean | null;
}

/** Whether an item was dealt with by a quorum, after those who declared an interest withdrew. */
export class ItemQuoracyView {
  @ApiProperty({ type: 'integer' })
  position: number;
  title: string;
  @ApiProperty({ enum: quoracies })
  quoracy: Quoracy;
  /** Who withdrew or left for this item. */
  withdrawn: string[];
  clauses: ClauseView[];
}

/** A decision that was taken without a quorum. */
export class DecisionToRatifyView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  number: string;
  statement: string;
  @ApiProperty({ format: 'uuid' })
  meetingId: string;
  @ApiProperty({ format: 'date' })
  decidedOn: string;
}

/** The quoracy of a meeting for one of its groups. */
export class GroupQuoracyView {
  @ApiProperty({ format: 'uuid' })
  groupId: string;
  groupKey: string;
  groupName: string;
  @ApiProperty({ enum: quoracies })
  quoracy: Quoracy;
  sentence: string;
  @ApiProperty({ type: 'integer' })
  eligible: number;
  @ApiProperty({ type: 'integer' })
  counting: number;
  clauses: ClauseView[];
  items: ItemQuoracyView[];
  /** Decisions of this meeting that were taken without a quorum, ratified since or not. */
  toRatify: DecisionToRatifyView[];
  /** People who came later or left earlier; they count as present, because items have no times. */
  @ApiProperty({ type: 'integer' })
  partAttendance: number;
}

/** Whether a meeting is quorate; of a planned one, whether it will be if everybody else comes. */
export class MeetingQuoracyView {
  @ApiProperty({ format: 'uuid' })
  meetingId: string;
  @ApiProperty({ format: 'date' })
  meetsOn: string;
  @ApiProperty({ enum: meetingStatuses })
  status: (typeof meetingStatuses)[number];
  isForecast: boolean;
  groups: GroupQuoracyView[];
}

/** The quoracy of one held meeting of a group. */
export class MeetingOfGroupQuoracyView {
  @ApiProperty({ format: 'uuid' })
  meetingId: string;
  @ApiProperty({ format: 'date' })
  meetsOn: string;
  @ApiProperty({ enum: quoracies })
  quoracy: Quoracy;
  sentence: string;
  @ApiProperty({ type: 'integer' })
  eligible: number;
  @ApiProperty({ type: 'integer' })
  counting: number;
  clauses: ClauseView[];
}

/** The quoracy of a group's held meetings, and what is still to be ratified at the end. */
export class GroupQuoraciesView {
  @ApiProperty({ format: 'uuid' })
  groupId: string;
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string;
  @ApiProperty({ type: 'integer' })
  quorate: number;
  /** Meetings whose quoracy is known. */
  @ApiProperty({ type: 'integer' })
  of: number;
  meetings: MeetingOfGroupQuoracyView[];
  /** Decisions of the period taken without a quorum, which no later decision of a quorate meeting has ratified. */
  toRatify: DecisionToRatifyView[];
}
