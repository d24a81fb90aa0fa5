import { IsOptional } from 'class-validator';
import { DayField, Id, Words } from '../../platform/http/fields';
import { PageQuery } from '../page-query.dto';

/** Which decisions are looked at. */
export class DecisionsPageQuery extends PageQuery {
  @Id('HIT', { optional: true })
  hit?: string;

  @Words(200, { optional: true })
  @IsOptional()
  q?: string;

  @DayField({ optional: true })
  from?: string;

  @DayField({ optional: true })
  to?: string;
}
