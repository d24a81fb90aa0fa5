import { statement } from '../platform/database/statement';
import type { ListDefinition } from '../platform/http/list';
import type { Day } from '../platform/time/period';
import { organisationName } from './organisation-naming';

/** Organisations that were recorded twice and made one, the latest first. Parameters: organisation. */
export const organisationMergers: ListDefinition = {
  name: 'organisation-mergers',
  columns: {
    id: 'm.id',
    organisationId: 'm.organisation_id',
    organisationName: organisationName('m.organisation_id', 'NULL'),
    duplicateId: 'm.duplicate_id',
    duplicateKey: 'm.duplicate_key',
    duplicateName: 'm.duplicate_name',
    mergedAt: 'm.merged_at',
    separatedAt: 'm.separated_at',
  },
  from: 'organisation_merger m',
  filters: { organisation: 'm.organisation_id = :organisation' },
  belongs: 'ALL',
  order: [
    { by: 'm.merged_at', type: 'timestamptz' },
    { by: 'm.id', type: 'uuid' },
  ],
  direction: 'DESC',
};

/** What an organisation was merged into, while it is; named as it is called last. Value: the organisation that is no more. */
export const mergedInto = statement(
  'organisation-merged-into',
  `SELECT m.organisation_id AS id, ${organisationName('m.organisation_id', 'NULL')} AS name
   FROM organisation_merger m WHERE m.duplicate_id = $1 AND m.separated_at IS NULL`,
);

/** One of two that are to be one, as far as its succession goes. */
export interface SuccessionsOfBoth {
  readonly id: string;
  readonly name: string;
  readonly to: Day | null;
  readonly successorId: string | null;
  readonly successorName: string | null;
  readonly on: Day | null;
}

/** Values: the one to go, the one that stays; in that order. */
export const successionsOfBoth = statement(
  'organisation-merger-successions',
  `SELECT o.id, ${organisationName('o.id', 'NULL')} AS name, upper(o.during) - 1 AS "to", x.successor_id AS "successorId",
     ${organisationName('x.successor_id', 'x.succeeded_on')} AS "successorName", x.succeeded_on AS "on"
   FROM organisation o LEFT JOIN organisation_succession x ON x.predecessor_id = o.id
   WHERE o.id IN ($1, $2) ORDER BY o.id = $2`,
);

/** Values: merger. Both read what to do from its row. */
export const mergeBoth = statement('organisation-merge', 'SELECT merge_organisations($1)');
export const separateBoth = statement('organisation-separate', 'SELECT separate_organisations($1)');

/** What a merger does to a row. */
export const mergerChanges = ['MOVED', 'AMENDED', 'REMOVED', 'ADDED'] as const;

export interface ChangedByMerger {
  readonly table: string;
  readonly change: (typeof mergerChanges)[number];
  readonly count: number;
}

/** What a merger did, by the table. Value: merger. */
export const changedByMerger = statement(
  'organisation-merger-changed',
  `SELECT table_name AS "table", change, count(*)::integer AS count FROM organisation_merger_row WHERE merger_id = $1
   GROUP BY 1, 2 ORDER BY 1, 2`,
);
