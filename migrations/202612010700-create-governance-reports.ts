import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports with what people write into them, and their frozen versions, which are only ever added to. */
export class CreateGovernanceReports1796108400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE governance_report (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT governance_report_pk PRIMARY KEY,
        kind text NOT NULL CONSTRAINT governance_report_kind_is_known CHECK (kind IN ('GOVERNANCE', 'ASSURANCE', 'EFFECTIVENESS', 'SPONSOR_ACTIVITY',
          'PROMISES', 'SPONSOR_BRIEF')),
        hit_id uuid CONSTRAINT governance_report_of_hit REFERENCES hit,
        group_id uuid CONSTRAINT governance_report_of_group REFERENCES governance_group,
        period daterange NOT NULL CONSTRAINT governance_report_of_whole_days CHECK (NOT isempty(period) AND NOT lower_inf(period) AND NOT upper_inf(period)),
        prepared_for text,
        summary text,
        asks text,
        next_year text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT governance_report_of_a_group_of_a_hit CHECK (group_id IS NULL OR hit_id IS NOT NULL)
      );
      CREATE INDEX governance_report_by_hit ON governance_report (hit_id);
      COMMENT ON COLUMN governance_report.hit_id IS 'Null: all HITs.';
      COMMENT ON COLUMN governance_report.summary IS 'What people write themselves, as are asks and next_year: the rest is told by the record.';

      CREATE TABLE governance_report_version (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT governance_report_version_pk PRIMARY KEY,
        report_id uuid NOT NULL CONSTRAINT governance_report_version_of_report REFERENCES governance_report,
        number integer NOT NULL CONSTRAINT governance_report_version_number_is_from_1 CHECK (number >= 1),
        frozen_at timestamptz NOT NULL,
        frozen_by text NOT NULL,
        content text NOT NULL CONSTRAINT governance_report_version_is_json CHECK (content IS JSON OBJECT),
        content_hash text NOT NULL CONSTRAINT governance_report_version_hash_has_its_form CHECK (content_hash ~ '^[0-9a-f]{64}$'),
        data_fingerprint text NOT NULL CONSTRAINT governance_report_version_fingerprint_has_its_form CHECK (data_fingerprint ~ '^[0-9a-f]{64}$'),
        CONSTRAINT governance_report_version_number_once UNIQUE (report_id, number)
      );
      COMMENT ON COLUMN governance_report_version.content IS 'Everything that every format is made from, letter by letter: its hash is content_hash.';
      COMMENT ON COLUMN governance_report_version.data_fingerprint IS 'Hash of what the record said, without the day it was read: the same record has the same.';

      -- Frozen is frozen. Only a name may be taken out, for somebody who asks to be forgotten; then the hash tells that something was.
      REVOKE UPDATE ON governance_report_version FROM hit_portal_app;
      GRANT UPDATE (content, frozen_by) ON governance_report_version TO hit_portal_app;
      CREATE FUNCTION refuse_change_of_report_version() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND current_setting('hit_portal.pseudonymising', true) = 'on' THEN
          IF to_jsonb(OLD) - 'content' - 'frozen_by' = to_jsonb(NEW) - 'content' - 'frozen_by' THEN RETURN NEW; END IF;
        END IF;
        RAISE EXCEPTION 'A frozen report is never changed.'
          USING ERRCODE = '23514', CONSTRAINT = 'governance_report_version_is_append_only', TABLE = 'governance_report_version';
      END $$;
      CREATE TRIGGER governance_report_version_is_append_only BEFORE UPDATE OR DELETE ON governance_report_version
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_report_version();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE governance_report_version;
      DROP FUNCTION refuse_change_of_report_version();
      DROP TABLE governance_report;
    `);
  }
}
