import { IsOptional } from 'class-validator';
import { professions } from '../../directory/person.entity';
import type { Profession } from '../../directory/person.entity';
import { Id, OneOf, Words } from '../../platform/http/fields';
import { PageQuery } from '../page-query.dto';

/** Which people are looked at. */
export class PeoplePageQuery extends PageQuery {
  @OneOf(professions, { optional: true })
  profession?: Profession;

  @Id('organisation', { optional: true })
  organisation?: string;

  @Words(200, { optional: true })
  @IsOptional()
  q?: string;
}
