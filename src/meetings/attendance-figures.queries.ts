import { expectedStatuses, statusesThatMean } from './attendance-rate';
import type { AttendanceStatus } from './attendance.entity';

/** SQL: whether a row of attendance `a` says one of some statuses. */
export function isMarked(statuses: readonly AttendanceStatus[]): string {
  return `a.status IN (${statuses.map((status) => `'${status}'`).join(', ')})`;
}

const howMany = (statuses: readonly AttendanceStatus[]): string => `count(*) FILTER (WHERE ${isMarked(statuses)})`;

/**
 * SQL: what the rows of attendance `a` of members come to, as the columns of one row. The same rule as
 * `attendanceFigures`, from the same lists; `WHERE a.is_expected` is left to the statement.
 */
export const figureColumns = `${howMany(expectedStatuses)} AS expected, ${Object.entries(statusesThatMean)
  .map(([figure, statuses]) => `${howMany(statuses)} AS "${figure}"`)
  .join(', ')}`;

/** The figures of a row `f` made of `figureColumns`, by their names in an answer. */
export const figures: Readonly<Record<string, string>> = {
  expected: 'f.expected',
  present: 'f.present',
  deputised: 'f.deputised',
  apologies: 'f.apologies',
  absent: 'f.absent',
  leave: 'f.leave',
  notRecorded: 'f."notRecorded"',
};

/** Both rates of a row `f`, each as its two numbers. */
export const rates: Readonly<Record<string, string>> = {
  personalRate: `json_build_object('came', f.present, 'expected', f.expected)`,
  representedRate: `json_build_object('came', f.present + f.deputised, 'expected', f.expected)`,
};
