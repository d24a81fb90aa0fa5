import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People say from when until when they are away, and who stands in for them. */
export class CreateTimeAway1796191800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE time_away (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT time_away_pk PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT time_away_of_person REFERENCES person,
        during daterange NOT NULL CONSTRAINT time_away_has_both_ends CHECK (NOT isempty(during) AND NOT lower_inf(during) AND NOT upper_inf(during)),
        deputy_person_id uuid CONSTRAINT time_away_with_deputy REFERENCES person,
        deputy_name text CONSTRAINT time_away_deputy_name_is_given CHECK (btrim(deputy_name) <> ''),
        stands_in_for text CONSTRAINT time_away_stands_in_for_something CHECK (btrim(stands_in_for) <> ''),
        taken_back_on date,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT time_away_has_one_deputy CHECK (num_nonnulls(deputy_person_id, deputy_name) <= 1),
        CONSTRAINT time_away_deputy_is_somebody_else CHECK (deputy_person_id <> person_id),
        CONSTRAINT time_away_needs_deputy_who_stands_in CHECK (stands_in_for IS NULL OR num_nonnulls(deputy_person_id, deputy_name) = 1),
        CONSTRAINT time_away_once_at_a_time EXCLUDE USING gist (person_id WITH =, during WITH &&) WHERE (taken_back_on IS NULL)
      );
      COMMENT ON TABLE time_away IS 'Days on which somebody is away, as they said themselves, and who stands in. Nothing of it counts as contact.';
      CREATE INDEX time_away_by_deputy ON time_away (deputy_person_id) WHERE deputy_person_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE time_away');
  }
}
