import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Feeds of news beside calendars: records and decisions, and promises that turned. */
export class TellNews1796119800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE feed_address DROP CONSTRAINT feed_address_kind_is_known,
        ADD CONSTRAINT feed_address_kind_is_known CHECK (kind IN ('MEETINGS', 'RECORDS', 'FINDINGS')),
        ADD CONSTRAINT feed_address_findings_are_of_hits CHECK (kind <> 'FINDINGS' OR group_id IS NULL);
      COMMENT ON CONSTRAINT feed_address_findings_are_of_hits ON feed_address IS 'Promises are looked at team by team, or all that somebody may see.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM feed_address WHERE kind <> 'MEETINGS';
      ALTER TABLE feed_address DROP CONSTRAINT feed_address_findings_are_of_hits, DROP CONSTRAINT feed_address_kind_is_known,
        ADD CONSTRAINT feed_address_kind_is_known CHECK (kind IN ('MEETINGS'));
    `);
  }
}
