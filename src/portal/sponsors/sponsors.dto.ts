import { livenessStates } from '../../assurance/measures/liveness';
import type { LivenessState } from '../../assurance/measures/liveness';
import { Id, OneOf } from '../../platform/http/fields';
import { PageQuery } from '../page-query.dto';

/** Which teams of the board are chosen: those in one state, or all whose relationship with a sponsor needs somebody's attention. */
export const chosenStates = [...livenessStates, 'attention'] as const;
export type ChosenState = LivenessState | 'attention';

/** Which sponsors are looked at, and on which day. */
export class SponsorsPageQuery extends PageQuery {
  @OneOf(chosenStates, { optional: true })
  status?: ChosenState;

  @Id('organisation', { optional: true })
  organisation?: string;
}
