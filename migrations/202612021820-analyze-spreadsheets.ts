import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = 'spreadsheet_row, spreadsheet_entry, spreadsheet_reading, spreadsheet_made';

/** What an import works with is filled within one transaction: unless the program may count it there, every plan is made for an empty table. */
export class AnalyzeSpreadsheets1796235600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`GRANT MAINTAIN ON ${tables} TO hit_portal_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`REVOKE MAINTAIN ON ${tables} FROM hit_portal_app;`);
  }
}
