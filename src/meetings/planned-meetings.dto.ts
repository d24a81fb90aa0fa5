import { ApiProperty, OmitType } from '@nestjs/swagger';
import { ArrayMinSize } from 'class-validator';
import { DayField, Id, Key, OneOf, TimeOfDay, WholeNumber, Words, YesNo } from '../platform/http/fields';
import { SetRhythmRequest } from '../groups/rhythms.dto';
import { meetingKinds, meetingModes } from './meeting.entity';
import type { MeetingKind, MeetingMode } from './meeting.entity';

/** The period to plan. */
export class PlanMeetingsRequest {
  @DayField()
  from: string;

  @DayField({ description: 'The last day, included; ten years on at most.' })
  to: string;
}

/** A meeting that was planned. */
export class PlannedMeetingView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'date' })
  meetsOn: string;
}

/** What planning a period came to. */
export class MeetingsPlannedView {
  @ApiProperty({ type: PlannedMeetingView, isArray: true })
  planned: readonly PlannedMeetingView[];
  /** Days of the rhythm that have a meeting already: planned, held or cancelled. */
  @ApiProperty({ type: 'string', format: 'date', isArray: true })
  alreadyThere: readonly string[];
}

/** A series of meetings: how often, on which day, from when on and where. */
export class PlanSeriesRequest extends OmitType(SetRhythmRequest, ['to']) {
  @WholeNumber(1, 36, { optional: true, description: 'How many meetings to plan. 12 when left out.' })
  occurrences?: number | null;

  @Words(300, { optional: true })
  place?: string | null;

  @OneOf(meetingModes, { optional: true })
  mode?: MeetingMode | null;
}

/** When and where a meeting is to be. */
class WhenAndWhereRequest {
  @DayField()
  meetsOn: string;

  @TimeOfDay({ optional: true, description: 'Local time in Europe/London.' })
  startsAt?: string | null;

  @WholeNumber(5, 1440, { optional: true })
  minutes?: number | null;

  @Words(300, { optional: true })
  place?: string | null;

  @OneOf(meetingModes, { optional: true })
  mode?: MeetingMode | null;
}

/** One meeting outside a rhythm. */
export class PlanMeetingRequest extends WhenAndWhereRequest {
  @Key({ optional: true, description: 'A stable key for the partnership file. The id when left out.' })
  key?: string | null;

  @Id('group', { each: true, description: 'Several for a joint meeting.' })
  @ArrayMinSize(1, { message: 'Say which group meets.' })
  groups: string[];

  @OneOf(meetingKinds, { optional: true, description: 'ORDINARY when left out.' })
  kind?: MeetingKind | null;

  @Words(300, { optional: true })
  title?: string | null;

  @YesNo({ optional: true, description: 'True to plan a second meeting of a group on one day.' })
  another?: boolean | null;
}

/** Another day for a planned meeting. What is left out stays: also the time by the clock, and the length. */
export class RescheduleMeetingRequest extends WhenAndWhereRequest {}

/** Why a planned meeting does not take place. */
export class CancelMeetingRequest {
  @Words(1000)
  reason: string;
}
