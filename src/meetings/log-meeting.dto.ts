import { ApiProperty } from '@nestjs/swagger';
import { DayField, Id, Key, OneOf, Parts, TimeOfDay, Words, YesNo } from '../platform/http/fields';
import { Written } from '../platform/http/responses';
import { meetingKinds, meetingModes } from './meeting.entity';
import type { MeetingKind, MeetingMode } from './meeting.entity';
import {
  ActionRequest,
  AgendaItemRequest,
  AttendanceRequest,
  DecisionRequest,
  GuestRequest,
  InterestRequest,
} from './record-entries.dto';

export const openRecordStates = ['DRAFT', 'UNCONFIRMED'] as const;

/** What a meeting is, apart from its day and who met. */
export class MeetingFactsRequest {
  @TimeOfDay({ optional: true, description: 'Local time in Europe/London. As planned when left out.' })
  startsAt?: string | null;

  @TimeOfDay({ optional: true })
  endsAt?: string | null;

  @OneOf(meetingModes, { optional: true })
  mode?: MeetingMode | null;

  @Words(300, { optional: true })
  place?: string | null;

  @OneOf(meetingKinds, { optional: true, description: 'As planned when left out, else ORDINARY.' })
  kind?: MeetingKind | null;

  @Words(300, { optional: true })
  title?: string | null;

  @Words(20_000, { optional: true })
  summary?: string | null;
}

/** That a meeting took place, with everything that happened there. */
export class LogMeetingRequest extends MeetingFactsRequest {
  @Key({ optional: true, description: 'A stable key for the partnership file, for a meeting that was not planned.' })
  key?: string | null;

  @Id('group', { optional: true, each: true, description: 'The group that met; several for a joint meeting.' })
  groups?: string[] | null;

  @Id('meeting', { optional: true, description: 'The planned meeting that took place. Groups may then be left out.' })
  meeting?: string | null;

  @DayField({ description: 'The day on which it took place: today or in the past.' })
  meetsOn: string;

  @YesNo({ optional: true, description: 'True to record a second meeting of a group on one day.' })
  another?: boolean | null;

  @OneOf(openRecordStates, { optional: true, description: 'UNCONFIRMED when left out.' })
  recordState?: (typeof openRecordStates)[number] | null;

  @Parts(() => AttendanceRequest, {
    optional: true,
    description: 'Who is not mentioned is not recorded, never absent.',
  })
  attendance: AttendanceRequest[] = [];

  @Parts(() => GuestRequest, { optional: true })
  guests: GuestRequest[] = [];

  @Parts(() => AgendaItemRequest, { optional: true })
  agendaItems: AgendaItemRequest[] = [];

  @Parts(() => DecisionRequest, { optional: true })
  decisions: DecisionRequest[] = [];

  @Parts(() => ActionRequest, { optional: true })
  actions: ActionRequest[] = [];

  @Parts(() => InterestRequest, { optional: true })
  interests: InterestRequest[] = [];

  @Id('action', { optional: true, each: true, description: 'Open actions that were carried forward at this meeting.' })
  carriedActions: string[] = [];

  @DayField({ optional: true, description: 'When the groups meet next. It is planned unless it is planned already.' })
  nextMeetingOn?: string | null;
}

/** A rate, always as its two numbers. */
export class RateView {
  @ApiProperty({ type: 'integer' })
  came: number;
  @ApiProperty({ type: 'integer' })
  expected: number;
}

/** How many came, out of those that count: members whose attendance is known and who are not on leave. */
export class FiguresView {
  @ApiProperty({ type: 'integer' })
  expected: number;
  /** Came themselves, in person or online. */
  @ApiProperty({ type: 'integer' })
  present: number;
  @ApiProperty({ type: 'integer' })
  deputised: number;
  @ApiProperty({ type: 'integer' })
  apologies: number;
  @ApiProperty({ type: 'integer' })
  absent: number;
  @ApiProperty({ type: 'integer' })
  leave: number;
  @ApiProperty({ type: 'integer' })
  notRecorded: number;
}

/** The figures with both rates. */
export class FiguresAndRatesView extends FiguresView {
  personalRate: RateView;
  /** A deputy counts too. */
  representedRate: RateView;
}

/** A thing and its number in the register. */
export class NumberedView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  number: string;
}

/** A meeting is recorded. */
export class MeetingLoggedView extends Written {
  /** The record went into the meeting that was planned. */
  wasPlanned: boolean;
  attendance: FiguresAndRatesView;
  @ApiProperty({ type: NumberedView, isArray: true })
  decisions: readonly NumberedView[];
  @ApiProperty({ type: NumberedView, isArray: true })
  actions: readonly NumberedView[];
  @ApiProperty({ format: 'uuid' })
  nextMeeting: string | null;
}
