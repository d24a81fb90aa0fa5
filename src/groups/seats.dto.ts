import { ApiProperty } from '@nestjs/swagger';
import { DayField, Id, Key, OneOf, Words, YesNo } from '../platform/http/fields';
import { DatedListQuery } from '../platform/http/list-query.dto';
import { capacities } from './capacity';
import type { Capacity } from './capacity';
import { memberClasses, seatRoles } from './seat.entity';
import type { MemberClass, SeatRole } from './seat.entity';

/** Whether somebody sits in a seat. Only a required seat is vacant; "up to two seats" has an unfilled option. */
export const seatStates = ['FILLED', 'VACANT', 'UNFILLED'] as const;
export type SeatState = (typeof seatStates)[number];

/** A new seat on a group. */
export class RecordSeatRequest {
  @Key({ optional: true, description: 'A stable key within the group. The id when left out.' })
  key?: string | null;

  @Words(200, { description: 'What the seat is called, for example Commissioning manager.' })
  label: string;

  @OneOf(seatRoles, { optional: true, description: 'MEMBER when left out.' })
  role?: SeatRole | null;

  @OneOf(memberClasses, { optional: true, description: 'MEMBER when left out.' })
  memberClass?: MemberClass | null;

  @YesNo({ optional: true, description: 'When left out, a member votes and nobody else does.' })
  voting?: boolean | null;

  @YesNo({ optional: true, description: 'False for an option that may stay unfilled. True when left out.' })
  required?: boolean | null;

  @Words(200, { optional: true, description: 'The group of people that the seat speaks for.' })
  constituency?: string | null;

  @Id('post', { optional: true, description: 'The post whose holder sits here by virtue of it.' })
  exOfficioPost?: string | null;

  @OneOf(capacities, {
    optional: true,
    description:
      'In what capacity its holder sits. Needed with a post; else what an appointment takes when it names none.',
  })
  capacity?: Capacity | null;

  @DayField()
  from: string;

  @DayField({ optional: true, description: 'Its last day. With the group when left out.' })
  to?: string | null;
}

/**
 * Puts right what a seat is, for all its days. When a seat becomes another from a day on, end it and record a new one.
 * A constituency or capacity of null is taken away; what is left out stays.
 */
export class AmendSeatRequest {
  @Words(200, { optional: true })
  label?: string | null;

  @OneOf(seatRoles, { optional: true })
  role?: SeatRole | null;

  @OneOf(memberClasses, { optional: true })
  memberClass?: MemberClass | null;

  @YesNo({ optional: true })
  voting?: boolean | null;

  @YesNo({ optional: true })
  required?: boolean | null;

  @Words(200, { optional: true })
  constituency?: string | null;

  @OneOf(capacities, { optional: true })
  capacity?: Capacity | null;
}

/** Which seats to list. */
export class SeatsQuery extends DatedListQuery {
  @Id('group', { optional: true })
  group?: string;

  @Id('HIT', { optional: true })
  hit?: string;

  @OneOf(seatRoles, { optional: true })
  role?: SeatRole;

  @OneOf(seatStates, { optional: true })
  state?: SeatState;
}

/** A seat on a day, and who sits in it. */
export class SeatView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'uuid' })
  groupId: string;
  groupKey: string;
  groupName: string;
  key: string;
  label: string;
  @ApiProperty({ enum: seatRoles })
  role: SeatRole;
  @ApiProperty({ enum: memberClasses })
  memberClass: MemberClass;
  voting: boolean;
  required: boolean;
  constituency: string | null;
  @ApiProperty({ format: 'uuid' })
  exOfficioPostId: string | null;
  @ApiProperty({ enum: capacities })
  capacity: Capacity | null;
  @ApiProperty({ enum: seatStates })
  state: SeatState;
  @ApiProperty({ format: 'uuid' })
  personId: string | null;
  personName: string | null;
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string | null;
  @ApiProperty({ type: 'integer' })
  version: number;
}
