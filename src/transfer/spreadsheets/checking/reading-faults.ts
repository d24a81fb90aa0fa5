import { spreadsheetForms } from '../kinds';
import type { SpreadsheetKind } from '../kinds';
import { quoted, said } from './fault-rule';
import type { FaultRule } from './fault-rule';

const written = quoted('r.written');
const reading = (field: string, kind: string): string =>
  `JOIN spreadsheet_reading r ON r.import_id = $1 AND r.kind = '${kind}' AND r.written = e.texts ->> '${field}'`;

/** What is missing in a row, and texts that could not be read or are still asked about. */
export function readingFaults(kind: SpreadsheetKind): readonly FaultRule[] {
  return spreadsheetForms[kind].fields.flatMap(({ name: field, label, isRequired, reads }): FaultRule[] => {
    const missing: FaultRule = {
      field,
      when: `NOT e.texts ? '${field}'`,
      problem: said(`${label} is empty.`),
      remedy: said('Fill it in and upload the row again, or leave the row out.'),
    };
    if (reads === undefined) return isRequired ? [missing] : [];
    const join = reading(field, reads);
    const unread: FaultRule = {
      field,
      join,
      when: `r.state NOT IN ('KNOWN', 'NEW')`,
      problem: `CASE WHEN r.state = 'LEFT_OUT' THEN ${said('Left out, as you answered.')}
        WHEN r.state = 'ASKED' THEN ${said('It is not answered yet what is meant by ')} || ${written} || '.'
        WHEN r.kind = 'DAY' THEN split_part(r.about, E'\\n', 1)
        ELSE ${said(`There is no ${reads === 'GROUP' ? 'group' : 'organisation'} called `)} || ${written} || '.' END`,
      remedy: `CASE WHEN r.state = 'LEFT_OUT' THEN ${said('Answer otherwise to take it in.')}
        WHEN r.state = 'ASKED' THEN ${said('Answer the questions about this file.')}
        WHEN r.kind = 'DAY' THEN split_part(r.about, E'\\n', 2)
        ELSE ${said('Use the name that the portal has for it, or record it first.')} END`,
    };
    return isRequired ? [missing, unread] : [unread];
  });
}

/** Whoever is new is told, unless the file is about who there is. */
export const newPerson: FaultRule = {
  field: 'name',
  severity: 'WARNING',
  join: reading('name', 'PERSON'),
  when: `r.state = 'NEW'`,
  problem: `${said('Nobody in the portal is called ')} || ${written} || '.'`,
  remedy: said('They are added as a new person.'),
};

/** A meeting is on a day, not in a month. */
export const wholeDay: FaultRule = {
  field: 'date',
  when: `e.from_precision <> 'DAY'`,
  problem: `${quoted(`e.texts ->> 'date'`)} || ${said(' does not say which day.')}`,
  remedy: said('Use a date like 3/11/2026.'),
};

export const groupKnown: FaultRule = {
  field: 'group',
  when: 'e.group_id IS NULL',
  problem: said('It does not say of which group this is.'),
  remedy: said('Fill in the group, or choose one for the whole file under Columns.'),
};
