import { continuesAs, isTheSameOrganisation, organisationName } from '../directory/organisation-naming';
import { jsonObject } from '../platform/database/json-object';
import { onDay } from '../platform/database/on-day';
import { statement } from '../platform/database/statement';
import type { ListDefinition } from '../platform/http/list';
import { askColumns, engagementColumns, opportunityColumns } from './contact-columns';

const columns = (day: string): Record<string, string> => ({
  id: 's.id',
  key: 's.key',
  hitId: 's.hit_id',
  hitName: `(SELECT n.name FROM hit_name n WHERE n.hit_id = s.hit_id ORDER BY n.during @> ${day}::date DESC, lower(n.during) DESC LIMIT 1)`,
  personId: 's.person_id',
  personName: 'p.name',
  postId: 's.post_id',
  postTitle: '(SELECT t.title FROM post t WHERE t.id = s.post_id)',
  organisationId: continuesAs('s.organisation_id', day),
  organisationName: organisationName(continuesAs('s.organisation_id', day), day),
  isPrimary: 's.is_primary',
  expectedEvery: 's.expected_every',
  from: 'lower(s.during)',
  to: 'upper(s.during) - 1',
  fromPrecision: 's.from_precision',
  toPrecision: 's.to_precision',
  version: 's.version',
});

/** Sponsorships of a day, with the organisation that each sponsor's continues as. Parameters: asOf, hit, person, organisation. */
export const sponsorshipsOnDay: ListDefinition = {
  name: 'sponsorships',
  columns: columns(':asOf'),
  from: 'executive_sponsorship s JOIN person p ON p.id = s.person_id JOIN hit h ON h.id = s.hit_id',
  where: onDay('s.during', ':asOf'),
  filters: {
    hit: 's.hit_id = :hit',
    person: 's.person_id = :person',
    organisation: isTheSameOrganisation('s.organisation_id', ':organisation::uuid', ':asOf'),
  },
  belongs: { hit: 's.hit_id', person: 's.person_id' },
  order: [
    { by: 'h.key', type: 'text' },
    { by: 's.key', type: 'text' },
  ],
};

const all = (columnsOf: Readonly<Record<string, string>>, from: string, order: string): string =>
  `coalesce((SELECT json_agg(${jsonObject(columnsOf)} ORDER BY ${order}) FROM ${from} WHERE x.sponsorship_id = s.id), '[]'::json)`;

/** One sponsorship with its engagements, asks and opportunities, oldest first. Values: id, day. */
export const sponsorshipOnDay = statement(
  'sponsorship-on-day',
  `SELECT json_build_object(${Object.entries(columns('$2'))
    .map(([name, by]) => `'${name}', ${by}`)
    .join(', ')},
     'engagements', ${all(engagementColumns, 'sponsor_engagement x', 'x.happened_on, x.id')},
     'asks', ${all(askColumns, 'sponsor_ask x', 'x.asked_on, x.id')},
     'opportunities', ${all(opportunityColumns, 'opportunity x', 'x.referred_on, x.id')})::text
   FROM executive_sponsorship s JOIN person p ON p.id = s.person_id WHERE s.id = $1`,
);
