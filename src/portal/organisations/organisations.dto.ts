import { IsOptional } from 'class-validator';
import { organisationTypes, sectors } from '../../directory/organisation.entity';
import type { OrganisationType, Sector } from '../../directory/organisation.entity';
import { OneOf, Words } from '../../platform/http/fields';
import { PageQuery } from '../page-query.dto';

/** Which organisations are looked at. */
export class OrganisationsPageQuery extends PageQuery {
  @OneOf(organisationTypes, { optional: true })
  type?: OrganisationType;

  @OneOf(sectors, { optional: true })
  sector?: Sector;

  @Words(200, { optional: true })
  @IsOptional()
  q?: string;
}
