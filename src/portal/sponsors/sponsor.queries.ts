import { jsonObject } from '../../platform/database/json-object';
import { statement } from '../../platform/database/statement';
import type { Day } from '../../platform/time/period';

interface Neighbour {
  readonly id: string;
  readonly personName: string;
  readonly from: Day;
  readonly to: Day | null;
}

/** Who sponsored the team in the same place before and after. */
export interface Handover {
  readonly predecessor: Neighbour | null;
  readonly successor: Neighbour | null;
}

const neighbour = (condition: string, order: string): string => `(SELECT ${jsonObject({
  id: 'o.id',
  personName: 'p.name',
  from: 'lower(o.during)',
  to: 'upper(o.during) - 1',
})} FROM executive_sponsorship o JOIN person p ON p.id = o.person_id
   WHERE o.hit_id = s.hit_id AND o.is_primary = s.is_primary AND o.id <> s.id AND ${condition} ORDER BY ${order}, o.id LIMIT 1)`;

/** The sponsors before and after one. Value: sponsorship. */
export const handoverOf = statement(
  'handover-of-sponsorship',
  `SELECT json_build_object('predecessor', ${neighbour('upper(o.during) <= lower(s.during)', 'upper(o.during) DESC')},
     'successor', ${neighbour('lower(o.during) >= upper(s.during)', 'lower(o.during)')})::text
   FROM executive_sponsorship s WHERE s.id = $1`,
);
