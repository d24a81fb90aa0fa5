import { jsonObject } from '../../platform/database/json-object';
import { statement } from '../../platform/database/statement';
import type { Day, Precision } from '../../platform/time/period';
import type { EngagementKind, Reporter } from '../../sponsorship/sponsor-engagement.entity';

interface Neighbour {
  readonly id: string;
  readonly personName: string;
  readonly from: Day;
  readonly fromPrecision: Precision;
  readonly to: Day | null;
  readonly toPrecision: Precision;
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
  fromPrecision: 'o.from_precision',
  to: 'upper(o.during) - 1',
  toPrecision: 'o.to_precision',
})} FROM executive_sponsorship o JOIN person p ON p.id = o.person_id
   WHERE o.hit_id = s.hit_id AND o.is_primary = s.is_primary AND o.id <> s.id AND ${condition} ORDER BY ${order}, o.id LIMIT 1)`;

/** The sponsors before and after one. Value: sponsorship. */
export const handoverOf = statement(
  'handover-of-sponsorship',
  `SELECT json_build_object('predecessor', ${neighbour('upper(o.during) <= lower(s.during)', 'upper(o.during) DESC')},
     'successor', ${neighbour('lower(o.during) >= upper(s.during)', 'lower(o.during)')})::text
   FROM executive_sponsorship s WHERE s.id = $1`,
);

/** The contacts of one sponsorship, the newest first. */
export interface ContactsOfOne {
  readonly sponsorshipId: string;
  readonly contacts: readonly {
    readonly day: Day;
    readonly kind: EngagementKind;
    readonly reportedBy: Reporter;
    readonly isSubstantive: boolean;
    readonly isConfirmed: boolean;
  }[];
}

/** The contacts of some sponsorships in the year up to a day, for their pictures. Values: sponsorships, day. */
export const contactsOfYear = statement(
  'contacts-of-year',
  `SELECT x.sponsorship_id AS "sponsorshipId", json_agg(${jsonObject({
    day: 'x.happened_on',
    kind: 'x.kind',
    reportedBy: 'x.reported_by',
    isSubstantive: 'x.is_substantive',
    isConfirmed: 'coalesce(x.confirmed_on <= $2::date, false)',
  })} ORDER BY x.happened_on DESC, x.id DESC) AS contacts
   FROM sponsor_engagement x WHERE x.sponsorship_id = ANY($1::uuid[]) AND x.happened_on > $2::date - 365 AND x.happened_on <= $2::date
   GROUP BY x.sponsorship_id`,
);
