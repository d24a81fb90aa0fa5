import { statement } from '../../../platform/database/statement';

/** How far a team is set up, as the record says it: nothing of it is stored. */
export interface TeamSetup {
  readonly name: string;
  readonly hasPurpose: boolean;
  readonly partners: number;
  readonly hasSponsoringOrganisation: boolean;
  readonly hasHost: boolean;
  readonly hasSponsor: boolean;
  readonly steeringGroup: {
    readonly id: string;
    readonly seats: number;
    readonly hasRhythm: boolean;
    readonly hasQuorum: boolean;
    readonly reportsTo: number;
  } | null;
  readonly workingGroups: number;
  /** Of the working groups, those with a lead in an academic and one in a service capacity. */
  readonly ledByBoth: number;
  readonly documents: number;
  readonly promises: number;
}

const led = (
  capacity: string,
): string => `EXISTS (SELECT FROM seat s JOIN seat_holder o ON o.seat_id = s.id AND o.during @> $2::date
  WHERE s.group_id = g.id AND s.role = 'CO_LEAD' AND o.capacity = '${capacity}')`;

/** How far a team is set up on a day. Values: HIT, day. */
export const teamSetupOnDay = statement(
  'team-setup-on-day',
  `SELECT json_build_object(
    'name', coalesce((SELECT n.name FROM hit_name n WHERE n.hit_id = h.id ORDER BY n.during @> $2::date DESC, lower(n.during) DESC LIMIT 1), h.key),
    'hasPurpose', h.purpose IS NOT NULL,
    'partners', (SELECT count(*)::int FROM hit_partner r WHERE r.hit_id = h.id AND r.kind = 'PARTNER' AND (upper_inf(r.during) OR upper(r.during) > $2::date)),
    'hasSponsoringOrganisation', EXISTS (SELECT FROM sponsoring_organisation s WHERE s.hit_id = h.id AND (upper_inf(s.during) OR upper(s.during) > $2::date)),
    'hasHost', EXISTS (SELECT FROM hosting s WHERE s.hit_id = h.id AND (upper_inf(s.during) OR upper(s.during) > $2::date)),
    'hasSponsor', EXISTS (SELECT FROM executive_sponsorship s WHERE s.hit_id = h.id AND (upper_inf(s.during) OR upper(s.during) > $2::date)),
    'steeringGroup', (SELECT json_build_object('id', g.id,
        'seats', (SELECT count(*)::int FROM seat s WHERE s.group_id = g.id AND (upper_inf(s.during) OR upper(s.during) > $2::date)),
        'hasRhythm', EXISTS (SELECT FROM rhythm r WHERE r.group_id = g.id AND (upper_inf(r.during) OR upper(r.during) > $2::date)),
        'hasQuorum', EXISTS (SELECT FROM quorum_rule q WHERE q.group_id = g.id AND (upper_inf(q.during) OR upper(q.during) > $2::date)),
        'reportsTo', (SELECT count(*)::int FROM reporting_line l WHERE l.group_id = g.id AND (upper_inf(l.during) OR upper(l.during) > $2::date)))
      FROM governance_group g WHERE g.hit_id = h.id AND g.kind = 'STEERING_GROUP' AND (upper_inf(g.during) OR upper(g.during) > $2::date)
      ORDER BY lower(g.during), g.key LIMIT 1),
    'workingGroups', (SELECT count(*)::int FROM governance_group g WHERE g.hit_id = h.id AND g.kind = 'WORKING_GROUP' AND (upper_inf(g.during) OR upper(g.during) > $2::date)),
    'ledByBoth', (SELECT count(*)::int FROM governance_group g WHERE g.hit_id = h.id AND g.kind = 'WORKING_GROUP' AND (upper_inf(g.during) OR upper(g.during) > $2::date)
      AND ${led('ACADEMIC')} AND ${led('SERVICE')}),
    'documents', (SELECT count(*)::int FROM source_document d WHERE d.hit_id = h.id),
    'promises', (SELECT count(*)::int FROM commitment c WHERE c.hit_id = h.id AND (upper_inf(c.during) OR upper(c.during) > $2::date)))::text
   FROM hit h WHERE h.id = $1`,
);
