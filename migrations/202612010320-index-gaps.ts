import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is missing in the record is looked up from indexes of what is missing: few rows, however long the record. */
export class IndexGaps1796095200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX attendance_without_organisation ON attendance (meeting_id)
        WHERE organisation_id IS NULL AND superseded_by_id IS NULL AND status IN ('PRESENT', 'PRESENT_ONLINE', 'DEPUTY', 'IN_ATTENDANCE');
      CREATE INDEX meeting_unconfirmed_by_day ON meeting (meets_on, id) WHERE record_state = 'UNCONFIRMED';
      CREATE INDEX person_by_name_in_small_letters ON person (lower(name));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX attendance_without_organisation, meeting_unconfirmed_by_day, person_by_name_in_small_letters;
    `);
  }
}
