import { organisationName } from '../../directory/organisation-naming';
import { readBy } from '../../directory/person.queries';
import { statement } from '../../platform/database/statement';
import type { Day, Precision } from '../../platform/time/period';

/** Which private details of a person whoever asks may read. */
export interface DetailsSeen {
  readonly contact: boolean;
  readonly needs: boolean;
}

/** Whether contact details and access needs of a person are in sight. Values: id, day, sight of contact details, sight of access needs, today. */
export const detailsSeen = statement(
  'person-details-seen',
  `SELECT json_build_object('contact', coalesce(${readBy('true', '$3')}, false), 'needs', coalesce(${readBy('true', '$4')}, false))::text
   FROM person p WHERE p.id = $1 AND $2::date IS NOT NULL`,
);

/** A team that somebody sponsors or has sponsored. */
export interface SponsorshipOfPerson {
  readonly id: string;
  readonly hitName: string | null;
  readonly organisation: string | null;
  readonly from: Day;
  readonly fromPrecision: Precision;
  readonly to: Day | null;
  readonly toPrecision: Precision;
}

/** The teams that a person sponsors or has sponsored, the latest first. Values: person, day, HITs within reach (null for all). */
export const sponsorshipsOfPerson = statement(
  'sponsorships-of-person',
  `SELECT coalesce(json_agg(json_build_object('id', s.id,
      'hitName', (SELECT n.name FROM hit_name n WHERE n.hit_id = s.hit_id ORDER BY n.during @> $2::date DESC, lower(n.during) DESC LIMIT 1),
      'organisation', ${organisationName('s.organisation_id', '$2')}, 'from', lower(s.during), 'fromPrecision', s.from_precision,
      'to', upper(s.during) - 1, 'toPrecision', s.to_precision)
      ORDER BY lower(s.during) DESC, s.id), '[]'::json)::text
   FROM executive_sponsorship s WHERE s.person_id = $1 AND ($3::uuid[] IS NULL OR s.hit_id = ANY($3))`,
);
