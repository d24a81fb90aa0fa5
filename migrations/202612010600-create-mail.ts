import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails to people: what is due to whom on which day, whether it went out, and what they would rather have. */
export class CreateMail1796104800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW mailbox AS
      SELECT coalesce(p.id, a.id) AS id, p.id AS person_id, a.id AS account_id, coalesce(p.name, a.name) AS name, coalesce(a.email, p.email) AS address
      FROM person p FULL JOIN (SELECT id, name, email, person_id FROM account WHERE kind = 'PERSON' AND closed_at IS NULL) a ON a.person_id = p.id
      WHERE coalesce(a.email, p.email) IS NOT NULL;
      COMMENT ON VIEW mailbox IS 'Everybody who can be written to: a person, by the address of their account where they have one, or an account of nobody on record.';

      CREATE TABLE mail_round (
        day date CONSTRAINT mail_round_once_a_day PRIMARY KEY,
        queued_at timestamptz NOT NULL,
        mails integer NOT NULL
      );
      COMMENT ON TABLE mail_round IS 'The mornings on which it was looked who is due a mail.';

      CREATE TABLE mail (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT mail_pk PRIMARY KEY,
        person_id uuid CONSTRAINT mail_to_person REFERENCES person,
        account_id uuid CONSTRAINT mail_to_account REFERENCES account,
        recipient_id uuid NOT NULL GENERATED ALWAYS AS (coalesce(person_id, account_id)) STORED,
        day date NOT NULL CONSTRAINT mail_of_a_round REFERENCES mail_round,
        state text NOT NULL DEFAULT 'QUEUED' CONSTRAINT mail_state_is_known CHECK (state IN ('QUEUED', 'SENT', 'KEPT', 'FAILED', 'WITHDRAWN')),
        not_before timestamptz NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        last_failure text,
        settled_at timestamptz,
        CONSTRAINT mail_one_a_day_for_each UNIQUE (recipient_id, day),
        CONSTRAINT mail_settled_at_a_moment CHECK ((state = 'QUEUED') = (settled_at IS NULL))
      );
      COMMENT ON TABLE mail IS 'The queue of record. The address is looked up when it is sent, so that it stands here for nobody to find.';
      CREATE INDEX mail_to_send ON mail (not_before, id) WHERE state = 'QUEUED';
      CREATE INDEX mail_by_day ON mail (day, id);

      CREATE TABLE notice (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT notice_pk PRIMARY KEY,
        mail_id uuid NOT NULL CONSTRAINT notice_in_a_mail REFERENCES mail,
        cause text NOT NULL CONSTRAINT notice_cause_is_known CHECK (cause IN ('SPONSOR_CHECK_IN', 'SPONSOR_NEWS', 'ACTION_DIGEST', 'LOG_REMINDER',
          'RECORD_TO_CONFIRM', 'PAPERS', 'COMMISSIONER_DIGEST', 'PASSED_ON_THANKS')),
        about_id uuid NOT NULL,
        facts text NOT NULL CONSTRAINT notice_facts_are_an_object CHECK (facts IS JSON OBJECT),
        CONSTRAINT notice_once_in_a_mail UNIQUE (mail_id, cause, about_id)
      );
      COMMENT ON TABLE notice IS 'One thing that a mail tells somebody, as it was when it was due.';
      CREATE INDEX notice_about ON notice (about_id, cause);

      CREATE TABLE mail_choice (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT mail_choice_pk PRIMARY KEY,
        person_id uuid CONSTRAINT mail_choice_of_person REFERENCES person,
        account_id uuid CONSTRAINT mail_choice_of_account REFERENCES account,
        recipient_id uuid NOT NULL GENERATED ALWAYS AS (coalesce(person_id, account_id)) STORED,
        cause text NOT NULL,
        rhythm text NOT NULL CONSTRAINT mail_choice_rhythm_is_known CHECK (rhythm IN ('AS_IT_COMES', 'WEEKLY', 'NEVER')),
        chosen_at timestamptz NOT NULL,
        CONSTRAINT mail_choice_one_for_each_cause UNIQUE (recipient_id, cause)
      );

      CREATE TABLE answer_link (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT answer_link_pk PRIMARY KEY,
        mail_id uuid NOT NULL CONSTRAINT answer_link_in_a_mail REFERENCES mail,
        kind text NOT NULL CONSTRAINT answer_link_kind_is_known CHECK (kind IN ('CHECK_IN', 'PASS_ON', 'ACTION', 'CONFIRM_RECORD', 'UNSUBSCRIBE')),
        cause text NOT NULL,
        about_id uuid NOT NULL,
        secret_hash bytea NOT NULL CONSTRAINT answer_link_secret_is_hashed CHECK (octet_length(secret_hash) = 32),
        made_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL CONSTRAINT answer_link_expires_later CHECK (expires_at > made_at),
        revoked_at timestamptz,
        CONSTRAINT answer_link_secret_once UNIQUE (secret_hash),
        CONSTRAINT answer_link_once_in_a_mail UNIQUE (mail_id, kind, cause, about_id)
      );
      COMMENT ON TABLE answer_link IS 'Addresses at which whoever has the mail can answer without signing in, each good for one thing.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE answer_link, mail_choice, notice, mail, mail_round;
      DROP VIEW mailbox;
    `);
  }
}
