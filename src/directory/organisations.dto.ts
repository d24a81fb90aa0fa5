import { ApiProperty } from '@nestjs/swagger';
import { DatedListQuery } from '../platform/http/list-query.dto';
import { DayField, Key, OneOf, Parts, Words } from '../platform/http/fields';
import { IsIdentifierOfItsScheme } from './identifier-form';
import { sectors, organisationTypes } from './organisation.entity';
import type { OrganisationType, Sector } from './organisation.entity';
import { identifierSchemes } from './organisation-identifier.entity';
import type { IdentifierScheme } from './organisation-identifier.entity';
import { successionKinds } from './organisation-succession.entity';
import type { SuccessionKind } from './organisation-succession.entity';

/** An identifier as a public register writes it. */
export class IdentifierRequest {
  @OneOf(identifierSchemes)
  scheme: IdentifierScheme;

  @IsIdentifierOfItsScheme()
  value: string;
}

/** A new organisation. */
export class RecordOrganisationRequest {
  @Key({ optional: true, description: 'A stable key for the partnership file. The id when left out.' })
  key?: string | null;

  @Words(200)
  name: string;

  @OneOf(organisationTypes)
  type: OrganisationType;

  @OneOf(sectors)
  sector: Sector;

  @DayField({ description: 'The first day it existed, or the first day it matters here.' })
  from: string;

  @DayField({ optional: true, description: 'Its last day. Left out while it goes on.' })
  to?: string | null;

  @Parts(() => IdentifierRequest, { optional: true })
  identifiers?: IdentifierRequest[] | null;
}

/** What an organisation is. What is left out stays. */
export class AmendOrganisationRequest {
  @OneOf(organisationTypes, { optional: true })
  type?: OrganisationType | null;

  @OneOf(sectors, { optional: true })
  sector?: Sector | null;
}

/** Which organisations to list. */
export class OrganisationsQuery extends DatedListQuery {
  @OneOf(organisationTypes, { optional: true })
  type?: OrganisationType;

  @OneOf(sectors, { optional: true })
  sector?: Sector;

  @Words(200, { optional: true, description: 'Part of the name on the day, or of the key.' })
  q?: string;
}

/** An organisation on a day. */
export class OrganisationView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  key: string;
  name: string | null;
  @ApiProperty({ enum: organisationTypes })
  type: OrganisationType;
  @ApiProperty({ enum: sectors })
  sector: Sector;
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string | null;
  @ApiProperty({ type: 'integer' })
  version: number;
}

/** An identifier in a public register. */
export class IdentifierView {
  @ApiProperty({ enum: identifierSchemes })
  scheme: IdentifierScheme;
  value: string;
}

/** What something was called, and when. */
export class NameView {
  name: string;
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string | null;
}

/** The organisation before or after this one. */
export class SuccessionView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  name: string | null;
  /** The first day of the successor in its place. */
  @ApiProperty({ format: 'date' })
  on: string;
  @ApiProperty({ enum: successionKinds })
  kind: SuccessionKind;
}

/** An organisation with everything that is known about it, whatever the day. */
export class OrganisationDetailView extends OrganisationView {
  identifiers: IdentifierView[];
  names: NameView[];
  succeededBy: SuccessionView | null;
  succeeds: SuccessionView[];
}
