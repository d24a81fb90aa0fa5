import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Home tells what happened in the last days, of all groups and sponsors at once. */
export class IndexRecent1796095800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX escalation_by_answered_day ON escalation (answered_on) WHERE answered_on IS NOT NULL;
      CREATE INDEX sponsor_engagement_of_a_day ON sponsor_engagement (happened_on);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX escalation_by_answered_day, sponsor_engagement_of_a_day;`);
  }
}
