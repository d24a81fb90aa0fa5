import type { ListDefinition } from '../../platform/http/list';
import type { Day } from '../../platform/time/period';

/** Something that somebody holds who named who takes over from them, and that goes on from that day. */
export interface HandOverAhead {
  readonly kind: 'SEAT' | 'SPONSORSHIP' | 'POST';
  readonly thingId: string;
  readonly what: string;
  readonly personId: string;
  readonly personName: string;
  readonly successorName: string;
  readonly on: Day;
  readonly takesOver: string | null;
}

const goesOn = (during: string): string => `(upper_inf(${during}) OR upper(${during}) > lower(w.during))`;

/**
 * What is to be handed over to the successors that people named, the soonest first. A seat that goes with a post is handed over with it.
 * It leaves the list when it is handed over or ended. Parameters: asOf.
 */
export const handOversAhead: ListDefinition = {
  name: 'hand-overs-ahead',
  columns: {
    kind: 'x.kind',
    thingId: 'x.thing',
    what: 'x.what',
    personId: 'p.id',
    personName: 'p.name',
    successorName: 'coalesce(d.name, w.deputy_name)',
    on: 'lower(w.during)',
    takesOver: 'w.stands_in_for',
  },
  from: `time_away w JOIN person p ON p.id = w.person_id LEFT JOIN person d ON d.id = w.deputy_person_id CROSS JOIN LATERAL (
      SELECT 'SEAT' AS kind, s.id AS thing, s.label || ', ' || g.name AS what, g.hit_id, g.id AS group_id
      FROM seat_occupancy h JOIN seat s ON s.id = h.seat_id JOIN governance_group g ON g.id = s.group_id
      WHERE h.person_id = w.person_id AND ${goesOn('h.during')}
      UNION ALL SELECT 'SPONSORSHIP', e.id, 'Executive sponsor, ' || coalesce((SELECT n.name FROM hit_name n WHERE n.hit_id = e.hit_id AND n.during @> :asOf::date), ''),
        e.hit_id, NULL FROM executive_sponsorship e WHERE e.person_id = w.person_id AND ${goesOn('e.during')}
      UNION ALL SELECT 'POST', t.id, t.title, NULL, NULL FROM post_holding h JOIN post t ON t.id = h.post_id
      WHERE h.person_id = w.person_id AND ${goesOn('h.during')}) x`,
  where: 'upper_inf(w.during) AND w.taken_back_on IS NULL',
  belongs: { hit: 'x.hit_id', group: 'x.group_id' },
  order: [
    { by: 'lower(w.during)', type: 'date' },
    { by: 'w.id', type: 'uuid' },
    { by: 'x.what', type: 'text' },
    { by: 'x.thing', type: 'uuid' },
  ],
};
