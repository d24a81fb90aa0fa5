import { DayField, Id } from '../../platform/http/fields';
import { PageQuery } from '../page-query.dto';

/** Of which team, and in the twelve months up to which day. */
export class NetworkPageQuery {
  @Id('HIT', { optional: true })
  hit?: string;

  @DayField({ optional: true })
  asOf?: string;
}

/** Which two groups, in the twelve months up to which day; without them, which sheet of the pairs there are. */
export class AgendasPageQuery extends PageQuery {
  @Id('group', { optional: true })
  group?: string;

  @Id('group', { optional: true })
  with?: string;
}
