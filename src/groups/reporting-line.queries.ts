import { onDay } from '../platform/database/on-day';
import { jsonObject } from '../platform/database/json-object';
import { statement } from '../platform/database/statement';
import type { ListDefinition } from '../platform/http/list';
import type { Day } from '../platform/time/period';

const columns = {
  id: 'l.id',
  groupId: 'g.id',
  groupKey: 'g.key',
  groupName: 'g.name',
  parentGroupId: 'p.id',
  parentGroupKey: 'p.key',
  parentGroupName: 'p.name',
  every: 'l.every',
  form: 'l.form',
  quotation: 'l.quotation',
  sourceDocumentId: 'l.source_document_id',
  from: 'lower(l.during)',
  to: 'upper(l.during) - 1',
  version: 'l.version',
};

const lines = `reporting_line l JOIN governance_group g ON g.id = l.group_id JOIN governance_group p ON p.id = l.parent_group_id`;

/** Reporting lines of a day. Parameters: asOf, group, parentGroup, hit. */
export const reportingLinesOnDay: ListDefinition = {
  name: 'reporting-lines',
  columns,
  from: lines,
  where: onDay('l.during', ':asOf'),
  filters: { group: 'l.group_id = :group', parentGroup: 'l.parent_group_id = :parentGroup', hit: 'g.hit_id = :hit' },
  belongs: { hit: 'g.hit_id', group: 'g.id' },
  order: [
    { by: 'g.key', type: 'text' },
    { by: 'p.key', type: 'text' },
  ],
};

/** One reporting line. Value: id. */
export const reportingLineById = statement(
  'reporting-line-by-id',
  `SELECT ${jsonObject(columns)}::text
   FROM ${lines} WHERE l.id = $1`,
);

/** Lets one transaction at a time change reporting lines: two new lines could close a circle that neither of them sees. */
export const lockReportingLines = statement(
  'reporting-lines-lock',
  `SELECT pg_advisory_xact_lock(hashtextextended('reporting lines', 0))`,
);

/** A line of a part of the graph that holds a circle: everything that can be reached upwards from `origin` on `day`. */
export interface CircleRow {
  readonly origin: string;
  readonly day: Day;
  readonly lineId: string;
  readonly groupId: string;
  readonly groupName: string;
  readonly parentGroupId: string;
  readonly parentGroupName: string;
}

/**
 * Where reporting runs in a circle on one day at least: no rows when nowhere. Value: the line that a circle must go
 * through, or null for all lines (each circle is then found from the group of its lowest id). `spellOut` in
 * `reporting-lines-are-acyclic.ts` says the rows in words.
 *
 * It climbs with the days that all lines of the way have in common, and forgets the way itself: what is kept is at most
 * one row for two groups and a range of days, however many ways lead from one to the other.
 */
export const reportingCircles = statement(
  'reporting-circles',
  `WITH RECURSIVE climb AS (
     SELECT group_id AS origin, parent_group_id AS reached, during FROM reporting_line
     WHERE id = $1 OR ($1::uuid IS NULL AND parent_group_id > group_id)
     UNION
     SELECT c.origin, l.parent_group_id, c.during * l.during
     FROM climb c JOIN reporting_line l ON l.group_id = c.reached AND l.during && c.during
     WHERE c.reached <> c.origin AND ($1::uuid IS NOT NULL OR l.parent_group_id >= c.origin)
   ), circle AS (
     SELECT origin, min(lower(during)) AS day FROM climb WHERE reached = origin GROUP BY origin
   ), above AS (
     SELECT origin, day, origin AS reached FROM circle
     UNION
     SELECT a.origin, a.day, l.parent_group_id FROM above a JOIN reporting_line l ON l.group_id = a.reached AND l.during @> a.day
   )
   SELECT a.origin, a.day, l.id AS "lineId", g.id AS "groupId", g.name AS "groupName", p.id AS "parentGroupId", p.name AS "parentGroupName"
   FROM above a JOIN ${lines} ON l.group_id = a.reached AND l.during @> a.day
   WHERE $1::uuid IS NULL OR l.id = $1 OR l.group_id <> a.origin
   ORDER BY a.day, a.origin, g.key, p.key`,
);
