import { ApiProperty } from '@nestjs/swagger';
import { DayField, Id, PrecisionField, Words } from '../platform/http/fields';
import { precisions } from '../platform/time/period';
import type { Precision } from '../platform/time/period';
import { holdingKinds } from './post-holding.entity';
import type { HoldingKind } from './post-holding.entity';

/** Somebody begins to belong to an organisation. */
export class StartAffiliationRequest {
  @Id('organisation')
  organisation: string;

  @Words(200, { optional: true, description: 'What they are there, in words.' })
  role?: string | null;

  @DayField()
  from: string;

  @DayField({ optional: true, description: 'Their last day there. Left out while it goes on.' })
  to?: string | null;

  @PrecisionField()
  fromPrecision?: Precision | null;

  @PrecisionField()
  toPrecision?: Precision | null;
}

/** A person belongs to an organisation for a time. */
export class AffiliationOfPersonView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'uuid' })
  organisationId: string;
  organisationName: string | null;
  /** The organisation that it continues as on the asked day: itself, unless another stands in its place by then. */
  @ApiProperty({ format: 'uuid' })
  continuesAsId: string;
  continuesAsName: string | null;
  role: string | null;
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

/** One affiliation, whoever's it is. */
export class AffiliationView extends AffiliationOfPersonView {
  @ApiProperty({ format: 'uuid' })
  personId: string;
  personName: string;
}

/** A person's time in a post. */
export class HoldingOfPersonView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'uuid' })
  postId: string;
  postTitle: string;
  @ApiProperty({ format: 'uuid' })
  organisationId: string;
  organisationName: string | null;
  @ApiProperty({ enum: holdingKinds })
  kind: HoldingKind;
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
