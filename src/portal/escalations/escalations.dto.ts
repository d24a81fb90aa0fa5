import { itemStates } from '../../meetings/upward/escalations.dto';
import type { ItemState } from '../../meetings/upward/escalations.dto';
import { reportStates } from '../../meetings/upward/upward-reports.dto';
import { DayField, Id, OneOf } from '../../platform/http/fields';
import { PageQuery } from '../page-query.dto';

/** Which of what passed between groups is looked at. */
class PassedQuery extends PageQuery {
  @Id('HIT', { optional: true })
  hit?: string;

  @Id('group', { optional: true })
  group?: string;

  @DayField({ optional: true })
  from?: string;

  @DayField({ optional: true })
  to?: string;
}

/** Which items are looked at. */
export class EscalationsPageQuery extends PassedQuery {
  @OneOf(itemStates, { optional: true })
  state?: ItemState;
}

/** Which reports are looked at. */
export class UpwardReportsPageQuery extends PassedQuery {
  @OneOf(reportStates, { optional: true })
  state?: (typeof reportStates)[number];
}
