import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Matches, ValidateBy, ValidateIf } from 'class-validator';
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

const accessNeeds = 'What they need to take part, such as a hearing loop or large print.';

/** A telephone number, as people write it. */
function Telephone(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: 'string', required: false, nullable: true, example: '+44 117 496 0123' }),
    Matches(/^[+]?[0-9() -]{5,30}$/, { message: 'Enter a telephone number, for example 0117 496 0123.' }),
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

  @Telephone()
  telephone?: string | null;

  @Words(2000, { optional: true, description: accessNeeds })
  accessNeeds?: string | null;
}

/** What is known of a person. What is left out stays; null takes away what may be missing. */
export class AmendPersonRequest {
  @Words(200, { optional: true })
  name?: string | null;

  @OneOf(professions, { optional: true })
  profession?: Profession | null;

  @Orcid()
  orcid?: string | null;

  @EmailAddress({ optional: true })
  email?: string | null;

  @Telephone()
  telephone?: string | null;

  @Words(2000, { optional: true, description: accessNeeds })
  accessNeeds?: string | null;
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
  @ApiProperty({ description: `Null also for whoever may not read contact details.` })
  email: string | null;
  @ApiProperty({ description: `Null also for whoever may not read contact details.` })
  telephone: string | null;
  @ApiProperty({ description: `${accessNeeds} Null also for whoever may not read access needs.` })
  accessNeeds: string | null;
  @ApiProperty({ type: 'integer' })
  version: number;
  affiliations: AffiliationOfPersonView[];
  holdings: HoldingOfPersonView[];
}
