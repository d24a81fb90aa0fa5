import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a meeting received from other groups is read with its record. */
export class IndexReceivingMeetings1796112000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX escalation_by_receiving_meeting ON escalation (received_at_meeting_id, received_position) WHERE received_at_meeting_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX escalation_by_receiving_meeting;`);
  }
}
