import { ApiProperty } from '@nestjs/swagger';
import { DayField, Id, OneOf, Parts, Words, YesNo } from '../platform/http/fields';
import { Written } from '../platform/http/responses';
import { FiguresAndRatesView, MeetingFactsRequest, NumberedView, openRecordStates } from './log-meeting.dto';
import {
  ActionRequest,
  AgendaItemRequest,
  AttendanceRequest,
  DecisionRequest,
  GuestRequest,
  InterestRequest,
} from './record-entries.dto';

const numberKept = 'The number it has. Left out for a new one.';

/** A decision of the record, or a new one. */
export class AmendedDecisionRequest extends DecisionRequest {
  @Words(20, { optional: true, description: numberKept })
  number?: string | null;
}

/** An action of the record, or a new one. */
export class AmendedActionRequest extends ActionRequest {
  @Words(20, { optional: true, description: numberKept })
  number?: string | null;
}

/** The whole record as it is to be. What is left out is taken away; the list of who was expected stays. */
export class AmendRecordRequest extends MeetingFactsRequest {
  @DayField({ optional: true, description: 'Another day than was recorded. Recount who was expected afterwards.' })
  meetsOn?: string | null;

  @YesNo({ optional: true, description: 'True to move the record to a day that has another meeting of a group.' })
  another?: boolean | null;

  @OneOf(openRecordStates, { optional: true, description: 'UNCONFIRMED ends the draft. As it is when left out.' })
  recordState?: (typeof openRecordStates)[number] | null;

  @Parts(() => AttendanceRequest, { description: 'Who is not mentioned is not recorded, never absent.' })
  attendance: AttendanceRequest[];

  @Parts(() => GuestRequest)
  guests: GuestRequest[];

  @Parts(() => AgendaItemRequest)
  agendaItems: AgendaItemRequest[];

  @Parts(() => AmendedDecisionRequest)
  decisions: AmendedDecisionRequest[];

  @Parts(() => AmendedActionRequest)
  actions: AmendedActionRequest[];

  @Parts(() => InterestRequest)
  interests: InterestRequest[];

  @Id('action', {
    optional: true,
    each: true,
    description: 'Open actions carried forward, besides those noted before.',
  })
  carriedActions: string[] = [];
}

/** A record is amended. */
export class RecordAmendedView extends Written {
  attendance: FiguresAndRatesView;
  @ApiProperty({ type: NumberedView, isArray: true })
  decisions: readonly NumberedView[];
  @ApiProperty({ type: NumberedView, isArray: true })
  actions: readonly NumberedView[];
}

/** Who confirmed a record, or at which later meeting it was confirmed. */
export class ConfirmRecordRequest {
  @DayField()
  on: string;

  @Id('person', { optional: true, description: 'The chair, as a rule.' })
  byPerson?: string | null;

  @Id('meeting', { optional: true, description: 'A later meeting of the same group.' })
  atMeeting?: string | null;
}

/** A correction of a confirmed record. */
export class CorrectRecordRequest {
  @Words(5000, { description: 'What was wrong, and what is right.' })
  statement: string;

  @Parts(() => AttendanceRequest, { optional: true, description: 'Seats whose attendance is corrected.' })
  attendance?: AttendanceRequest[] | null;
}

/** A correction is added; the version is that of the meeting. */
export class RecordCorrectedView extends Written {
  @ApiProperty({ format: 'uuid' })
  correction: string;
  @ApiProperty({ type: 'integer', minimum: 1 })
  position: number;
}

/** The list of who was expected is recounted: the seats that it changed. */
export class ExpectedRecountedView extends Written {
  @ApiProperty({ type: 'string', format: 'uuid', isArray: true })
  added: readonly string[];
  @ApiProperty({ type: 'string', format: 'uuid', isArray: true })
  dropped: readonly string[];
  /** Seats with another holder, capacity or organisation than was noted. */
  @ApiProperty({ type: 'string', format: 'uuid', isArray: true })
  renewed: readonly string[];
}
