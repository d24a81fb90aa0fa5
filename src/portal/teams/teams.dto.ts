import { IsOptional } from 'class-validator';
import { Id, OneOf, Words } from '../../platform/http/fields';
import { hitStatuses } from '../../hits/hit-status.entity';
import type { HitStatusName } from '../../hits/hit-status.entity';
import { PageQuery } from '../page-query.dto';

/** Which teams are looked at. */
export class TeamsPageQuery extends PageQuery {
  @OneOf(['not-met'], { optional: true })
  show?: 'not-met';

  @OneOf(hitStatuses, { optional: true })
  status?: HitStatusName;

  @Id('organisation', { optional: true })
  partner?: string;

  @Words(200, { optional: true })
  @IsOptional()
  q?: string;
}
