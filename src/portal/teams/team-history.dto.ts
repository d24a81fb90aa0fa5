import { OneOf } from '../../platform/http/fields';
import { PageQuery } from '../page-query.dto';
import { kindsOfEvent } from './team-history.queries';
import type { KindOfEvent } from './team-history.queries';

/** Which events of a team are looked at. */
export class TeamHistoryQuery extends PageQuery {
  @OneOf(kindsOfEvent, { optional: true })
  kind?: KindOfEvent;
}
