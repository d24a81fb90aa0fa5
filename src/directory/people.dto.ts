import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy, ValidateIf } from 'class-validator';
import { EmailAddress, Id, Key, OneOf, Words } from '../platform/http/fields';
import { DatedListQuery } from '../platform/http/list-query.dto';
import { AffiliationOfPersonView, HoldingOfPersonView } from './affiliations.dto';
import { faultInOrcid } from './orcid';
import { professions } from './person.entity';
import type { Profession } from './person.entity';

/** An ORCID iD, in any of the ways people write one; it is kept as 0000-0002-1825-0097. */
function Orcid(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: 'string', required: false, nullable: true, example: '0000-0002-1825-0097' }),
    ValidateBy({
      name: 'isOrcid',
      validator: {
        validate: (value) => faultInOrcid(value) === null,
        defaultMessage: (at) => faultInOrcid(at?.value) ?? '',
      },
    }),
    ValidateIf((_, value) => value !== undefined && value !== null),
  );
}

/** Somebody new. */
export class RecordPersonRequest {
  @Key({ optional: true, description: 'A stable key for the partnership file. The id when left out.' })
  key?: string | null;

  @Words(200)
  name: string;

  @OneOf(professions, { optional: true })
  profession?: Profession | null;

  @Orcid()
  orcid?: string | null;

  @EmailAddress({ optional: true })
  email?: string | null;
}

/** What is known of a person. What is left out stays; null takes away a profession, an ORCID iD or an e-mail address. */
export class AmendPersonRequest {
  @Words(200, { optional: true })
  name?: string | null;

  @OneOf(professions, { optional: true })
  profession?: Profession | null;

  @Orcid()
  orcid?: string | null;

  @EmailAddress({ optional: true })
  email?: string | null;
}

/** Which people to list. */
export class PeopleQuery extends DatedListQuery {
  @Id('organisation', {
    optional: true,
    description: 'Who belongs to it or holds a post in it on the day, also under the name it continues as.',
  })
  organisation?: string;

  @OneOf(professions, { optional: true })
  profession?: Profession;

  @Words(200, { optional: true, description: 'Part of the name, key or ORCID iD.' })
  q?: string;
}

/** A person, with the names of the organisations they belong to on a day. */
export class PersonView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  key: string;
  name: string;
  @ApiProperty({ enum: professions })
  profession: Profession | null;
  orcid: string | null;
  organisations: string[];
  @ApiProperty({ type: 'integer' })
  version: number;
}

/** A person with every affiliation and post, past, present and to come. */
export class PersonDetailView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  key: string;
  name: string;
  @ApiProperty({ enum: professions })
  profession: Profession | null;
  orcid: string | null;
  email: string | null;
  @ApiProperty({ type: 'integer' })
  version: number;
  affiliations: AffiliationOfPersonView[];
  holdings: HoldingOfPersonView[];
}
