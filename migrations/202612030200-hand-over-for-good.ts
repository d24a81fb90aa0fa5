import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Somebody who goes for good says from when, and names who takes over: a time away without a last day. */
export class HandOverForGood1796263200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE time_away DROP CONSTRAINT time_away_has_both_ends,
        ADD CONSTRAINT time_away_has_a_first_day CHECK (NOT isempty(during) AND NOT lower_inf(during)),
        ADD CONSTRAINT time_away_for_good_names_a_successor CHECK (NOT upper_inf(during) OR num_nonnulls(deputy_person_id, deputy_name) = 1);
      COMMENT ON TABLE time_away IS 'Days on which somebody is away, as they said themselves, and who stands in; without a last day, who takes over from them. Nothing of it counts as contact.';
      CREATE INDEX time_away_for_good ON time_away (person_id) WHERE upper_inf(during) AND taken_back_on IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX time_away_for_good;
      -- Before, a time away had a last day.
      UPDATE time_away SET during = daterange(lower(during), lower(during) + 366) WHERE upper_inf(during);
      ALTER TABLE time_away DROP CONSTRAINT time_away_has_a_first_day, DROP CONSTRAINT time_away_for_good_names_a_successor,
        ADD CONSTRAINT time_away_has_both_ends CHECK (NOT isempty(during) AND NOT lower_inf(during) AND NOT upper_inf(during));
      COMMENT ON TABLE time_away IS 'Days on which somebody is away, as they said themselves, and who stands in. Nothing of it counts as contact.';
    `);
  }
}
