import { AsOfQuery } from '../../platform/http/list-query.dto';
import { OneOf } from '../../platform/http/fields';

/** Which day is looked at, and what was said a moment ago. */
export class CheckQuery extends AsOfQuery {
  @OneOf(['answer', 'view'], { optional: true })
  said?: 'answer' | 'view';
}
