import { ApiProperty } from '@nestjs/swagger';
import { capacities } from '../groups/capacity';
import type { Capacity } from '../groups/capacity';
import { groupKinds } from '../groups/group.entity';
import type { GroupKind } from '../groups/group.entity';
import { seatRoles } from '../groups/seat.entity';
import type { SeatRole } from '../groups/seat.entity';
import { partnerKinds } from '../hits/hit-partner.entity';
import type { PartnerKind } from '../hits/hit-partner.entity';
import { hitStatuses } from '../hits/hit-status.entity';
import type { HitStatusName } from '../hits/hit-status.entity';

/** A partner, as it continues on the day. */
export class PartnerInStructureView {
  @ApiProperty({ format: 'uuid' })
  organisationId: string;
  name: string | null;
  @ApiProperty({ enum: partnerKinds })
  kind: PartnerKind;
}

/** A seat and who sat in it. */
export class SeatInStructureView {
  key: string;
  label: string;
  @ApiProperty({ enum: seatRoles })
  role: SeatRole;
  required: boolean;
  personName: string | null;
  @ApiProperty({ enum: capacities })
  capacity: Capacity | null;
  organisation: string | null;
}

/** A group and its seats. */
export class GroupInStructureView {
  key: string;
  name: string;
  @ApiProperty({ enum: groupKinds })
  kind: GroupKind;
  seats: SeatInStructureView[];
}

/** A group reports to another. */
export class LineInStructureView {
  from: string;
  to: string;
  every: string | null;
}

/** Two groups work with each other. */
export class LinkInStructureView {
  between: string;
  and: string;
}

/** An executive sponsor on the day, and the organisation they came from as it continues. */
export class ExecutiveSponsorInStructureView {
  personName: string;
  organisation: string | null;
  isPrimary: boolean;
}

/** How a HIT was made up on one day. */
export class StructureView {
  @ApiProperty({ format: 'date' })
  on: string;
  name: string | null;
  @ApiProperty({ enum: hitStatuses })
  status: HitStatusName | null;
  sponsoringOrganisation: string | null;
  hostedBy: string | null;
  executiveSponsors: ExecutiveSponsorInStructureView[];
  partners: PartnerInStructureView[];
  groups: GroupInStructureView[];
  reportingLines: LineInStructureView[];
  workingLinks: LinkInStructureView[];
}
