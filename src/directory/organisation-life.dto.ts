import { ApiProperty } from '@nestjs/swagger';
import { DayField, Id, OneOf, Words } from '../platform/http/fields';
import { Written } from '../platform/http/responses';
import { endedKinds } from './ending';
import type { EndedWith } from './ending';
import { successionKinds } from './organisation-succession.entity';
import type { SuccessionKind } from './organisation-succession.entity';

/** Another name from a day. */
export class RenameRequest {
  @Words(200)
  name: string;

  @DayField({ description: 'Its first day. On the first day of the latest name, it puts that name right.' })
  from: string;
}

/** Another organisation in this one's place. */
export class SucceedOrganisationRequest {
  @Id('organisation', { description: 'The organisation that stands in its place.' })
  successor: string;

  @DayField({ description: 'The first day of the successor in its place; this organisation ends the day before.' })
  on: string;

  @OneOf(successionKinds)
  kind: SuccessionKind;
}

/** Something that ended with what it belongs to. */
export class EndedWithOrganisationView {
  @ApiProperty({ enum: endedKinds })
  kind: EndedWith['kind'];
  @ApiProperty({ format: 'uuid' })
  id: string;
  /** What it is, in words. */
  name: string;
}

/** The fact of an ending, with everything that ended on the same day because of it. */
export class LifeEnded extends Written {
  ended: EndedWithOrganisationView[];
}

/** An organisation by what it is called on the day. */
export class OrganisationThenView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  key: string;
  name: string | null;
}

/** One organisation carried on by another. */
export class SuccessionStepView {
  @ApiProperty({ format: 'uuid' })
  predecessorId: string;
  predecessorName: string | null;
  @ApiProperty({ format: 'uuid' })
  successorId: string;
  successorName: string | null;
  @ApiProperty({ format: 'date' })
  on: string;
  @ApiProperty({ enum: successionKinds })
  kind: SuccessionKind;
}

/** What an organisation continues as on a day: PCT, CCG and ICB are one partner, not three. */
export class ContinuationView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'date' })
  asOf: string;
  /** Itself, unless another organisation stands in its place by then. */
  continuesAs: OrganisationThenView;
  /** Earlier organisations that continue as this one on the day. */
  standsFor: OrganisationThenView[];
  /** Every succession that leads on from it, first to last, whatever the day. */
  steps: SuccessionStepView[];
}
