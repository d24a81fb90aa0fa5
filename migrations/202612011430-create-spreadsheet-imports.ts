import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The way in for spreadsheets: a file as it was sent, what was read from it, what is wrong with it, and what it made, so that it can be undone. */
export class CreateSpreadsheetImports1796135400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;

      -- A name as it is compared: without titles, accents, signs and order, so that "Shah, Dr Priya" is like "Priya Shah".
      CREATE FUNCTION plain_name(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN (
        SELECT coalesce(string_agg(word, ' ' ORDER BY word), '')
        FROM regexp_split_to_table(translate(lower(public.unaccent('public.unaccent'::regdictionary, name)), '''’\`.', ''), '[^[:alnum:]]+') AS word
        WHERE word NOT IN ('', 'dr', 'prof', 'professor', 'mr', 'mrs', 'ms', 'miss', 'mx', 'sir', 'dame', 'lord', 'lady', 'rev', 'cllr'));
      CREATE INDEX person_by_plain_name ON person USING gin (plain_name(name) gin_trgm_ops);

      CREATE TABLE spreadsheet_import (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT spreadsheet_import_pk PRIMARY KEY,
        kind text NOT NULL CONSTRAINT spreadsheet_import_kind_is_known CHECK (kind IN ('ATTENDANCE_MATRIX', 'ATTENDANCE', 'PEOPLE', 'MEMBERSHIPS')),
        hit_id uuid CONSTRAINT spreadsheet_import_for_hit REFERENCES hit,
        group_id uuid CONSTRAINT spreadsheet_import_for_group REFERENCES governance_group,
        file_name text NOT NULL,
        state text NOT NULL CONSTRAINT spreadsheet_import_state_is_known CHECK (state IN ('RECEIVED', 'CHECKING', 'CHECKED', 'IMPORTING', 'IMPORTED',
          'UNDOING', 'UNDONE')),
        step text,
        headers jsonb NOT NULL CONSTRAINT spreadsheet_import_headers_are_a_list CHECK (jsonb_typeof(headers) = 'array'),
        header_row integer NOT NULL CONSTRAINT spreadsheet_import_header_row_is_from_1 CHECK (header_row >= 1),
        row_count integer NOT NULL CONSTRAINT spreadsheet_import_has_rows CHECK (row_count >= 1),
        notes text[] NOT NULL DEFAULT '{}',
        columns jsonb NOT NULL CONSTRAINT spreadsheet_import_columns_are_named CHECK (jsonb_typeof(columns) = 'object'),
        date_order text NOT NULL DEFAULT 'DAY_FIRST' CONSTRAINT spreadsheet_import_date_order_is_known CHECK (date_order IN ('DAY_FIRST', 'MONTH_FIRST')),
        received_at timestamptz NOT NULL,
        imported_at timestamptz,
        undone_at timestamptz,
        ready integer,
        warned integer,
        faulty integer,
        already integer,
        added jsonb,
        refusal text,
        version integer NOT NULL DEFAULT 1
      );
      COMMENT ON COLUMN spreadsheet_import.hit_id IS 'Null: of all HITs.';
      COMMENT ON COLUMN spreadsheet_import.columns IS 'Which column, from 0, holds which field.';
      CREATE INDEX spreadsheet_import_by_hit ON spreadsheet_import (hit_id);
      CREATE INDEX spreadsheet_import_by_group ON spreadsheet_import (group_id);
      CREATE INDEX spreadsheet_import_under_way ON spreadsheet_import (id) WHERE state IN ('CHECKING', 'IMPORTING', 'UNDOING');

      CREATE TABLE spreadsheet_row (
        import_id uuid NOT NULL CONSTRAINT spreadsheet_row_of_import REFERENCES spreadsheet_import,
        number integer NOT NULL,
        cells text NOT NULL CONSTRAINT spreadsheet_row_is_json CHECK (cells IS JSON ARRAY),
        CONSTRAINT spreadsheet_row_pk PRIMARY KEY (import_id, number)
      );
      COMMENT ON COLUMN spreadsheet_row.number IS 'As the spreadsheet shows it: its first row is 1.';

      CREATE TABLE spreadsheet_reading (
        import_id uuid NOT NULL CONSTRAINT spreadsheet_reading_of_import REFERENCES spreadsheet_import,
        kind text NOT NULL CONSTRAINT spreadsheet_reading_kind_is_known CHECK (kind IN ('PERSON', 'GROUP', 'ORGANISATION', 'DAY', 'MARK', 'CAPACITY', 'PROFESSION')),
        written text NOT NULL,
        state text NOT NULL CONSTRAINT spreadsheet_reading_state_is_known CHECK (state IN ('UNREAD', 'KNOWN', 'NEW', 'ASKED', 'UNKNOWN', 'LEFT_OUT')),
        meaning text,
        about text,
        choices jsonb NOT NULL DEFAULT '[]',
        answer text,
        first_number integer NOT NULL,
        uses integer NOT NULL,
        CONSTRAINT spreadsheet_reading_pk PRIMARY KEY (import_id, kind, written)
      );
      COMMENT ON TABLE spreadsheet_reading IS 'Every different text of a spreadsheet that stands for something else, read once: a name, a day, a mark.';

      CREATE TABLE spreadsheet_entry (
        import_id uuid NOT NULL CONSTRAINT spreadsheet_entry_of_import REFERENCES spreadsheet_import,
        number integer NOT NULL,
        place integer NOT NULL,
        texts jsonb NOT NULL,
        person_id uuid,
        group_id uuid,
        organisation_id uuid,
        seat_id uuid,
        meeting_id uuid,
        target_id uuid,
        from_day date,
        to_day date,
        from_precision text,
        to_precision text,
        code text,
        is_same boolean NOT NULL DEFAULT false,
        is_faulty boolean NOT NULL DEFAULT false,
        CONSTRAINT spreadsheet_entry_pk PRIMARY KEY (import_id, number, place)
      );
      COMMENT ON TABLE spreadsheet_entry IS 'What one row says, or one cell of a matrix of people and days.';
      COMMENT ON COLUMN spreadsheet_entry.place IS 'The column from 0 of a cell of a matrix; 0 where a row says one thing.';

      CREATE TABLE spreadsheet_fault (
        import_id uuid NOT NULL CONSTRAINT spreadsheet_fault_of_import REFERENCES spreadsheet_import,
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT spreadsheet_fault_pk PRIMARY KEY,
        number integer NOT NULL,
        place integer NOT NULL,
        field text NOT NULL,
        value text,
        severity text NOT NULL CONSTRAINT spreadsheet_fault_severity_is_known CHECK (severity IN ('PROBLEM', 'WARNING')),
        problem text NOT NULL,
        remedy text NOT NULL
      );
      CREATE INDEX spreadsheet_fault_in_order ON spreadsheet_fault (import_id, number, place, id);

      CREATE TABLE spreadsheet_made (
        import_id uuid NOT NULL CONSTRAINT spreadsheet_made_by_import REFERENCES spreadsheet_import,
        table_name text NOT NULL,
        row_id uuid NOT NULL,
        print text NOT NULL,
        before jsonb,
        CONSTRAINT spreadsheet_made_pk PRIMARY KEY (import_id, table_name, row_id)
      );
      COMMENT ON COLUMN spreadsheet_made.print IS 'A hash of the row as the import left it: another one tells that somebody changed it since.';
      COMMENT ON COLUMN spreadsheet_made.before IS 'The row as it was, where the import filled in one that was there.';

      CREATE TABLE spreadsheet_heading (
        kind text NOT NULL,
        heading text NOT NULL,
        field text NOT NULL,
        CONSTRAINT spreadsheet_heading_pk PRIMARY KEY (kind, heading)
      );
      COMMENT ON TABLE spreadsheet_heading IS 'Which field people took a heading for the last time, so that nobody says it twice.';

      GRANT DELETE ON spreadsheet_import, spreadsheet_row, spreadsheet_reading, spreadsheet_entry, spreadsheet_fault, spreadsheet_made,
        spreadsheet_heading TO hit_portal_app;

      -- The hash of a row. What it does not say is left out, so that a new column does not look like a change.
      CREATE FUNCTION row_print(row_as_json jsonb) RETURNS text LANGUAGE sql IMMUTABLE RETURN md5(jsonb_strip_nulls(row_as_json)::text);

      -- The rows of an import that are not as it left them: changed since, or gone.
      CREATE FUNCTION changed_since_spreadsheet(import uuid) RETURNS TABLE (table_name text, row_id uuid) LANGUAGE plpgsql STABLE AS $$
      DECLARE one text;
      BEGIN
        FOR one IN SELECT DISTINCT m.table_name FROM spreadsheet_made m WHERE m.import_id = import LOOP
          RETURN QUERY EXECUTE format('SELECT m.table_name, m.row_id FROM spreadsheet_made m LEFT JOIN %I t ON t.id = m.row_id
            WHERE m.import_id = $1 AND m.table_name = $2 AND (t.id IS NULL OR row_print(to_jsonb(t)) <> m.print)', one) USING import, one;
        END LOOP;
      END $$;

      -- Takes out again what an import made, and nothing else: the role that the program serves as may not remove such rows itself.
      -- Whatever came later and refers to them makes the foreign keys refuse.
      CREATE FUNCTION undo_spreadsheet_import(import uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
      BEGIN
        IF EXISTS (SELECT FROM changed_since_spreadsheet(import)) THEN
          RAISE EXCEPTION 'Something that the import made was changed since.'
            USING ERRCODE = '23514', CONSTRAINT = 'spreadsheet_undone_only_as_it_was', TABLE = 'spreadsheet_import';
        END IF;
        DELETE FROM attendance t USING spreadsheet_made m
          WHERE m.import_id = import AND m.table_name = 'attendance' AND m.before IS NULL AND t.id = m.row_id;
        UPDATE attendance t SET status = b.status, organisation_id = b.organisation_id, origin = b.origin
          FROM spreadsheet_made m, jsonb_populate_record(NULL::attendance, m.before) b
          WHERE m.import_id = import AND m.table_name = 'attendance' AND m.before IS NOT NULL AND t.id = m.row_id;
        DELETE FROM meeting_group t USING spreadsheet_made m
          WHERE m.import_id = import AND m.table_name = 'meeting' AND m.before IS NULL AND t.meeting_id = m.row_id;
        DELETE FROM meeting t USING spreadsheet_made m WHERE m.import_id = import AND m.table_name = 'meeting' AND m.before IS NULL AND t.id = m.row_id;
        UPDATE meeting t SET status = b.status, record_state = b.record_state, recorded_at = b.recorded_at, version = b.version
          FROM spreadsheet_made m, jsonb_populate_record(NULL::meeting, m.before) b
          WHERE m.import_id = import AND m.table_name = 'meeting' AND m.before IS NOT NULL AND t.id = m.row_id;
        DELETE FROM seat_occupancy t USING spreadsheet_made m WHERE m.import_id = import AND m.table_name = 'seat_occupancy' AND t.id = m.row_id;
        DELETE FROM seat t USING spreadsheet_made m WHERE m.import_id = import AND m.table_name = 'seat' AND t.id = m.row_id;
        DELETE FROM affiliation t USING spreadsheet_made m WHERE m.import_id = import AND m.table_name = 'affiliation' AND t.id = m.row_id;
        DELETE FROM person t USING spreadsheet_made m WHERE m.import_id = import AND m.table_name = 'person' AND t.id = m.row_id;
      END $$;
      REVOKE EXECUTE ON FUNCTION undo_spreadsheet_import FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION undo_spreadsheet_import TO hit_portal_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION undo_spreadsheet_import;
      DROP FUNCTION changed_since_spreadsheet;
      DROP FUNCTION row_print;
      DROP TABLE spreadsheet_heading, spreadsheet_made, spreadsheet_fault, spreadsheet_entry, spreadsheet_reading, spreadsheet_row, spreadsheet_import;
      DROP INDEX person_by_plain_name;
      DROP FUNCTION plain_name;
      DROP EXTENSION pg_trgm;
    `);
  }
}
