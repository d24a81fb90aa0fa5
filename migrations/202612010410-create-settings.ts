import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Thresholds that a partnership sets for itself, each in force from a day on; and the partners as the foot of every page names them. */
export class CreateSettings1796098200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE setting (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT setting_pk PRIMARY KEY,
        name text NOT NULL CONSTRAINT setting_is_known CHECK (name IN ('SPONSOR_LIVE_DAYS', 'SPONSOR_COOLING_DAYS',
          'MEETING_LATE_WORKING_DAYS', 'ACTION_SOON_DAYS', 'TEAM_UNMET_DAYS', 'ACCOUNT_UNSEEN_DAYS')),
        value integer NOT NULL CONSTRAINT setting_counts_days CHECK (value BETWEEN 1 AND 1000),
        during daterange NOT NULL CONSTRAINT setting_has_a_first_day CHECK (NOT isempty(during) AND NOT lower_inf(during)),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT setting_one_value_at_a_time UNIQUE (name, during WITHOUT OVERLAPS)
      );
      COMMENT ON TABLE setting IS 'A threshold while it differs from the product’s own. What was true of an earlier day is judged by what was in force then.';
      ALTER TABLE partnership ADD COLUMN partners text CONSTRAINT partnership_partners_not_empty CHECK (btrim(partners) <> '');
      COMMENT ON COLUMN partnership.partners IS 'The partners, as the foot of every page names them.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE partnership DROP COLUMN partners; DROP TABLE setting');
  }
}
