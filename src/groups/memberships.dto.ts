import { ApiProperty } from '@nestjs/swagger';
import { professions } from '../directory/person.entity';
import type { Profession } from '../directory/person.entity';
import { Id } from '../platform/http/fields';
import { DatedListQuery } from '../platform/http/list-query.dto';
import { precisions } from '../platform/time/period';
import type { Precision } from '../platform/time/period';
import { capacities } from './capacity';
import type { Capacity } from './capacity';
import { groupKinds } from './group.entity';
import type { GroupKind } from './group.entity';
import { memberClasses, seatRoles } from './seat.entity';
import type { MemberClass, SeatRole } from './seat.entity';

/** Whose memberships to list. */
export class MembershipsQuery extends DatedListQuery {
  @Id('group', { optional: true })
  group?: string;

  @Id('HIT', { optional: true })
  hit?: string;

  @Id('person', { optional: true })
  person?: string;

  @Id('organisation', { optional: true, description: 'The organisation represented on the day.' })
  organisation?: string;
}

/** Somebody in a seat, whatever the group. */
export class MemberView {
  @ApiProperty({ format: 'uuid' })
  seatId: string;
  seatLabel: string;
  @ApiProperty({ enum: seatRoles })
  role: SeatRole;
  @ApiProperty({ enum: memberClasses })
  memberClass: MemberClass;
  voting: boolean;
  @ApiProperty({ format: 'uuid' })
  personId: string;
  personName: string;
  @ApiProperty({ enum: professions })
  profession: Profession | null;
  @ApiProperty({ enum: capacities })
  capacity: Capacity;
  /** The organisation that the one named at appointment continues as on the day. */
  @ApiProperty({ format: 'uuid' })
  representedOrganisationId: string | null;
  representedOrganisationName: string | null;
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string | null;
  /** By virtue of a post, not by appointment. */
  exOfficio: boolean;
}

/** Somebody in a seat of a group on a day. */
export class MembershipView extends MemberView {
  @ApiProperty({ format: 'uuid' })
  groupId: string;
  groupKey: string;
  groupName: string;
  @ApiProperty({ format: 'uuid' })
  hitId: string | null;
}

/** A group with whoever sits on it. */
export class GroupMembersView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  key: string;
  name: string;
  @ApiProperty({ enum: groupKinds })
  kind: GroupKind;
  @ApiProperty({ format: 'uuid' })
  hitId: string | null;
  members: MemberView[];
}

/** Every group of a day with whoever sits on it. */
export class MembershipOfAllGroupsView {
  @ApiProperty({ format: 'date' })
  asOf: string;
  groups: GroupMembersView[];
}

/** One stay of a person in a seat, past, present or to come. */
export class MembershipOfPersonView {
  @ApiProperty({ format: 'uuid' })
  groupId: string;
  groupKey: string;
  groupName: string;
  @ApiProperty({ enum: groupKinds })
  groupKind: GroupKind;
  @ApiProperty({ format: 'uuid' })
  hitId: string | null;
  @ApiProperty({ format: 'uuid' })
  seatId: string;
  seatLabel: string;
  @ApiProperty({ enum: seatRoles })
  role: SeatRole;
  @ApiProperty({ enum: memberClasses })
  memberClass: MemberClass;
  @ApiProperty({ enum: capacities })
  capacity: Capacity;
  /** The organisation that the one named at appointment continued as on the last of the days, the asked day at the latest. */
  @ApiProperty({ format: 'uuid' })
  representedOrganisationId: string | null;
  representedOrganisationName: string | null;
  @ApiProperty({ format: 'uuid' })
  occupancyId: string | null;
  exOfficio: boolean;
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string | null;
  /** Null for somebody who sits there by virtue of a post: it stands with the post. */
  @ApiProperty({ enum: precisions })
  fromPrecision: Precision | null;
  @ApiProperty({ enum: precisions })
  toPrecision: Precision | null;
}
