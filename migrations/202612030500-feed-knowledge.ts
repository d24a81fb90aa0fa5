import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A feed of shared knowledge beside those of records and of promises that turned. */
export class FeedKnowledge1796274000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE feed_address DROP CONSTRAINT feed_address_kind_is_known,
        ADD CONSTRAINT feed_address_kind_is_known CHECK (kind IN ('MEETINGS', 'RECORDS', 'FINDINGS', 'KNOWLEDGE'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM feed_address WHERE kind = 'KNOWLEDGE';
      ALTER TABLE feed_address DROP CONSTRAINT feed_address_kind_is_known,
        ADD CONSTRAINT feed_address_kind_is_known CHECK (kind IN ('MEETINGS', 'RECORDS', 'FINDINGS'));
    `);
  }
}
