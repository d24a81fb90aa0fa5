import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Frozen versions that are told without names, and what it takes to know every name that was only typed. */
export class FreezeWithoutNames1796133600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE governance_report_version ADD COLUMN is_anonymised boolean NOT NULL DEFAULT false;
      COMMENT ON COLUMN governance_report_version.is_anonymised IS 'Its content names nobody: people by role and sector, organisations by kind.';
      CREATE INDEX attendance_by_guest_name ON attendance (guest_name) WHERE guest_name IS NOT NULL;
      CREATE INDEX attendance_by_deputy_name ON attendance (deputy_name) WHERE deputy_name IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX attendance_by_deputy_name;
      DROP INDEX attendance_by_guest_name;
      ALTER TABLE governance_report_version DROP COLUMN is_anonymised;
    `);
  }
}
