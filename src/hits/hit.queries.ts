import { continuesAs, isTheSameOrganisation, organisationName } from '../directory/organisation-naming';
import { jsonObject } from '../platform/database/json-object';
import { statement } from '../platform/database/statement';
import type { ListDefinition } from '../platform/http/list';
import { partnerColumns } from './hit-partner.queries';

/** HITs that have a status on a day, by the name they had on it. Parameters: asOf, status, partner, q. */
export const hitsOnDay: ListDefinition = {
  name: 'hits',
  columns: {
    id: 'h.id',
    key: 'h.key',
    name: 'n.name',
    acronym: 'h.acronym',
    status: 's.status',
    statusFrom: 'lower(s.during)',
    version: 'h.version',
  },
  from: `hit h JOIN hit_status s ON s.hit_id = h.id AND s.during @> :asOf::date
    LEFT JOIN hit_name n ON n.hit_id = h.id AND n.during @> :asOf::date`,
  filters: {
    status: 's.status = :status',
    partner: `h.id IN (SELECT r.hit_id FROM hit_partner r WHERE r.during @> :asOf::date
      AND ${isTheSameOrganisation('r.organisation_id', ':partner::uuid', ':asOf')})`,
    q: `strpos(lower(concat_ws(' ', n.name, h.acronym, h.key)), lower(:q::text)) > 0`,
  },
  belongs: { hit: 'h.id' },
  order: [{ by: 'h.key', type: 'text' }],
};

const organisation = (id: string, day: string): Record<string, string> => ({
  organisationId: id,
  organisationName: organisationName(id, day),
  continuesAsId: continuesAs(id, day),
  continuesAsName: organisationName(continuesAs(id, day), day),
});

const period = (row: string): Record<string, string> => ({
  from: `lower(${row}.during)`,
  to: `upper(${row}.during) - 1`,
});

const list = (columns: Readonly<Record<string, string>>, order: string, from: string): string =>
  `coalesce((SELECT json_agg(${jsonObject(columns)} ORDER BY ${order}) FROM ${from}), '[]'::json)`;

const one = (columns: Readonly<Record<string, string>>, from: string): string =>
  `(SELECT ${jsonObject(columns)} FROM ${from})`;

const priority = { id: 'x.id', key: 'x.key', name: 'x.name', ...period('a') };
const hosting = {
  unitId: 'u.id',
  unitName: 'u.name',
  organisationId: 'u.organisation_id',
  organisationName: organisationName('u.organisation_id', '$2'),
  ...period('a'),
};

/** One HIT with everything that is true of it on a day, and its names and statuses over time. Values: id, day. */
export const hitOnDay = statement(
  'hit-on-day',
  `SELECT ${jsonObject({
    id: 'h.id',
    key: 'h.key',
    name: '(SELECT n.name FROM hit_name n WHERE n.hit_id = h.id AND n.during @> $2::date)',
    acronym: 'h.acronym',
    purpose: 'h.purpose',
    status: '(SELECT s.status FROM hit_status s WHERE s.hit_id = h.id AND s.during @> $2::date)',
    version: 'h.version',
    names: list({ name: 'n.name', ...period('n') }, 'n.during', 'hit_name n WHERE n.hit_id = h.id'),
    statuses: list(
      { status: 's.status', reason: 's.reason', ...period('s') },
      's.during',
      'hit_status s WHERE s.hit_id = h.id',
    ),
    priorities: list(
      priority,
      'x.key',
      'hit_priority a JOIN partner_priority x ON x.id = a.priority_id WHERE a.hit_id = h.id AND a.during @> $2::date',
    ),
    partners: list(
      partnerColumns('$2'),
      'r.during, r.id',
      'hit_partner r WHERE r.hit_id = h.id AND r.during @> $2::date',
    ),
    partnerAbsences: list(
      { ...organisation('a.organisation_id', '$2'), explanation: 'a.explanation', ...period('a') },
      'a.during, a.id',
      `partner_absence a WHERE a.hit_id = h.id AND a.during @> $2::date AND NOT EXISTS (SELECT FROM hit_partner r
        WHERE r.hit_id = h.id AND r.during @> $2::date
          AND ${continuesAs('r.organisation_id', '$2')} = ${continuesAs('a.organisation_id', '$2')})`,
    ),
    sponsoringOrganisation: one(
      { ...organisation('a.organisation_id', '$2'), ...period('a') },
      'sponsoring_organisation a WHERE a.hit_id = h.id AND a.during @> $2::date',
    ),
    hosting: one(
      hosting,
      'hosting a JOIN organisational_unit u ON u.id = a.unit_id WHERE a.hit_id = h.id AND a.during @> $2::date',
    ),
    sourceDocuments: list(
      { id: 'd.id', key: 'd.key', title: 'd.title', year: 'd.year', url: 'd.url' },
      'd.year, d.key',
      'source_document d WHERE d.hit_id = h.id',
    ),
  })}::text
   FROM hit h WHERE h.id = $1`,
);
