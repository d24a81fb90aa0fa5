import { OneOf } from '../../platform/http/fields';
import { gapKinds } from '../../reports/data-quality/gap.queries';
import type { GapKind } from '../../reports/data-quality/gap.queries';
import { PageQuery } from '../page-query.dto';

/** Which gaps are looked at. */
export class GapsPageQuery extends PageQuery {
  @OneOf(gapKinds)
  kind: GapKind;
}
