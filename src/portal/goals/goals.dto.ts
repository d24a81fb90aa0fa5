import { tensionStates } from '../../exchange/tension.entity';
import type { TensionState } from '../../exchange/tension.entity';
import { OneOf } from '../../platform/http/fields';
import { toldWords } from '../forms/told';
import type { Told } from '../forms/told';
import { PageQuery } from '../page-query.dto';

/** Which tensions of a team are looked at, and what was just done. */
export class TeamGoalsQuery extends PageQuery {
  @OneOf(tensionStates, { optional: true })
  tensions?: TensionState;

  @OneOf(Object.keys(toldWords), { optional: true })
  told?: Told;
}
