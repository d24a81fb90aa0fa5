import { IsOptional } from 'class-validator';
import { Id, Words } from '../../platform/http/fields';
import { PageQuery } from '../page-query.dto';

/** Which priorities of the partners are looked at. */
export class PrioritiesPageQuery extends PageQuery {
  @Id('organisation', { optional: true })
  organisation?: string;

  @Words(200, { optional: true })
  @IsOptional()
  q?: string;
}
