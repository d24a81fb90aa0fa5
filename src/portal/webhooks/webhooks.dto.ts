import { OneOf } from '../../platform/http/fields';
import { toldWords } from '../forms/told';
import type { Told } from '../forms/told';
import { PageQuery } from '../page-query.dto';

/** What of a webhook's messages is looked at, and what was just done to it. */
export class WebhookPageQuery extends PageQuery {
  @OneOf(Object.keys(toldWords), { optional: true })
  told?: Told;
}
