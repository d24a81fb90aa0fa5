import { continuesAs, organisationName } from '../../directory/organisation-naming';
import { statement } from '../../platform/database/statement';
import type { Day, Precision } from '../../platform/time/period';
import { teamHead } from './team-head';
import type { TeamHead } from './team-head';

/** Who sponsors a team, or did. */
export interface SponsorRow {
  readonly id: string;
  readonly personName: string;
  readonly post: string | null;
  readonly organisation: string | null;
  readonly isPrimary: boolean;
  readonly from: Day;
  readonly fromPrecision: Precision;
  readonly to: Day | null;
  readonly toPrecision: Precision;
  readonly isNow: boolean;
}

/** The sponsors of a team up to a day. */
export interface TeamSponsors {
  readonly hit: TeamHead;
  readonly sponsors: readonly SponsorRow[];
}

const organisation = organisationName(continuesAs('s.organisation_id', 'd.day'), 'd.day');

/** Everybody who has sponsored a team up to a day, the latest first; each for the organisation as it was on the last of their days. Values: HIT, day. */
export const teamSponsorsOnDay = statement(
  'team-sponsors-on-day',
  `SELECT json_build_object('hit', ${teamHead}, 'sponsors', (SELECT coalesce(json_agg(json_build_object('id', s.id, 'personName', p.name,
       'post', t.title, 'organisation', ${organisation}, 'isPrimary', s.is_primary, 'from', lower(s.during), 'to', upper(s.during) - 1,
       'fromPrecision', s.from_precision, 'toPrecision', s.to_precision,
       'isNow', s.during @> $2::date) ORDER BY s.during @> $2::date DESC, s.is_primary DESC, lower(s.during) DESC, s.id), '[]'::json)
     FROM executive_sponsorship s JOIN person p ON p.id = s.person_id LEFT JOIN post t ON t.id = s.post_id
       CROSS JOIN LATERAL (SELECT least(upper(s.during) - 1, $2::date) AS day) d
     WHERE s.hit_id = h.id AND lower(s.during) <= $2::date))::text
   FROM hit h WHERE h.id = $1`,
);
