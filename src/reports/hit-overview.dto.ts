import { ApiProperty } from '@nestjs/swagger';
import { capacities } from '../groups/capacity';
import type { Capacity } from '../groups/capacity';
import { groupKinds } from '../groups/group.entity';
import type { GroupKind } from '../groups/group.entity';
import { memberClasses, seatRoles } from '../groups/seat.entity';
import type { MemberClass, SeatRole } from '../groups/seat.entity';
import { hitStatuses } from '../hits/hit-status.entity';
import type { HitStatusName } from '../hits/hit-status.entity';
import { recordStates } from '../meetings/meeting.entity';
import type { RecordState } from '../meetings/meeting.entity';

/** An organisation, as it continues on the day. */
export class NamedOrganisationView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  name: string | null;
}

/** Who sponsors the HIT on the day, and when there last was contact. */
export class OverviewSponsorView {
  @ApiProperty({ format: 'uuid' })
  sponsorshipId: string;
  @ApiProperty({ format: 'uuid' })
  personId: string;
  personName: string;
  postTitle: string | null;
  organisation: NamedOrganisationView;
  isPrimary: boolean;
  expectedEvery: string | null;
  @ApiProperty({ format: 'date' })
  since: string;
  @ApiProperty({ format: 'date' })
  lastContact: string | null;
  @ApiProperty({ format: 'date' })
  lastSubstantive: string | null;
}

/** A seat, and who sits in it on the day if anybody does. */
export class OverviewMemberView {
  @ApiProperty({ format: 'uuid' })
  seatId: string;
  label: string;
  @ApiProperty({ enum: seatRoles })
  role: SeatRole;
  @ApiProperty({ enum: memberClasses })
  memberClass: MemberClass;
  required: boolean;
  @ApiProperty({ format: 'uuid' })
  personId: string | null;
  personName: string | null;
  @ApiProperty({ enum: capacities })
  capacity: Capacity | null;
  @ApiProperty({ type: NamedOrganisationView, nullable: true })
  organisation: NamedOrganisationView | null;
  @ApiProperty({ format: 'date' })
  since: string | null;
}

/** A group of the HIT with its seats. */
export class OverviewGroupView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  key: string;
  name: string;
  @ApiProperty({ enum: groupKinds })
  kind: GroupKind;
  members: OverviewMemberView[];
}

/** A meeting that was held, and what attendance came to. */
export class OverviewMeetingView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'uuid' })
  groupId: string;
  @ApiProperty({ format: 'date' })
  meetsOn: string;
  title: string | null;
  @ApiProperty({ enum: recordStates })
  recordState: RecordState;
  @ApiProperty({ type: 'integer' })
  expected: number;
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

/** Actions that are open on the day. */
export class OpenActionsView {
  @ApiProperty({ type: 'integer' })
  count: number;
  @ApiProperty({ type: 'integer' })
  overdue: number;
}

/** Everything that one HIT's page shows on a day. */
export class HitOverviewView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  key: string;
  @ApiProperty({ format: 'date' })
  asOf: string;
  name: string | null;
  acronym: string | null;
  purpose: string | null;
  @ApiProperty({ enum: hitStatuses })
  status: HitStatusName | null;
  sponsors: OverviewSponsorView[];
  groups: OverviewGroupView[];
  meetings: OverviewMeetingView[];
  openActions: OpenActionsView;
  version: number;
}
