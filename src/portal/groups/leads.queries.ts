import type { Capacity } from '../../groups/capacity';
import type { Day, Precision } from '../../platform/time/period';

/** A stay in a seat of a co-lead, that began by the day. */
export interface LeadStay {
  readonly name: string;
  readonly capacity: Capacity;
  readonly organisation: string | null;
  readonly from: Day;
  readonly fromPrecision: Precision;
  readonly to: Day | null;
  readonly isNow: boolean;
}

/** SQL: everybody who has led the group `g` up to the day $2, first to last; needs the relation `organisation_then`. */
export const leadsOfGroup = `(SELECT coalesce(json_agg(json_build_object('name', p.name, 'capacity', o.capacity, 'organisation', r.name,
    'from', lower(o.during), 'fromPrecision', coalesce((SELECT x.from_precision FROM seat_occupancy x WHERE x.id = o.occupancy_id), 'DAY'), 'to', upper(o.during) - 1, 'isNow', o.during @> $2::date) ORDER BY lower(o.during), s.key), '[]'::json)
  FROM seat s JOIN seat_holder o ON o.seat_id = s.id AND lower(o.during) <= $2::date JOIN person p ON p.id = o.person_id
    LEFT JOIN organisation_then r ON r.named_id = o.represented_organisation_id
  WHERE s.group_id = g.id AND s.role = 'CO_LEAD')`;
