import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports that are made by themselves when a period has ended, and told to a list of people. */
export class ScheduleReports1796266800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report_schedule (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT report_schedule_pk PRIMARY KEY,
        kind text NOT NULL CONSTRAINT report_schedule_kind_is_known CHECK (kind IN ('GOVERNANCE', 'ASSURANCE', 'EFFECTIVENESS', 'SPONSOR_ACTIVITY',
          'PROMISES', 'SPONSOR_BRIEF')),
        hit_id uuid CONSTRAINT report_schedule_of_hit REFERENCES hit,
        group_id uuid CONSTRAINT report_schedule_of_group REFERENCES governance_group,
        every text NOT NULL CONSTRAINT report_schedule_every_is_known CHECK (every IN ('MONTH', 'QUARTER', 'YEAR')),
        after_days integer NOT NULL CONSTRAINT report_schedule_after_at_most_60_days CHECK (after_days BETWEEN 0 AND 60),
        prepared_for text,
        started_on date NOT NULL,
        ended_on date CONSTRAINT report_schedule_ends_after_it_started CHECK (ended_on >= started_on),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT report_schedule_of_a_group_of_a_hit CHECK (group_id IS NULL OR hit_id IS NOT NULL)
      );
      CREATE INDEX report_schedule_by_hit ON report_schedule (hit_id);
      CREATE INDEX report_schedule_in_order ON report_schedule (coalesce(ended_on, 'infinity'), id);
      COMMENT ON COLUMN report_schedule.hit_id IS 'Null: all HITs.';

      CREATE TABLE report_schedule_recipient (
        schedule_id uuid NOT NULL CONSTRAINT report_schedule_recipient_of_schedule REFERENCES report_schedule,
        account_id uuid NOT NULL CONSTRAINT report_schedule_recipient_account REFERENCES account,
        CONSTRAINT report_schedule_recipient_pk PRIMARY KEY (schedule_id, account_id)
      );
      CREATE INDEX report_schedule_recipient_by_account ON report_schedule_recipient (account_id);

      ALTER TABLE governance_report ADD COLUMN schedule_id uuid CONSTRAINT governance_report_by_schedule REFERENCES report_schedule,
        ADD CONSTRAINT governance_report_scheduled_once UNIQUE (schedule_id, period);
      COMMENT ON COLUMN governance_report.schedule_id IS 'The schedule that made it, of each period once; null of one that somebody began.';

      ALTER TABLE notice DROP CONSTRAINT notice_cause_is_known, ADD CONSTRAINT notice_cause_is_known CHECK (cause IN ('SPONSOR_CHECK_IN', 'SPONSOR_NEWS',
        'ACTION_DIGEST', 'LOG_REMINDER', 'RECORD_TO_CONFIRM', 'PAPERS', 'COMMISSIONER_DIGEST', 'PASSED_ON_THANKS', 'INVITATION', 'SCHEDULED_REPORT'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM notice WHERE cause = 'SCHEDULED_REPORT';
      ALTER TABLE notice DROP CONSTRAINT notice_cause_is_known, ADD CONSTRAINT notice_cause_is_known CHECK (cause IN ('SPONSOR_CHECK_IN', 'SPONSOR_NEWS',
        'ACTION_DIGEST', 'LOG_REMINDER', 'RECORD_TO_CONFIRM', 'PAPERS', 'COMMISSIONER_DIGEST', 'PASSED_ON_THANKS', 'INVITATION'));
      ALTER TABLE governance_report DROP COLUMN schedule_id;
      DROP TABLE report_schedule_recipient, report_schedule;
    `);
  }
}
