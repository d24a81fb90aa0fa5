import { jsonObject } from '../platform/database/json-object';
import { onDay } from '../platform/database/on-day';
import { statement } from '../platform/database/statement';
import type { ListDefinition } from '../platform/http/list';
import { organisationName } from './organisation-naming';

const columns = (day: string): Record<string, string> => ({
  id: 'h.id',
  postId: 'p.id',
  postTitle: 'p.title',
  organisationId: 'p.organisation_id',
  organisationName: organisationName('p.organisation_id', day),
  personId: 'q.id',
  personName: 'q.name',
  kind: 'h.kind',
  from: 'lower(h.during)',
  to: 'upper(h.during) - 1',
  fromPrecision: 'h.from_precision',
  toPrecision: 'h.to_precision',
  version: 'h.version',
});

const holdings = 'post_holding h JOIN post p ON p.id = h.post_id JOIN person q ON q.id = h.person_id';

/** Who holds a post on a day, substantively, acting or as a deputy. Parameters: asOf, post, person, organisation, kind. */
export const postHoldingsOnDay: ListDefinition = {
  name: 'post-holdings',
  columns: columns(':asOf'),
  from: holdings,
  where: onDay('h.during', ':asOf'),
  filters: {
    post: 'h.post_id = :post',
    person: 'h.person_id = :person',
    organisation: 'p.organisation_id = :organisation',
    kind: 'h.kind = :kind',
  },
  belongs: 'ALL',
  order: [
    { by: 'p.key', type: 'text' },
    { by: 'h.id', type: 'uuid' },
  ],
};

/** One holding, its organisation named as on a day. Values: id, day. */
export const postHoldingOnDay = statement(
  'post-holding-on-day',
  `SELECT ${jsonObject(columns('$2'))}::text FROM ${holdings} WHERE h.id = $1`,
);
