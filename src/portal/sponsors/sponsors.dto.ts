import { livenessStates } from '../../assurance/measures/liveness';
import type { LivenessState } from '../../assurance/measures/liveness';
import { DayField, OneOf } from '../../platform/http/fields';

/** Which sponsors are looked at, and on which day. */
export class SponsorsPageQuery {
  @OneOf(livenessStates, { optional: true })
  status?: LivenessState;

  @DayField({ optional: true })
  asOf?: string;
}
