import { isInSight, seesAll } from '../access/sight';
import { jsonObject } from '../platform/database/json-object';
import { onDay } from '../platform/database/on-day';
import { statement } from '../platform/database/statement';
import type { ListDefinition } from '../platform/http/list';
import { continuesAs, isTheSameOrganisation, organisationName } from './organisation-naming';

/** SQL: an affiliation `a`, with the organisation it continues as on a day. */
const affiliation = (day: string): Record<string, string> => ({
  id: 'a.id',
  organisationId: 'a.organisation_id',
  organisationName: organisationName('a.organisation_id', day),
  continuesAsId: continuesAs('a.organisation_id', day),
  continuesAsName: organisationName(continuesAs('a.organisation_id', day), day),
  role: 'a.role',
  from: 'lower(a.during)',
  to: 'upper(a.during) - 1',
  fromPrecision: 'a.from_precision',
  toPrecision: 'a.to_precision',
  version: 'a.version',
});

/** SQL: true for a person who belongs to, or holds a post in, what an organisation continues as on a day. */
const belongsTo = (organisation: string, day: string): string => `p.id IN (
  SELECT a.person_id FROM affiliation a
  WHERE ${onDay('a.during', day)} AND ${isTheSameOrganisation('a.organisation_id', organisation, day)}
  UNION SELECT h.person_id FROM post_holding h JOIN post o ON o.id = h.post_id
  WHERE ${onDay('h.during', day)} AND o.organisation_id = ${continuesAs(organisation, day)})`;

/** People, with the organisations they belong to on a day. Parameters: asOf, organisation, profession, q. */
export const peopleOnDay: ListDefinition = {
  name: 'people',
  columns: {
    id: 'p.id',
    key: 'p.key',
    name: 'p.name',
    profession: 'p.profession',
    orcid: 'p.orcid',
    organisations: `coalesce((SELECT json_agg(x.name ORDER BY x.name) FROM (
      SELECT DISTINCT ${organisationName(continuesAs('a.organisation_id', ':asOf'), ':asOf')} AS name
      FROM affiliation a WHERE a.person_id = p.id AND a.during @> :asOf::date) x), '[]'::json)`,
    version: 'p.version',
  },
  from: 'person p',
  filters: {
    organisation: belongsTo(':organisation::uuid', ':asOf'),
    profession: 'p.profession = :profession',
    q: `strpos(lower(concat_ws(' ', p.name, p.key, p.orcid)), lower(:q::text)) > 0`,
  },
  belongs: 'ALL',
  order: [
    { by: 'p.name', type: 'text' },
    { by: 'p.id', type: 'uuid' },
  ],
};

/** SQL: what is known of a person `p`, for whoever has them in sight: where they take part today or will, or as themselves. */
export const readBy = (column: string, sight: string): string =>
  `CASE WHEN ${seesAll(sight)} OR ${isInSight(sight, { person: 'p.id' })}
    OR EXISTS (SELECT FROM person_place w WHERE w.person_id = p.id AND (upper_inf(w.during) OR upper(w.during) > $5::date)
      AND ${isInSight(sight, { hit: 'w.hit_id', group: 'w.group_id' })}) THEN ${column} END`;

/**
 * One person with every affiliation and holding of a post, organisations named as on a day. Values: id, day, sight of contact
 * details, sight of access needs, today.
 */
export const personOnDay = statement(
  'person-on-day',
  `SELECT ${jsonObject({
    id: 'p.id',
    key: 'p.key',
    name: 'p.name',
    profession: 'p.profession',
    orcid: 'p.orcid',
    email: readBy('p.email', '$3'),
    telephone: readBy('p.telephone', '$3'),
    accessNeeds: readBy('p.access_needs', '$4'),
    version: 'p.version',
    affiliations: `coalesce((SELECT json_agg(${jsonObject(affiliation('$2'))} ORDER BY a.during, a.id)
      FROM affiliation a WHERE a.person_id = p.id), '[]'::json)`,
    holdings: `coalesce((SELECT json_agg(json_build_object('id', h.id, 'postId', o.id, 'postTitle', o.title,
        'organisationId', o.organisation_id, 'organisationName', ${organisationName('o.organisation_id', '$2')}, 'kind', h.kind,
        'from', lower(h.during), 'to', upper(h.during) - 1, 'fromPrecision', h.from_precision, 'toPrecision', h.to_precision,
        'version', h.version) ORDER BY h.during, h.id)
      FROM post_holding h JOIN post o ON o.id = h.post_id WHERE h.person_id = p.id), '[]'::json)`,
  })}::text
   FROM person p WHERE p.id = $1`,
);

/** One affiliation, with the organisation it continues as on a day. Values: id, day. */
export const affiliationOnDay = statement(
  'affiliation-on-day',
  `SELECT ${jsonObject({ ...affiliation('$2'), personId: 'p.id', personName: 'p.name' })}::text
   FROM affiliation a JOIN person p ON p.id = a.person_id WHERE a.id = $1`,
);
