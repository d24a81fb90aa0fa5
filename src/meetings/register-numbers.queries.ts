import { statement } from '../platform/database/statement';

/** SQL: the number of the nth row, in words of the register: at least three digits, D-2013-007. */
const numberIn = (rows: string): string =>
  `concat_ws('-', t.register, t.year, to_char(t.last - jsonb_array_length(${rows}::jsonb) + r.nth, 'FM99999000'))`;

/**
 * Takes the next numbers of a year, and writes the decisions and actions that get them. Values: meeting, year, decisions and
 * actions as JSON lists.
 */
export const writeUnderNextNumbers = statement(
  'write-under-next-numbers',
  `WITH taken AS (
     INSERT INTO register_number AS r (register, year, last)
     SELECT register, $2::integer, howmany
     FROM (VALUES ('A', jsonb_array_length($4::jsonb)), ('D', jsonb_array_length($3::jsonb))) AS asked (register, howmany) WHERE howmany > 0
     ON CONFLICT (register, year) DO UPDATE SET last = r.last + excluded.last RETURNING register, year, last
   ), decided AS (
     INSERT INTO decision (id, meeting_id, number, item_position, statement, rationale, ratifies_decision_id)
     SELECT r.id, $1::uuid, ${numberIn('$3')}, r.item, r.statement, r.rationale, r.ratifies
     FROM taken t, ROWS FROM (jsonb_to_recordset($3::jsonb) AS (id uuid, item integer, statement text, rationale text, ratifies uuid))
       WITH ORDINALITY AS r (id, item, statement, rationale, ratifies, nth) WHERE t.register = 'D' RETURNING id, number
   ), agreed AS (
     INSERT INTO action (id, meeting_id, number, item_position, task, owner_person_id, due_on, status)
     SELECT r.id, $1::uuid, ${numberIn('$4')}, r.item, r.task, r.owner, r."dueOn", 'OPEN'
     FROM taken t, ROWS FROM (jsonb_to_recordset($4::jsonb) AS (id uuid, item integer, task text, owner uuid, "dueOn" date))
       WITH ORDINALITY AS r (id, item, task, owner, "dueOn", nth) WHERE t.register = 'A' RETURNING id, number
   )
   SELECT id, number FROM decided UNION ALL SELECT id, number FROM agreed`,
);
