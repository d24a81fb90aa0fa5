import { Id, OneOf } from '../../platform/http/fields';
import { PageQuery } from '../page-query.dto';

export const actionViews = ['open', 'late', 'mine', 'done', 'dropped'] as const;
export type ActionsViewed = (typeof actionViews)[number];

/** Which actions are looked at. */
export class ActionsPageQuery extends PageQuery {
  @OneOf(actionViews, { optional: true })
  show?: ActionsViewed;

  @Id('HIT', { optional: true })
  hit?: string;
}
