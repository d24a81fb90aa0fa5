import { statement } from '../../platform/database/statement';
import type { ListDefinition } from '../../platform/http/list';

const from = 'trail t LEFT JOIN account a ON a.id = t.account_id LEFT JOIN api_token k ON k.id = t.token_id';
const happened = {
  position: 't.position',
  recordedAt: 't.recorded_at',
  who: 'coalesce(a.name, t.viewer)',
  by: 'k.name',
  useCase: 't.use_case',
  subjectKind: 't.subject_kind',
  subjectId: 't.subject_id',
  change: 't.change',
  changed: 't.changed',
};
const latestFirst = { order: [{ by: 't.position', type: 'bigint' }], direction: 'DESC' } as const;

/** The whole trail, the latest first. Parameters: account, who, useCase, kind, subject, request, from, to. */
export const trail: ListDefinition = {
  name: 'trail',
  columns: {
    ...happened,
    accountId: 't.account_id',
    tokenId: 't.token_id',
    requestId: 't.request_id',
    address: 't.address',
    hash: `encode(t.hash, 'hex')`,
  },
  from,
  filters: {
    account: 't.account_id = :account',
    who: `t.account_id IN (SELECT w.id FROM account w WHERE strpos(lower(w.name), lower(:who::text)) > 0)`,
    useCase: 't.use_case = :useCase',
    kind: 't.subject_kind = :kind',
    subject: 't.subject_id = :subject',
    request: 't.request_id = :request',
    from: `t.recorded_at >= :from::date::timestamp AT TIME ZONE 'Europe/London'`,
    to: `t.recorded_at < (:to::date + 1)::timestamp AT TIME ZONE 'Europe/London'`,
  },
  belongs: 'ALL',
  ...latestFirst,
};

/** What happened to one thing, the latest first. Parameters: kind, id. */
export const historyOfThing: ListDefinition = {
  name: 'history',
  columns: happened,
  from,
  where: 't.subject_kind = :kind AND t.subject_id = :id',
  belongs: 'PARENT',
  ...latestFirst,
};

/** When one thing was changed last, and by whom. Values: kind, id. */
export const lastChangeOfThing = statement(
  'last-change-of-thing',
  `SELECT t.recorded_at AS "recordedAt", coalesce(a.name, t.viewer) AS who FROM trail t LEFT JOIN account a ON a.id = t.account_id
   WHERE t.subject_kind = $1 AND t.subject_id = $2 ORDER BY t.position DESC LIMIT 1`,
);

/** Every row of the trail from the first, as it was hashed and with its hash. */
export const hashedTrail = statement(
  'hashed-trail',
  `SELECT position, trail_content(t) AS content, encode(hash, 'hex') AS hash FROM trail t ORDER BY position`,
);

/** Where the trail ends. */
export const trailHead = statement('trail-head', `SELECT position, encode(hash, 'hex') AS hash FROM trail_head`);
