import { jsonObject } from '../platform/database/json-object';
import { statement } from '../platform/database/statement';
import type { Statement } from '../platform/database/statement';
import type { ListDefinition } from '../platform/http/list';
import { askColumns, engagementColumns, opportunityColumns } from './contact-columns';

const ofSponsorship = (table: string): string =>
  `${table} x JOIN executive_sponsorship s ON s.id = x.sponsorship_id JOIN person p ON p.id = s.person_id`;

const byId = (name: string, columns: Readonly<Record<string, string>>, table: string): Statement =>
  statement(name, `SELECT ${jsonObject(columns)}::text FROM ${ofSponsorship(table)} WHERE x.id = $1`);

/** Engagements, newest first. Parameters: hit, sponsorship, kind, initiatedBy, from, to. */
export const engagements: ListDefinition = {
  name: 'engagements',
  columns: engagementColumns,
  from: ofSponsorship('sponsor_engagement'),
  filters: {
    hit: 's.hit_id = :hit',
    sponsorship: 'x.sponsorship_id = :sponsorship',
    kind: 'x.kind = :kind',
    initiatedBy: 'x.initiated_by = :initiatedBy',
    from: 'x.happened_on >= :from::date',
    to: 'x.happened_on <= :to::date',
  },
  belongs: { hit: 's.hit_id', person: 's.person_id' },
  order: [
    { by: 'x.happened_on', type: 'date' },
    { by: 'x.id', type: 'uuid' },
  ],
  direction: 'DESC',
};

/** One engagement, with its private note for whoever reaches the HIT in those. Values: id, the HITs (null for all). */
export const engagementById = byId(
  'engagement-by-id',
  {
    ...engagementColumns,
    privateNote: 'CASE WHEN $2::uuid[] IS NULL OR s.hit_id = ANY ($2) THEN x.private_note END',
  },
  'sponsor_engagement',
);

/** Asks, newest first. Parameters: hit, sponsorship, status. */
export const asks: ListDefinition = {
  name: 'asks',
  columns: askColumns,
  from: ofSponsorship('sponsor_ask'),
  filters: { hit: 's.hit_id = :hit', sponsorship: 'x.sponsorship_id = :sponsorship', status: 'x.status = :status' },
  belongs: { hit: 's.hit_id', person: 's.person_id' },
  order: [
    { by: 'x.asked_on', type: 'date' },
    { by: 'x.id', type: 'uuid' },
  ],
  direction: 'DESC',
};

/** One ask. Value: id. */
export const askById = byId('ask-by-id', askColumns, 'sponsor_ask');

/** Opportunities, newest first. Parameters: hit, sponsorship, status. */
export const opportunities: ListDefinition = {
  name: 'opportunities',
  columns: opportunityColumns,
  from: ofSponsorship('opportunity'),
  filters: { hit: 's.hit_id = :hit', sponsorship: 'x.sponsorship_id = :sponsorship', status: 'x.status = :status' },
  belongs: { hit: 's.hit_id', person: 's.person_id' },
  order: [
    { by: 'x.referred_on', type: 'date' },
    { by: 'x.id', type: 'uuid' },
  ],
  direction: 'DESC',
};

/** One opportunity. Value: id. */
export const opportunityById = byId('opportunity-by-id', opportunityColumns, 'opportunity');

/** The file that came with an opportunity; no row where none did. Value: id. */
export const fileOfOpportunity = statement(
  'opportunity-file',
  'SELECT name, type, bytes FROM opportunity_file WHERE opportunity_id = $1',
);

/** Keeps the file that came with an opportunity. Values: opportunity, name, type, bytes. */
export const keepFileOfOpportunity = statement(
  'opportunity-keep-file',
  'INSERT INTO opportunity_file (opportunity_id, name, type, bytes) VALUES ($1, $2, $3, $4)',
);
