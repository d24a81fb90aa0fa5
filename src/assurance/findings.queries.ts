import { statement } from '../platform/database/statement';
import type { Statement } from '../platform/database/statement';
import { onDay } from '../platform/database/on-day';
import type { HitStatusName } from '../hits/hit-status.entity';
import type { Day } from '../platform/time/period';
import type { Parameters } from './parameters';
import type { Rag } from './declared-view.entity';
import type { Outcome } from './outcome';

/** A promise asked for on a day, and everything about it that does not depend on its rule. */
export interface AskedRow {
  readonly id: string;
  readonly key: string;
  readonly rule: string;
  readonly parameters: Parameters;
  readonly quotation: string;
  readonly clause: string | null;
  readonly documentTitle: string;
  readonly documentYear: number;
  readonly hitId: string | null;
  readonly hitKey: string | null;
  readonly groupId: string | null;
  readonly groupKey: string | null;
  readonly groupName: string | null;
  readonly groupFrom: Day | null;
  readonly groupTo: Day | null;
  readonly day: Day;
  readonly from: Day;
  readonly to: Day | null;
  readonly status: HitStatusName | null;
  readonly statusSince: Day | null;
  readonly declared: DeclaredThen | null;
  readonly answers: Readonly<Record<string, AnsweredThen>> | null;
}

export interface DeclaredThen {
  readonly rag: Rag;
  readonly pathToGreen: string | null;
  readonly declaredBy: string;
  readonly from: Day;
}

export interface AnsweredThen {
  readonly because: string;
  readonly answeredBy: string;
  readonly from: Day;
  readonly to: Day;
}

const askedDays = 'unnest($1::date[]) d(day)';
const askedPairs = 'unnest($1::date[], $2::uuid[]) d(day, commitment_id)';

/** SQL: which promises are asked for on which days. */
const scopes = {
  all: `${askedDays} JOIN commitment c ON $2::uuid IS NULL`,
  within: `${askedDays} JOIN commitment c ON c.hit_id = ANY($2::uuid[]) OR c.group_id = ANY($2::uuid[])`,
  hit: `${askedDays} JOIN commitment c ON c.hit_id = $2::uuid`,
  group: `${askedDays} JOIN commitment c ON c.group_id = $2::uuid`,
  commitment: `${askedDays} JOIN commitment c ON c.id = $2::uuid`,
  pairs: `${askedPairs} JOIN commitment c ON c.id = d.commitment_id`,
} as const;

/** Whose promises are asked for. */
export type FindingScope = keyof typeof scopes;

function askedPromises(scope: FindingScope): Statement {
  return statement(
    `asked-promises-of-${scope}`,
    `WITH c AS MATERIALIZED (
       SELECT c.*, d.day FROM ${scopes[scope]}
     ), declared AS (
       SELECT v.commitment_id, c.day, json_build_object('rag', v.rag, 'pathToGreen', v.path_to_green, 'declaredBy', v.declared_by,
         'from', lower(v.during)) AS declared
       FROM c JOIN declared_view v ON v.commitment_id = c.id AND ${onDay('v.during', 'c.day')}
     ), answered AS (
       SELECT f.commitment_id, c.day, json_object_agg(f.aspect, json_build_object('because', f.because, 'answeredBy', f.answered_by,
         'from', lower(f.during), 'to', upper(f.during) - 1)) AS answers
       FROM c JOIN finding_answer f ON f.commitment_id = c.id AND ${onDay('f.during', 'c.day')} GROUP BY f.commitment_id, c.day
     )
     SELECT c.id, c.key, c.rule, c.parameters, c.quotation, c.clause, s.title AS "documentTitle", s.year AS "documentYear",
       c.hit_id AS "hitId", h.key AS "hitKey", c.group_id AS "groupId", g.key AS "groupKey", g.name AS "groupName",
       lower(g.during) AS "groupFrom", upper(g.during) - 1 AS "groupTo", c.day, lower(c.during) AS "from", upper(c.during) - 1 AS "to",
       t.status, lower(t.during) AS "statusSince", v.declared, f.answers
     FROM c JOIN source_document s ON s.id = c.source_document_id
       LEFT JOIN hit h ON h.id = c.hit_id LEFT JOIN governance_group g ON g.id = c.group_id
       LEFT JOIN hit_status t ON t.hit_id = c.hit_id AND ${onDay('t.during', 'c.day')}
       LEFT JOIN declared v ON v.commitment_id = c.id AND v.day = c.day LEFT JOIN answered f ON f.commitment_id = c.id AND f.day = c.day
     ORDER BY c.key COLLATE "C", c.day`,
  );
}

/** The promises asked for on some days, in the order of their keys. Values: days, the id that the scope speaks of (for pairs, one for each day; for within, those of HITs and groups). */
export const askedPromisesOf: Readonly<Record<FindingScope, Statement>> = {
  all: askedPromises('all'),
  within: askedPromises('within'),
  hit: askedPromises('hit'),
  group: askedPromises('group'),
  commitment: askedPromises('commitment'),
  pairs: askedPromises('pairs'),
};

/** What was said of a promise at the end of a month. */
export interface SaidThen {
  readonly commitmentId: string;
  readonly aspect: string;
  readonly asOf: Day;
  readonly outcome: Outcome;
  readonly sentence: string;
  readonly ruleVersion: number;
  readonly takenAt: Date;
}

/** What was said then. Values: promises, first day, last day. */
export const saidThen = statement(
  'findings-said-then',
  `SELECT commitment_id AS "commitmentId", aspect, as_of AS "asOf", outcome, sentence, rule_version AS "ruleVersion", taken_at AS "takenAt"
   FROM finding_snapshot WHERE commitment_id = ANY($1::uuid[]) AND as_of BETWEEN $2::date AND $3::date`,
);

/** Keeps findings as they are said now; what was said of that day before stays. Value: rows as JSON. */
export const freezeFindings = statement(
  'findings-freeze',
  `INSERT INTO finding_snapshot (commitment_id, as_of, aspect, outcome, sentence, rule_version, taken_at)
   SELECT r."commitmentId", r."asOf", r.aspect, r.outcome, r.sentence, r."ruleVersion", r."takenAt"
   FROM jsonb_to_recordset($1::jsonb) AS r("commitmentId" uuid, "asOf" date, aspect text, outcome text, sentence text,
     "ruleVersion" integer, "takenAt" timestamptz)
   ON CONFLICT DO NOTHING RETURNING 1 AS kept`,
);

/** Whether there are promises of which nothing is frozen for a day. Value: day. */
export const findingsToFreeze = statement(
  'findings-to-freeze',
  `SELECT EXISTS (SELECT FROM commitment WHERE lower(during) <= $1::date)
     AND NOT EXISTS (SELECT FROM finding_snapshot WHERE as_of = $1::date) AS "isToDo"`,
);
