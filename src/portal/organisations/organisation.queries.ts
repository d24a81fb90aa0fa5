import { organisationName } from '../../directory/organisation-naming';
import { statement } from '../../platform/database/statement';
import type { Day } from '../../platform/time/period';

/** One step of a line of successions: the organisations that stood in one place at one time, and since when. */
export interface SuccessionStep {
  readonly since: Day;
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
}

/** The organisations before one, itself, and those after it, step by step. Value: organisation. */
export const successionLine = statement(
  'succession-line',
  `WITH RECURSIVE before AS (
     SELECT $1::uuid AS id, 0 AS step UNION
     SELECT x.predecessor_id, b.step - 1 FROM before b JOIN organisation_succession x ON x.successor_id = b.id
   ), after AS (
     SELECT $1::uuid AS id, 0 AS step UNION
     SELECT x.successor_id, a.step + 1 FROM after a JOIN organisation_succession x ON x.predecessor_id = a.id
   ), line AS (
     SELECT id, step FROM before UNION SELECT id, step FROM after)
   SELECT coalesce(json_agg(json_build_object('since', s.since, 'organisations', s.organisations) ORDER BY s.step), '[]'::json)::text
   FROM (SELECT l.step, min(lower(o.during)) AS since,
       json_agg(json_build_object('id', o.id, 'name', ${organisationName('o.id', '(upper(o.during) - 1)')}) ORDER BY o.key) AS organisations
     FROM line l JOIN organisation o ON o.id = l.id GROUP BY l.step) s`,
);

/** What hangs on an organisation on a day, by number. */
export interface HangsOn {
  readonly units: readonly string[];
  readonly posts: readonly string[];
  readonly seats: number;
  readonly teams: readonly string[];
  readonly sponsors: readonly string[];
}

/** What hangs on an organisation: its units and posts, seats for it, teams it is partner of, sponsors it sends. Values: organisation, day. */
export const hangsOnOrganisation = statement(
  'hangs-on-organisation',
  `SELECT json_build_object(
    'units', (SELECT coalesce(json_agg(u.name ORDER BY u.name), '[]'::json) FROM organisational_unit u
      WHERE u.organisation_id = $1 AND (upper_inf(u.during) OR upper(u.during) > $2::date)),
    'posts', (SELECT coalesce(json_agg(p.title ORDER BY p.title), '[]'::json) FROM post p
      WHERE p.organisation_id = $1 AND (upper_inf(p.during) OR upper(p.during) > $2::date)),
    'seats', (SELECT count(*)::int FROM seat_occupancy o WHERE o.represented_organisation_id = $1 AND o.during @> $2::date),
    'teams', (SELECT coalesce(json_agg(DISTINCT n.name), '[]'::json) FROM hit_partner r
      JOIN hit_name n ON n.hit_id = r.hit_id AND n.during @> $2::date WHERE r.organisation_id = $1 AND r.during @> $2::date),
    'sponsors', (SELECT coalesce(json_agg(p.name ORDER BY p.name), '[]'::json) FROM executive_sponsorship s
      JOIN person p ON p.id = s.person_id WHERE s.organisation_id = $1 AND s.during @> $2::date))::text`,
);

/** A seat that goes with a post. */
export interface SeatOfPost {
  readonly seat: string;
  readonly group: string;
  readonly groupId: string;
  readonly hitId: string | null;
}

/** The seats that go with a post on a day or later. Values: post, day. */
export const seatsOfPost = statement(
  'seats-of-post',
  `SELECT coalesce(json_agg(json_build_object('seat', s.label, 'group', g.name, 'groupId', g.id, 'hitId', g.hit_id) ORDER BY g.name, s.label), '[]'::json)::text
   FROM seat s JOIN governance_group g ON g.id = s.group_id
   WHERE s.ex_officio_post_id = $1 AND (upper_inf(s.during) OR upper(s.during) > $2::date)`,
);
