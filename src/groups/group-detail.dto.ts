import { ApiProperty } from '@nestjs/swagger';
import { precisions } from '../platform/time/period';
import type { Precision } from '../platform/time/period';
import { capacities } from './capacity';
import type { Capacity } from './capacity';
import { groupKinds } from './group.entity';
import type { GroupKind } from './group.entity';
import { RhythmView } from './rhythms.dto';
import { memberClasses, seatRoles } from './seat.entity';
import type { MemberClass, SeatRole } from './seat.entity';
import { seatStates } from './seats.dto';
import type { SeatState } from './seats.dto';
import { TermsOfReferenceView } from './terms-of-reference.dto';

/** Another thing, by its id and what it is called on the day. */
export class NamedInGroupView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  name: string | null;
}

/** Who sits in a seat on the day. */
export class SeatHolderView {
  @ApiProperty({ format: 'uuid' })
  occupancyId: string | null;
  @ApiProperty({ format: 'uuid' })
  personId: string;
  personName: string;
  @ApiProperty({ enum: capacities })
  capacity: Capacity;
  /** As the organisation that the one named at appointment continues as on the day. */
  representedOrganisation: NamedInGroupView | null;
  @ApiProperty({ format: 'date' })
  from: string;
  /** How exactly the first day is known; of whoever holds the seat by virtue of a post, to the day. */
  @ApiProperty({ enum: precisions })
  fromPrecision: Precision;
  @ApiProperty({ format: 'date' })
  to: string | null;
  /** By virtue of a post, not by appointment. */
  exOfficio: boolean;
}

/** Who may sit in for the holder of a seat. */
export class SeatDeputyView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'uuid' })
  personId: string;
  personName: string;
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string | null;
}

/** A seat of the group on the day, with whoever sits in it. */
export class SeatOfGroupView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  key: string;
  label: string;
  @ApiProperty({ enum: seatRoles })
  role: SeatRole;
  @ApiProperty({ enum: memberClasses })
  memberClass: MemberClass;
  voting: boolean;
  required: boolean;
  constituency: string | null;
  exOfficioPost: NamedInGroupView | null;
  @ApiProperty({
    enum: seatStates,
    description: 'Without a holder, a seat is VACANT when it is required and UNFILLED when it is an option.',
  })
  state: SeatState;
  holder: SeatHolderView | null;
  deputies: SeatDeputyView[];
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string | null;
  @ApiProperty({ type: 'integer' })
  version: number;
}

/** A reporting line or working link of the group on the day, seen from it. */
export class LinkOfGroupView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'uuid' })
  groupId: string;
  groupKey: string;
  groupName: string;
  quotation: string | null;
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string | null;
}

/** A reporting line of the group on the day. */
export class LineOfGroupView extends LinkOfGroupView {
  every: string | null;
  form: string | null;
}

/** A group with everything that is true of it on a day. */
export class GroupDetailView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  key: string;
  name: string;
  @ApiProperty({ enum: groupKinds })
  kind: GroupKind;
  hit: NamedInGroupView | null;
  ownerOrganisation: NamedInGroupView | null;
  purpose: string | null;
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string | null;
  @ApiProperty({ type: 'integer' })
  version: number;
  termsOfReference: TermsOfReferenceView | null;
  rhythm: RhythmView | null;
  seats: SeatOfGroupView[];
  /** Lines up: the groups it reports to. */
  reportsTo: LineOfGroupView[];
  /** Lines down: the groups that report to it. */
  receivesReportsFrom: LineOfGroupView[];
  worksWith: LinkOfGroupView[];
}
