import { createHash } from 'node:crypto';
import { statement } from '../../../platform/database/statement';
import type { Statement } from '../../../platform/database/statement';

/** Something that may be wrong with an entry `e`, as SQL over it: when, what a person reads, and what they can do. */
export interface FaultRule {
  readonly field: string;
  readonly severity?: 'WARNING';
  /** What to join to `e`. */
  readonly join?: string;
  readonly when: string;
  readonly problem: string;
  readonly remedy: string;
}

/** SQL: a day in the words of a page. */
export const dayInWordsSql = (day: string): string => `to_char(${day}, 'FMDD FMMonth YYYY')`;
/** SQL: the text of a field in quotation marks. */
export const quoted = (text: string): string => `'‘' || left(${text}, 100) || '’'`;
/** SQL: a sentence that is always the same. */
export const said = (sentence: string): string => `'${sentence.replaceAll("'", "''")}'`;

/** Tells a fault of every entry that has it. Values: import, today. */
export function telling({ field, severity, join = '', when, problem, remedy }: FaultRule): Statement {
  const text = `INSERT INTO spreadsheet_fault (import_id, number, place, field, value, severity, problem, remedy)
    SELECT $1, e.number, e.place, '${field}', e.texts ->> '${field}', '${severity ?? 'PROBLEM'}', ${problem}, ${remedy}
    FROM spreadsheet_entry e ${join} WHERE e.import_id = $1 AND NOT e.is_faulty AND $2::date IS NOT NULL AND ${when}`;
  return statement(`spreadsheet-fault-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`, text);
}

/** Entries with a problem are left out from here on. Value: import. */
export const markFaulty = statement(
  'spreadsheet-mark-faulty',
  `UPDATE spreadsheet_entry e SET is_faulty = true FROM (SELECT DISTINCT number, place FROM spreadsheet_fault
     WHERE import_id = $1 AND severity = 'PROBLEM') f
   WHERE e.import_id = $1 AND e.number = f.number AND e.place = f.place AND NOT e.is_faulty`,
);
