import { ApiProperty } from '@nestjs/swagger';
import { interactionKinds } from '../meetings/upward/interaction.entity';
import type { InteractionKind } from '../meetings/upward/interaction.entity';
import { CountOfView } from './meetings-in-report.dto';

/** A group's terms of reference on the last day of the period; nothing but the group where it has none. */
export class TermsInReportView {
  groupKey: string;
  groupName: string;
  edition: string | null;
  summary: string | null;
  @ApiProperty({ format: 'date' })
  from: string | null;
  @ApiProperty({ format: 'date' })
  reviewDueOn: string | null;
}

/** A report that one of the HIT's groups sent up in the period. */
export class UpwardReportInReportView {
  from: string;
  to: string;
  @ApiProperty({ format: 'date' })
  sentOn: string;
  @ApiProperty({ format: 'date' })
  receivedOn: string | null;
  summary: string | null;
}

/** An item that one group sent to another in the period, and what had come of it by its last day. */
export class ItemSentInReportView {
  from: string;
  to: string;
  words: string;
  @ApiProperty({ format: 'date' })
  sentOn: string;
  @ApiProperty({ format: 'date' })
  receivedOn: string | null;
  @ApiProperty({ format: 'date' })
  answeredOn: string | null;
  answer: string | null;
}

/** Joint work of two groups in the period. */
export class JointWorkInReportView {
  between: string;
  and: string;
  @ApiProperty({ format: 'date' })
  on: string;
  @ApiProperty({ enum: interactionKinds })
  kind: InteractionKind;
  words: string;
}

/** At how many of the held meetings somebody came for an organisation. */
export class OrganisationInReportView {
  name: string | null;
  @ApiProperty({ type: 'integer' })
  came: number;
  @ApiProperty({ type: 'integer' })
  of: number;
}

/** Public contributors in the room: how many people, and at how many of the held meetings. */
export class PublicInvolvementView {
  @ApiProperty({ type: 'integer' })
  people: number;
  meetings: CountOfView;
}

/** What is missing in the record of the period. */
export class DataQualityView {
  /** Past meetings of which there is neither a record nor a cancellation. */
  @ApiProperty({ type: 'integer' })
  toLog: number;
  /** Held meetings whose record nobody has confirmed. */
  @ApiProperty({ type: 'integer' })
  unconfirmed: number;
  /** Rows of attendance of whoever was expected. */
  @ApiProperty({ type: 'integer' })
  marks: number;
  @ApiProperty({ type: 'integer' })
  notRecorded: number;
  /** Rows without an organisation, public contributors apart: they speak for none. */
  @ApiProperty({ type: 'integer' })
  withoutOrganisation: number;
  @ApiProperty({ type: 'integer' })
  actionsWithoutDay: number;
}
