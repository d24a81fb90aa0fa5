import { OneOf, Words } from '../../platform/http/fields';
import { searchKinds } from '../../search/searchable.queries';
import type { SearchKind } from '../../search/searchable.queries';
import { PageQuery } from '../page-query.dto';

/** What is looked for. */
export class SearchPageQuery extends PageQuery {
  @Words(200, { optional: true })
  q?: string;

  @OneOf(searchKinds, { optional: true })
  kind?: SearchKind;
}
