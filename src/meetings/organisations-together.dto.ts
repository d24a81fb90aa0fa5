import { ApiProperty } from '@nestjs/swagger';

/** An organisation in the room. */
export class OrganisationInRoomView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  name: string | null;
}

/** An organisation and the number of meetings it was at. */
export class OrganisationPresenceView extends OrganisationInRoomView {
  @ApiProperty({ type: 'integer' })
  meetings: number;
}

/** Two organisations and the number of meetings both were at. */
export class PairTogetherView {
  organisation: OrganisationInRoomView;
  other: OrganisationInRoomView;
  @ApiProperty({ type: 'integer' })
  meetings: number;
}

/** Who was in the room with whom over a period. Being in one room stands for a tie between two organisations; it is not one. */
export class OrganisationsTogetherView {
  @ApiProperty({ format: 'uuid' })
  groupId: string;
  groupName: string;
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string;
  /** Meetings that were held. */
  @ApiProperty({ type: 'integer' })
  meetings: number;
  /** The most days from one held meeting to the next; null with fewer than two. */
  @ApiProperty({ type: 'integer' })
  longestGap: number | null;
  organisations: OrganisationPresenceView[];
  together: PairTogetherView[];
}
