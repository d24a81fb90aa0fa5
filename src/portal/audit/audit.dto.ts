import { IsOptional } from 'class-validator';
import { trailKinds } from '../../access/trail/history.dto';
import { DayField, Id, OneOf, Words } from '../../platform/http/fields';
import { PageQuery } from '../page-query.dto';

/** Which rows of the trail are looked at. */
export class AuditPageQuery extends PageQuery {
  @Words(200, { optional: true })
  @IsOptional()
  who?: string;

  @Id('account', { optional: true })
  account?: string;

  /** What was done, such as “log meeting”. */
  @Words(80, { optional: true })
  @IsOptional()
  what?: string;

  @OneOf(trailKinds, { optional: true })
  kind?: string;

  @Id('thing', { optional: true })
  subject?: string;

  @Words(200, { optional: true })
  @IsOptional()
  request?: string;

  @DayField({ optional: true })
  from?: string;

  @DayField({ optional: true })
  to?: string;
}

/** Against what the trail is held. */
export class ProofPageQuery {
  @Words(200, { optional: true })
  @IsOptional()
  kept?: string;
}
