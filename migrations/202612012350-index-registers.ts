import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The registers of all groups are read in the order of their day, one page at a time: what each page shows must not grow with the rest. */
export class IndexRegisters1796169000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX action_by_due_day ON action (coalesce(due_on, 'infinity'::date), id);
      CREATE INDEX upward_report_by_sent_day ON upward_report (sent_on, id);
      CREATE INDEX escalation_by_sent_day ON escalation (sent_on, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX action_by_due_day, upward_report_by_sent_day, escalation_by_sent_day;`);
  }
}
