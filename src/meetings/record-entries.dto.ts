import { ApiProperty } from '@nestjs/swagger';
import { applyDecorators } from '@nestjs/common';
import { IsUUID } from 'class-validator';
import { DayField, Id, OneOf, TimeOfDay, WholeNumber, Words, YesNo } from '../platform/http/fields';
import { itemPurposes } from './agenda-item.entity';
import type { ItemPurpose } from './agenda-item.entity';
import { attendanceStatuses } from './attendance.entity';
import type { AttendanceStatus } from './attendance.entity';
import { conflictHandlings, interestTypes } from './interest-declaration.entity';
import type { ConflictHandling, InterestType } from './interest-declaration.entity';

const guestStatuses = ['IN_ATTENDANCE', 'PRESENT', 'PRESENT_ONLINE', 'APOLOGIES'] as const;

/** The position of an item on the agenda of the same request. */
const Item = (): PropertyDecorator =>
  WholeNumber(1, 1000, { optional: true, description: 'The position of the agenda item, from 1.' });

/** Whether one seat was filled. */
export class AttendanceRequest {
  @Id('seat')
  seat: string;

  @OneOf(attendanceStatuses)
  status: AttendanceStatus;

  @Id('person', { optional: true, description: 'Who holds the seat. As the roster of the day says when left out.' })
  person?: string | null;

  @Id('person', { optional: true, description: 'Who came instead, with the status DEPUTY.' })
  deputy?: string | null;

  @Words(200, { optional: true, description: 'Who came instead, where there is no record of the person.' })
  deputyName?: string | null;

  @YesNo({ optional: true, description: 'Whether the chair agreed to the deputy.' })
  chairAgreedDeputy?: boolean | null;

  @Id('organisation', { optional: true, description: 'The organisation of the seat on that day when left out.' })
  organisation?: string | null;

  @TimeOfDay({ optional: true, description: 'When they came, where that was later than the start.' })
  cameAt?: string | null;

  @TimeOfDay({ optional: true, description: 'When they left, where that was before the end.' })
  leftAt?: string | null;
}

/** Somebody without a seat. */
export class GuestRequest {
  @Id('person', { optional: true })
  person?: string | null;

  @Words(200, { optional: true, description: 'Where there is no record of the person.' })
  name?: string | null;

  @Id('organisation', { optional: true })
  organisation?: string | null;

  @OneOf(guestStatuses, { optional: true, description: 'IN_ATTENDANCE when left out.' })
  status?: (typeof guestStatuses)[number] | null;

  @TimeOfDay({ optional: true })
  cameAt?: string | null;

  @TimeOfDay({ optional: true })
  leftAt?: string | null;
}

/** One item of the agenda; its place in the list is its position. */
export class AgendaItemRequest {
  @Words(300)
  title: string;

  @OneOf(itemPurposes, { optional: true })
  purpose?: ItemPurpose | null;

  @Words(60, { optional: true, each: true })
  topics?: string[] | null;

  @Words(10_000, { optional: true })
  outcome?: string | null;

  @YesNo({ optional: true, description: 'Put off to a later meeting. False when left out.' })
  deferred?: boolean | null;

  @YesNo({
    optional: true,
    description:
      'Only its number is shown to whoever may not read confidential items, and nothing of what stands under it. False when left out.',
  })
  confidential?: boolean | null;
}

/** A decision. It is numbered when it is recorded. */
export class DecisionRequest {
  @Words(5000)
  statement: string;

  @Words(5000, { optional: true })
  rationale?: string | null;

  @Id('decision', {
    optional: true,
    description: 'The earlier decision, taken without a quorum, that this one ratifies.',
  })
  ratifies?: string | null;

  @Item()
  item?: number | null;
}

/** An action and its one owner, who may be a non-member. It is numbered when it is recorded. */
export class ActionRequest {
  @Words(2000)
  task: string;

  @applyDecorators(
    ApiProperty({ type: 'string', format: 'uuid', description: 'The person who will do it.' }),
    IsUUID('all', { message: 'Choose who will do this action.' }),
  )
  owner: string;

  @DayField({ optional: true })
  dueOn?: string | null;

  @Item()
  item?: number | null;
}

/** An interest that somebody declared, and how it was handled. */
export class InterestRequest {
  @Id('person')
  person: string;

  @Words(2000)
  interest: string;

  @OneOf(interestTypes)
  type: InterestType;

  @OneOf(conflictHandlings)
  handling: ConflictHandling;

  @Item()
  item?: number | null;
}
