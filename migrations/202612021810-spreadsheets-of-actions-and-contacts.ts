import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = (more: string): string => `
  ALTER TABLE spreadsheet_import DROP CONSTRAINT spreadsheet_import_kind_is_known, ADD CONSTRAINT spreadsheet_import_kind_is_known
    CHECK (kind IN ('ATTENDANCE_MATRIX', 'ATTENDANCE', 'PEOPLE', 'MEMBERSHIPS'${more === '' ? '' : `, 'ACTIONS', 'CONTACTS'`}));
  ALTER TABLE spreadsheet_reading DROP CONSTRAINT spreadsheet_reading_kind_is_known, ADD CONSTRAINT spreadsheet_reading_kind_is_known
    CHECK (kind IN ('PERSON', 'GROUP', 'ORGANISATION', 'DAY', 'MARK', 'CAPACITY', 'PROFESSION'${more}));`;

/** Actions and contacts with sponsors come from spreadsheets too, and go out again when that is undone. */
export class SpreadsheetsOfActionsAndContacts1796235000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${kinds(`, 'PROGRESS', 'CONTACT'`)}
      ALTER TABLE spreadsheet_entry ADD COLUMN sponsorship_id uuid, ADD COLUMN closed_day date;

      ALTER FUNCTION undo_spreadsheet_import RENAME TO undo_spreadsheet_records;
      -- Actions and contacts hang on what the rest made, so they go first. The numbers of actions that nobody had before are given back
      -- where no later one was given.
      CREATE FUNCTION undo_spreadsheet_import(import uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
      BEGIN
        IF EXISTS (SELECT FROM changed_since_spreadsheet(import)) THEN
          RAISE EXCEPTION 'Something that the import made was changed since.'
            USING ERRCODE = '23514', CONSTRAINT = 'spreadsheet_undone_only_as_it_was', TABLE = 'spreadsheet_import';
        END IF;
        UPDATE register_number r SET last = g.first - 1
          FROM (SELECT split_part(a.number, '-', 2)::integer AS year, min(split_part(a.number, '-', 3)::integer) AS first,
              max(split_part(a.number, '-', 3)::integer) AS latest
            FROM action a JOIN spreadsheet_made m ON m.import_id = import AND m.table_name = 'action' AND m.row_id = a.id GROUP BY 1) g
          WHERE r.register = 'A' AND r.year = g.year AND r.last = g.latest;
        DELETE FROM register_number WHERE register = 'A' AND last = 0;
        DELETE FROM action_event t USING spreadsheet_made m WHERE m.import_id = import AND m.table_name = 'action_event' AND t.id = m.row_id;
        DELETE FROM action t USING spreadsheet_made m WHERE m.import_id = import AND m.table_name = 'action' AND t.id = m.row_id;
        DELETE FROM sponsor_engagement t USING spreadsheet_made m
          WHERE m.import_id = import AND m.table_name = 'sponsor_engagement' AND t.id = m.row_id;
        DELETE FROM spreadsheet_made WHERE import_id = import AND table_name IN ('action', 'action_event', 'sponsor_engagement');
        PERFORM undo_spreadsheet_records(import);
      END $$;
      REVOKE EXECUTE ON FUNCTION undo_spreadsheet_import, undo_spreadsheet_records FROM PUBLIC, hit_portal_app;
      GRANT EXECUTE ON FUNCTION undo_spreadsheet_import TO hit_portal_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION undo_spreadsheet_import;
      ALTER FUNCTION undo_spreadsheet_records RENAME TO undo_spreadsheet_import;
      GRANT EXECUTE ON FUNCTION undo_spreadsheet_import TO hit_portal_app;
      ALTER TABLE spreadsheet_entry DROP COLUMN sponsorship_id, DROP COLUMN closed_day;
      DELETE FROM spreadsheet_reading WHERE kind IN ('PROGRESS', 'CONTACT');
      ${kinds('')}
    `);
  }
}
