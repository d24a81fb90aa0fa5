import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Makes two rows for one organisation one, and two again: whatever refers to the duplicate refers to the other from then on, row by row
 * as `organisation_merger_row` remembers it.
 */
export class MergeOrganisations1796259600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisation_merger (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT organisation_merger_pk PRIMARY KEY,
        organisation_id uuid NOT NULL CONSTRAINT organisation_merger_into REFERENCES organisation,
        duplicate_id uuid NOT NULL,
        duplicate_key text NOT NULL,
        duplicate_name text NOT NULL,
        merged_at timestamptz NOT NULL,
        separated_at timestamptz
      );
      CREATE INDEX organisation_merger_by_organisation ON organisation_merger (organisation_id);
      CREATE INDEX organisation_merger_latest ON organisation_merger (merged_at, id);
      CREATE UNIQUE INDEX organisation_merged_once ON organisation_merger (duplicate_id) WHERE separated_at IS NULL;
      COMMENT ON COLUMN organisation_merger.duplicate_id IS 'No row has it while the two are one.';

      CREATE TABLE organisation_merger_row (
        merger_id uuid NOT NULL CONSTRAINT organisation_merger_row_of_merger REFERENCES organisation_merger,
        change text NOT NULL CONSTRAINT organisation_merger_row_change_is_known CHECK (change IN ('MOVED', 'AMENDED', 'REMOVED', 'ADDED')),
        table_name text NOT NULL,
        row_id uuid NOT NULL,
        column_name text NOT NULL DEFAULT '',
        before jsonb,
        after jsonb,
        CONSTRAINT organisation_merger_row_pk PRIMARY KEY (merger_id, change, table_name, row_id, column_name)
      );
      COMMENT ON TABLE organisation_merger_row IS 'What a merger did to which row: moved (a column that named the duplicate), amended (a column
        before and after), removed (the row as it was), added (the row as it came).';

      -- A quorum or promise with one key of an organisation in place of another. These are the properties that hold keys of organisations.
      CREATE FUNCTION with_organisation_key(document jsonb, was text, becomes text, is_here boolean DEFAULT false) RETURNS jsonb
      LANGUAGE sql IMMUTABLE AS $$
        SELECT CASE jsonb_typeof(document)
          WHEN 'object' THEN (SELECT coalesce(jsonb_object_agg(key, with_organisation_key(value, was, becomes,
              key IN ('organisation', 'organisations', 'unitsOf', 'partners'))), '{}') FROM jsonb_each(document))
          WHEN 'array' THEN (SELECT coalesce(jsonb_agg(with_organisation_key(value, was, becomes, is_here) ORDER BY place), '[]')
            FROM jsonb_array_elements(document) WITH ORDINALITY AS e (value, place))
          WHEN 'string' THEN CASE WHEN is_here AND document = to_jsonb(was) THEN to_jsonb(becomes) ELSE document END
          ELSE document END
      $$;

      -- Every column that refers to an organisation, but for what its names refer with: read from the catalogue, so that none is forgotten.
      -- others: the columns that, with it, something may stand in once at a time only.
      CREATE VIEW organisation_reference AS
      SELECT c.conrelid::regclass::text AS table_name, a.attname::text AS column_name,
        (SELECT array_agg(o.attname::text) FROM pg_constraint u JOIN pg_attribute o ON o.attrelid = u.conrelid AND o.attnum = ANY (u.conkey)
         WHERE u.conrelid = c.conrelid AND u.contype = 'u' AND u.conperiod AND c.conkey[1] = ANY (u.conkey)
           AND o.attname NOT IN (a.attname, 'during')) AS others
      FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
      WHERE c.contype = 'f' AND c.confrelid = 'organisation'::regclass AND c.conrelid <> 'organisation_name'::regclass;

      -- Lets the organisation that stays live on all days of both, and be called what it was called then. The role that the program serves
      -- as may not remove organisations itself; that nothing refers to the duplicate any more is what lets its row go.
      CREATE FUNCTION merge_organisations(merger uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
      DECLARE
        gone organisation; stays organisation; whole daterange; called organisation_name; longer daterange; ref organisation_reference;
      BEGIN
        SELECT o.* INTO STRICT gone FROM organisation_merger m JOIN organisation o ON o.id = m.duplicate_id WHERE m.id = merger;
        SELECT o.* INTO STRICT stays FROM organisation_merger m JOIN organisation o ON o.id = m.organisation_id WHERE m.id = merger;

        whole := range_merge(stays.during, gone.during);
        IF whole <> stays.during THEN
          INSERT INTO organisation_merger_row VALUES (merger, 'AMENDED', 'organisation', stays.id, 'during', to_jsonb(stays.during), to_jsonb(whole));
          UPDATE organisation SET during = whole WHERE id = stays.id;
          FOR called IN SELECT * FROM organisation_name WHERE organisation_id = stays.id ORDER BY during LOOP
            longer := daterange(CASE WHEN lower(called.during) = lower(stays.during) THEN lower(whole) ELSE lower(called.during) END,
              CASE WHEN upper(called.during) IS NOT DISTINCT FROM upper(stays.during) THEN upper(whole) ELSE upper(called.during) END);
            IF longer <> called.during THEN
              INSERT INTO organisation_merger_row VALUES (merger, 'AMENDED', 'organisation_name', called.id, 'during', to_jsonb(called.during), to_jsonb(longer));
              UPDATE organisation_name SET during = longer WHERE id = called.id;
            END IF;
          END LOOP;
        END IF;

        -- Both have the same successor: once is enough.
        WITH one AS (DELETE FROM organisation_succession d WHERE d.predecessor_id = gone.id
            AND EXISTS (SELECT FROM organisation_succession s WHERE s.predecessor_id = stays.id) RETURNING d.*)
        INSERT INTO organisation_merger_row SELECT merger, 'REMOVED', 'organisation_succession', id, '', to_jsonb(one), NULL FROM one;

        -- Where both stand for the same at the same time, what is recorded of the one that stays holds; of the other the rest of the days.
        FOR ref IN SELECT * FROM organisation_reference r WHERE r.others IS NOT NULL LOOP
          EXECUTE format('WITH taken AS (
              SELECT t.id, to_jsonb(t) AS was, datemultirange(t.during) - range_agg(o.during) AS rest
              FROM %1$I t JOIN %1$I o ON o.%2$I = $2 AND o.during && t.during AND (%3$s) WHERE t.%2$I = $1 GROUP BY t.id),
            removed AS (DELETE FROM %1$I t USING taken WHERE t.id = taken.id),
            noted AS (INSERT INTO organisation_merger_row SELECT $3, ''REMOVED'', %1$L, id, '''', was, NULL FROM taken),
            added AS (INSERT INTO %1$I SELECT (jsonb_populate_record(NULL::%1$I, was || jsonb_build_object(''id'', uuidv7(), %2$L, $2, ''during'', part))).*
              FROM taken, unnest(rest) part RETURNING %1$I.*)
            INSERT INTO organisation_merger_row SELECT $3, ''ADDED'', %1$L, id, '''', NULL, to_jsonb(added) FROM added',
            ref.table_name, ref.column_name, (SELECT string_agg(format('o.%1$I = t.%1$I', one), ' AND ') FROM unnest(ref.others) one))
          USING gone.id, stays.id, merger;
        END LOOP;

        FOR ref IN SELECT * FROM organisation_reference LOOP
          EXECUTE format('WITH moved AS (UPDATE %1$I SET %2$I = $2 WHERE %2$I = $1 RETURNING id)
            INSERT INTO organisation_merger_row SELECT $3, ''MOVED'', %1$L, id, %2$L, NULL, NULL FROM moved', ref.table_name, ref.column_name)
          USING gone.id, stays.id, merger;
        END LOOP;

        WITH amended AS (UPDATE quorum_rule SET rule = with_organisation_key(rule, gone.key, stays.key)
            WHERE rule <> with_organisation_key(rule, gone.key, stays.key) RETURNING new.id, old.rule AS was, new.rule AS is)
        INSERT INTO organisation_merger_row SELECT merger, 'AMENDED', 'quorum_rule', id, 'rule', was, "is" FROM amended;
        WITH amended AS (UPDATE commitment SET parameters = with_organisation_key(parameters, gone.key, stays.key)
            WHERE parameters <> with_organisation_key(parameters, gone.key, stays.key) RETURNING new.id, old.parameters AS was, new.parameters AS is)
        INSERT INTO organisation_merger_row SELECT merger, 'AMENDED', 'commitment', id, 'parameters', was, "is" FROM amended;
        -- A spreadsheet that waits to be brought in.
        UPDATE spreadsheet_entry SET organisation_id = stays.id WHERE organisation_id = gone.id;
        UPDATE spreadsheet_reading SET meaning = stays.id::text WHERE kind = 'ORGANISATION' AND meaning = gone.id::text;

        WITH removed AS (DELETE FROM organisation_name WHERE organisation_id = gone.id RETURNING *)
        INSERT INTO organisation_merger_row SELECT merger, 'REMOVED', 'organisation_name', id, '', to_jsonb(removed), NULL FROM removed;
        INSERT INTO organisation_merger_row VALUES (merger, 'REMOVED', 'organisation', gone.id, '', to_jsonb(gone), NULL);
        DELETE FROM organisation WHERE id = gone.id;
      END $$;

      CREATE FUNCTION amend_back(amended organisation_merger_row) RETURNS void LANGUAGE plpgsql SET search_path = public AS $$
      BEGIN
        EXECUTE format('UPDATE %1$I t SET %2$I = (jsonb_populate_record(t, jsonb_build_object(%2$L, $2))).%2$I WHERE id = $1 AND to_jsonb(%2$I) = $3',
          amended.table_name, amended.column_name) USING amended.row_id, amended.before, amended.after;
      END $$;

      -- Takes a merger back: whatever it did to a row that is as it left it. What came to the organisation since stays with it.
      CREATE FUNCTION separate_organisations(merger uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
      DECLARE
        apart organisation_merger; one organisation_merger_row; kind record;
      BEGIN
        SELECT * INTO STRICT apart FROM organisation_merger WHERE id = merger;
        INSERT INTO organisation SELECT (jsonb_populate_record(NULL::organisation, before)).* FROM organisation_merger_row
          WHERE merger_id = merger AND change = 'REMOVED' AND table_name = 'organisation';
        FOR kind IN SELECT DISTINCT table_name FROM organisation_merger_row WHERE merger_id = merger AND change = 'ADDED' LOOP
          EXECUTE format('DELETE FROM %1$I t USING organisation_merger_row r WHERE r.merger_id = $1 AND r.change = ''ADDED'' AND r.table_name = %1$L
            AND t.id = r.row_id AND to_jsonb(t) = r.after', kind.table_name) USING merger;
        END LOOP;
        FOR kind IN SELECT DISTINCT table_name, column_name FROM organisation_merger_row WHERE merger_id = merger AND change = 'MOVED' LOOP
          EXECUTE format('UPDATE %1$I t SET %2$I = $3 FROM organisation_merger_row r WHERE r.merger_id = $1 AND r.change = ''MOVED''
            AND r.table_name = %1$L AND r.column_name = %2$L AND t.id = r.row_id AND t.%2$I = $2', kind.table_name, kind.column_name)
          USING merger, apart.organisation_id, apart.duplicate_id;
        END LOOP;
        FOR kind IN SELECT DISTINCT table_name FROM organisation_merger_row WHERE merger_id = merger AND change = 'REMOVED' AND table_name <> 'organisation' LOOP
          EXECUTE format('INSERT INTO %1$I SELECT (jsonb_populate_record(NULL::%1$I, r.before)).* FROM organisation_merger_row r
            WHERE r.merger_id = $1 AND r.change = ''REMOVED'' AND r.table_name = %1$L', kind.table_name) USING merger;
        END LOOP;
        FOR one IN SELECT * FROM organisation_merger_row WHERE merger_id = merger AND change = 'AMENDED' AND column_name <> 'during' LOOP
          PERFORM amend_back(one);
        END LOOP;
        BEGIN
          -- Names first: they lie within the life.
          FOR one IN SELECT * FROM organisation_merger_row WHERE merger_id = merger AND change = 'AMENDED' AND column_name = 'during' ORDER BY table_name DESC LOOP
            PERFORM amend_back(one);
          END LOOP;
        EXCEPTION WHEN foreign_key_violation THEN
          -- Something came since that needs the longer life.
          NULL;
        END;
      END $$;
      REVOKE EXECUTE ON FUNCTION merge_organisations, separate_organisations FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION merge_organisations, separate_organisations TO hit_portal_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION separate_organisations, amend_back, merge_organisations;
      DROP VIEW organisation_reference;
      DROP FUNCTION with_organisation_key;
      DROP TABLE organisation_merger_row, organisation_merger;
    `);
  }
}
