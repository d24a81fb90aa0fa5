import { statement } from '../../../platform/database/statement';

/** What is worked out once over everything may take longer than a request, and is not worth compiling. Value: none. */
export const planWork = statement(
  'spreadsheet-plan-work',
  `SELECT set_config('jit', 'off', true), set_config('work_mem', '64MB', true), set_config('statement_timeout', '0', true),
    set_config('pg_trgm.similarity_threshold', '0.3', true)`,
);

/** Of two copies of the program, one works on a spreadsheet at a time. */
export const oneAtATime = statement(
  'spreadsheet-one-at-a-time',
  `SELECT pg_advisory_xact_lock(hashtextextended('spreadsheet import', 0))`,
);

/** Takes away what the last check found. What people answered stays. Value: import. */
export const clearEntries = statement(
  'spreadsheet-clear-entries',
  'DELETE FROM spreadsheet_entry WHERE import_id = $1',
);
export const clearFaults = statement('spreadsheet-clear-faults', 'DELETE FROM spreadsheet_fault WHERE import_id = $1');
export const clearReadings = statement(
  'spreadsheet-clear-readings',
  'DELETE FROM spreadsheet_reading WHERE import_id = $1 AND answer IS NULL',
);
export const forgetReadings = statement(
  'spreadsheet-forget-readings',
  `UPDATE spreadsheet_reading SET state = 'UNREAD', meaning = NULL, about = NULL, choices = '[]' WHERE import_id = $1`,
);

/** One entry a row, with the texts of its fields by name. Values: import, columns by field. */
export const layOutRows = statement(
  'spreadsheet-lay-out-rows',
  `INSERT INTO spreadsheet_entry (import_id, number, place, texts)
   SELECT $1, r.number, 0, (SELECT coalesce(jsonb_object_agg(c.key, r.cells ->> c.value::integer) FILTER (WHERE r.cells ->> c.value::integer <> ''), '{}')
     FROM jsonb_each_text($2::jsonb) c)
   FROM (SELECT number, cells::jsonb AS cells FROM spreadsheet_row WHERE import_id = $1 OFFSET 0) r`,
);

/** One entry a mark of a matrix. Values: import, columns by field, the columns that are days with their headings. */
export const layOutMatrix = statement(
  'spreadsheet-lay-out-matrix',
  `INSERT INTO spreadsheet_entry (import_id, number, place, texts)
   SELECT $1, r.number, d.place, jsonb_strip_nulls(jsonb_build_object('name', nullif(r.cells ->> ($2::jsonb ->> 'name')::integer, ''),
     'date', d.heading, 'status', r.cells ->> d.place))
   FROM (SELECT number, cells::jsonb AS cells FROM spreadsheet_row WHERE import_id = $1 OFFSET 0) r
     CROSS JOIN jsonb_to_recordset($3::jsonb) AS d (place integer, heading text)
   WHERE r.cells ->> d.place <> ''`,
);

/** Rows of a matrix in which nothing is marked. Value: import. */
export const tellEmptyRows = statement(
  'spreadsheet-tell-empty-rows',
  `INSERT INTO spreadsheet_fault (import_id, number, place, field, value, severity, problem, remedy)
   SELECT $1, r.number, 0, 'name', NULL, 'WARNING', 'Nothing is marked in this row.', 'Nothing is taken from it.' FROM spreadsheet_row r
   WHERE r.import_id = $1 AND NOT EXISTS (SELECT FROM spreadsheet_entry e WHERE e.import_id = $1 AND e.number = r.number)`,
);

/** Every different text that stands for something, once. Values: import, pairs of field and kind of reading. */
export const collectReadings = statement(
  'spreadsheet-collect-readings',
  `INSERT INTO spreadsheet_reading (import_id, kind, written, state, first_number, uses)
   SELECT $1, k.kind, e.texts ->> k.field, 'UNREAD', min(e.number), count(*)
   FROM spreadsheet_entry e JOIN jsonb_to_recordset($2::jsonb) AS k (field text, kind text) ON e.texts ? k.field
   WHERE e.import_id = $1 GROUP BY k.kind, e.texts ->> k.field
   ON CONFLICT (import_id, kind, written) DO UPDATE SET first_number = excluded.first_number, uses = excluded.uses`,
);

/** What was just written is counted, so that what comes next is planned for it. Value: none. */
export const settleEntries = statement('spreadsheet-settle-entries', 'ANALYZE spreadsheet_entry');
export const settleMade = statement('spreadsheet-settle-made', 'ANALYZE spreadsheet_made');
export const settleReadings = statement('spreadsheet-settle-readings', 'ANALYZE spreadsheet_reading');

/** A number of texts that the program itself reads. Values: import, kinds, how many. */
export const textsToRead = statement(
  'spreadsheet-texts-to-read',
  `SELECT kind, written, answer FROM spreadsheet_reading WHERE import_id = $1 AND state = 'UNREAD' AND kind = ANY ($2::text[]) LIMIT $3`,
);

/** What texts were found to mean. Values: import, the findings. */
export const noteReadings = statement(
  'spreadsheet-note-readings',
  `UPDATE spreadsheet_reading r SET state = n.state, meaning = n.meaning, about = n.about
   FROM jsonb_to_recordset($2::jsonb) AS n (kind text, written text, state text, meaning text, about text)
   WHERE r.import_id = $1 AND r.kind = n.kind AND r.written = n.written`,
);

/** Gives each entry what its texts were found to mean. Values: import, and the fields of organisation, first day, last day and code. */
export const resolveEntries = statement(
  'spreadsheet-resolve-entries',
  `UPDATE spreadsheet_entry e SET person_id = p.meaning::uuid, group_id = coalesce(g.meaning::uuid, i.group_id), organisation_id = o.meaning::uuid,
     from_day = f.meaning::date, from_precision = f.about, to_day = t.meaning::date, to_precision = t.about, code = c.meaning
   FROM spreadsheet_import i, spreadsheet_entry b
     LEFT JOIN spreadsheet_reading p ON p.import_id = $1 AND p.kind = 'PERSON' AND p.written = b.texts ->> 'name' AND p.state IN ('KNOWN', 'NEW')
     LEFT JOIN spreadsheet_reading g ON g.import_id = $1 AND g.kind = 'GROUP' AND g.written = b.texts ->> 'group' AND g.state = 'KNOWN'
     LEFT JOIN spreadsheet_reading o ON o.import_id = $1 AND o.kind = 'ORGANISATION' AND o.written = b.texts ->> 'organisation' AND o.state = 'KNOWN'
     LEFT JOIN spreadsheet_reading f ON f.import_id = $1 AND f.kind = 'DAY' AND f.written = b.texts ->> $2 AND f.state = 'KNOWN'
     LEFT JOIN spreadsheet_reading t ON t.import_id = $1 AND t.kind = 'DAY' AND t.written = b.texts ->> 'to' AND t.state = 'KNOWN'
     LEFT JOIN spreadsheet_reading c ON c.import_id = $1 AND c.kind = $3 AND c.written = b.texts ->> $4 AND c.state = 'KNOWN'
   WHERE i.id = $1 AND b.import_id = $1 AND e.import_id = $1 AND e.number = b.number AND e.place = b.place`,
);
