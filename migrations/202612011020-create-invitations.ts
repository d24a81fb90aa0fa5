import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invitations to meetings by mail, each at once and in a mail of its own, beside the one mail of a morning. */
export class CreateInvitations1796120400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE invitation (
        meeting_id uuid NOT NULL CONSTRAINT invitation_to_meeting REFERENCES meeting,
        is_since_planned boolean NOT NULL,
        due_on date,
        CONSTRAINT invitation_pk PRIMARY KEY (meeting_id)
      );
      COMMENT ON TABLE invitation IS 'Meetings that people are told of by mail. A day: from then on it is to be looked at whom to tell what; null: everybody knows.';
      COMMENT ON COLUMN invitation.is_since_planned IS 'False of a meeting that came in otherwise, such as by a file, of which nobody was told before it changed.';
      CREATE INDEX invitation_to_look_at ON invitation (due_on, meeting_id) WHERE due_on IS NOT NULL;

      ALTER TABLE mail DROP CONSTRAINT mail_of_a_round, DROP CONSTRAINT mail_one_a_day_for_each,
        ADD COLUMN meeting_id uuid CONSTRAINT mail_invites_to_meeting REFERENCES meeting;
      ALTER TABLE mail ADD COLUMN round date GENERATED ALWAYS AS (CASE WHEN meeting_id IS NULL THEN day END) STORED CONSTRAINT mail_of_a_round REFERENCES mail_round,
        ADD CONSTRAINT mail_one_a_day_for_each UNIQUE (recipient_id, round);
      COMMENT ON COLUMN mail.meeting_id IS 'The meeting that it invites to, moves or cancels; null: a morning’s mail, of which there is one for each person and day.';
      CREATE INDEX mail_of_meeting ON mail (meeting_id) WHERE meeting_id IS NOT NULL;
      ALTER TABLE notice DROP CONSTRAINT notice_cause_is_known, ADD CONSTRAINT notice_cause_is_known CHECK (cause IN ('SPONSOR_CHECK_IN', 'SPONSOR_NEWS',
        'ACTION_DIGEST', 'LOG_REMINDER', 'RECORD_TO_CONFIRM', 'PAPERS', 'COMMISSIONER_DIGEST', 'PASSED_ON_THANKS', 'INVITATION'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM answer_link WHERE mail_id IN (SELECT id FROM mail WHERE meeting_id IS NOT NULL);
      DELETE FROM notice WHERE cause = 'INVITATION';
      DELETE FROM mail WHERE meeting_id IS NOT NULL;
      ALTER TABLE notice DROP CONSTRAINT notice_cause_is_known, ADD CONSTRAINT notice_cause_is_known CHECK (cause IN ('SPONSOR_CHECK_IN', 'SPONSOR_NEWS',
        'ACTION_DIGEST', 'LOG_REMINDER', 'RECORD_TO_CONFIRM', 'PAPERS', 'COMMISSIONER_DIGEST', 'PASSED_ON_THANKS'));
      DROP INDEX mail_of_meeting;
      ALTER TABLE mail DROP CONSTRAINT mail_one_a_day_for_each, DROP COLUMN round, DROP COLUMN meeting_id;
      ALTER TABLE mail ADD CONSTRAINT mail_of_a_round FOREIGN KEY (day) REFERENCES mail_round, ADD CONSTRAINT mail_one_a_day_for_each UNIQUE (recipient_id, day);
      DROP TABLE invitation;
    `);
  }
}
