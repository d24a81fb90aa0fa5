import { statement } from '../platform/database/statement';
import type { Statement } from '../platform/database/statement';
import { onDay } from '../platform/database/on-day';
import type { HitStatusName } from '../hits/hit-status.entity';
import type { Day } from '../platform/time/period';
import type { Parameters } from './parameters';
import type { Rag } from './declared-view.entity';

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

const conditions = {
  all: '$2::uuid IS NULL',
  hit: 'c.hit_id = $2::uuid',
  group: 'c.group_id = $2::uuid',
  commitment: 'c.id = $2::uuid',
} as const;

/** Whose promises are asked for. */
export type FindingScope = keyof typeof conditions;

function askedPromises(scope: FindingScope): Statement {
  return statement(
    `asked-promises-of-${scope}`,
    `WITH d AS MATERIALIZED (SELECT unnest($1::date[]) AS day), declared AS (
       SELECT v.commitment_id, d.day, json_build_object('rag', v.rag, 'pathToGreen', v.path_to_green, 'declaredBy', v.declared_by,
         'from', lower(v.during)) AS declared
       FROM d JOIN declared_view v ON ${onDay('v.during', 'd.day')}
     ), answered AS (
       SELECT f.commitment_id, d.day, json_object_agg(f.aspect, json_build_object('because', f.because, 'answeredBy', f.answered_by,
         'from', lower(f.during), 'to', upper(f.during) - 1)) AS answers
       FROM d JOIN finding_answer f ON ${onDay('f.during', 'd.day')} GROUP BY f.commitment_id, d.day
     )
     SELECT c.id, c.key, c.rule, c.parameters, c.quotation, c.clause, s.title AS "documentTitle", s.year AS "documentYear",
       c.hit_id AS "hitId", h.key AS "hitKey", c.group_id AS "groupId", g.key AS "groupKey", g.name AS "groupName",
       lower(g.during) AS "groupFrom", upper(g.during) - 1 AS "groupTo", d.day, lower(c.during) AS "from", upper(c.during) - 1 AS "to",
       t.status, lower(t.during) AS "statusSince", v.declared, f.answers
     FROM d CROSS JOIN commitment c JOIN source_document s ON s.id = c.source_document_id
       LEFT JOIN hit h ON h.id = c.hit_id LEFT JOIN governance_group g ON g.id = c.group_id
       LEFT JOIN hit_status t ON t.hit_id = c.hit_id AND ${onDay('t.during', 'd.day')}
       LEFT JOIN declared v ON v.commitment_id = c.id AND v.day = d.day LEFT JOIN answered f ON f.commitment_id = c.id AND f.day = d.day
     WHERE ${conditions[scope]} ORDER BY c.key COLLATE "C", d.day`,
  );
}

/** The promises asked for on some days, in the order of their keys. Values: days, the id that the scope speaks of. */
export const askedPromisesOf: Readonly<Record<FindingScope, Statement>> = {
  all: askedPromises('all'),
  hit: askedPromises('hit'),
  group: askedPromises('group'),
  commitment: askedPromises('commitment'),
};
