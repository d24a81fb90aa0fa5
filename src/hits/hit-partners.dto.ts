import { ApiProperty } from '@nestjs/swagger';
import { DayField, Id, OneOf, PrecisionField, Words } from '../platform/http/fields';
import { DatedListQuery } from '../platform/http/list-query.dto';
import { precisions } from '../platform/time/period';
import type { Precision } from '../platform/time/period';
import { partnerKinds } from './hit-partner.entity';
import type { PartnerKind } from './hit-partner.entity';

/** An organisation takes part in a HIT. */
export class RecordPartnerRequest {
  @Id('organisation')
  organisation: string;

  @OneOf(partnerKinds, {
    optional: true,
    description: 'PARTNER when left out; a COLLABORATOR has no financial or contractual tie.',
  })
  kind?: PartnerKind | null;

  @DayField()
  from: string;

  @DayField({ optional: true, description: 'Its last day. Left out while it goes on.' })
  to?: string | null;

  @PrecisionField()
  fromPrecision?: Precision | null;

  @PrecisionField()
  toPrecision?: Precision | null;
}

/** Why an organisation of the partnership is not a partner. */
export class ExplainPartnerAbsenceRequest {
  @Id('organisation')
  organisation: string;

  @Words(2000)
  explanation: string;

  @DayField()
  from: string;
}

/** An explanation holds no longer. */
export class EndPartnerAbsenceRequest {
  @Id('organisation')
  organisation: string;

  @DayField({ description: 'Its last day, included.' })
  lastDay: string;
}

/** Which partners to list. */
export class PartnersQuery extends DatedListQuery {
  @Id('HIT', { optional: true })
  hit?: string;

  @Id('organisation', { optional: true, description: 'Under whatever name it continues on the day.' })
  organisation?: string;

  @OneOf(partnerKinds, { optional: true })
  kind?: PartnerKind;
}

/** An organisation takes part in a HIT for a time. */
export class PartnerOfHitView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'uuid' })
  organisationId: string;
  organisationName: string | null;
  /** The organisation that it continues as on the day: itself, unless another stands in its place by then. */
  @ApiProperty({ format: 'uuid' })
  continuesAsId: string;
  continuesAsName: string | null;
  @ApiProperty({ enum: partnerKinds })
  kind: PartnerKind;
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string | null;
  @ApiProperty({ enum: precisions })
  fromPrecision: Precision;
  @ApiProperty({ enum: precisions })
  toPrecision: Precision;
  @ApiProperty({ type: 'integer' })
  version: number;
}

/** A partner, whichever HIT it takes part in. */
export class PartnerView extends PartnerOfHitView {
  @ApiProperty({ format: 'uuid' })
  hitId: string;
  hitKey: string;
  hitName: string | null;
}
