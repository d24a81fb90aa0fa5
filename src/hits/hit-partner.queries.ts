import { continuesAs, isTheSameOrganisation, organisationName } from '../directory/organisation-naming';
import { jsonObject } from '../platform/database/json-object';
import { onDay } from '../platform/database/on-day';
import { statement } from '../platform/database/statement';
import type { ListDefinition } from '../platform/http/list';

/** SQL: a partner `r` of a HIT, with the organisation it continues as on a day. */
export const partnerColumns = (day: string): Record<string, string> => ({
  id: 'r.id',
  organisationId: 'r.organisation_id',
  organisationName: organisationName('r.organisation_id', day),
  continuesAsId: continuesAs('r.organisation_id', day),
  continuesAsName: organisationName(continuesAs('r.organisation_id', day), day),
  kind: 'r.kind',
  from: 'lower(r.during)',
  to: 'upper(r.during) - 1',
  fromPrecision: 'r.from_precision',
  toPrecision: 'r.to_precision',
  version: 'r.version',
});

const columns = (day: string): Record<string, string> => ({
  ...partnerColumns(day),
  hitId: 'h.id',
  hitKey: 'h.key',
  hitName: 'n.name',
});

const partners = (day: string): string => `hit_partner r JOIN hit h ON h.id = r.hit_id
  LEFT JOIN hit_name n ON n.hit_id = h.id AND n.during @> ${day}::date`;

/** Partners of HITs on a day, with the organisation each continues as. Parameters: asOf, hit, organisation, kind. */
export const partnersOnDay: ListDefinition = {
  name: 'hit-partners',
  columns: columns(':asOf'),
  from: partners(':asOf'),
  where: onDay('r.during', ':asOf'),
  filters: {
    hit: 'r.hit_id = :hit',
    organisation: isTheSameOrganisation('r.organisation_id', ':organisation::uuid', ':asOf'),
    kind: 'r.kind = :kind',
  },
  belongs: { hit: 'r.hit_id' },
  order: [
    { by: 'h.key', type: 'text' },
    { by: 'r.id', type: 'uuid' },
  ],
};

/** One partner of a HIT, with the organisation it continues as on a day. Values: id, day. */
export const partnerOnDay = statement(
  'hit-partner-on-day',
  `SELECT ${jsonObject(columns('$2'))}::text FROM ${partners('$2')} WHERE r.id = $1`,
);

/**
 * Another partner that is the same one on some of these days, because one of the two organisations carries the other on.
 * Values: HIT, organisation, days.
 */
export const samePartner = statement(
  'hit-partner-same',
  `WITH span AS (
     SELECT organisation_id, continues_as_id, during FROM organisation_continuation
     UNION ALL SELECT o.id, o.id, daterange(NULL, x.succeeded_on)
     FROM organisation o LEFT JOIN organisation_succession x ON x.predecessor_id = o.id)
   SELECT ${organisationName('r.organisation_id', 'lower(r.during)')} AS name
   FROM hit_partner r JOIN span theirs ON theirs.organisation_id = r.organisation_id
     JOIN span ours ON ours.organisation_id = $2 AND ours.continues_as_id = theirs.continues_as_id
   WHERE r.hit_id = $1 AND r.organisation_id <> $2 AND NOT isempty(r.during * theirs.during * ours.during * $3::daterange)
   LIMIT 1`,
);

/** Ends the explanation of an organisation's absence when it becomes a partner. Values: HIT, organisation, first day as a partner. */
export const endAbsenceOfPartner = statement(
  'partner-absence-end-of-partner',
  `UPDATE partner_absence SET during = daterange(lower(during), $3::date)
   WHERE hit_id = $1 AND organisation_id = $2 AND during @> $3::date AND lower(during) < $3::date
   RETURNING id`,
);

/** Whether an organisation, under whatever name it continues, is a partner of a HIT on a day. Values: HIT, organisation, day. */
export const isPartnerOn = statement(
  'hit-partner-is-on',
  `SELECT r.id FROM hit_partner r WHERE r.hit_id = $1 AND r.during @> $3::date
   AND ${isTheSameOrganisation('r.organisation_id', '$2::uuid', '$3')} LIMIT 1`,
);
