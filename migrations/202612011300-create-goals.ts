import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What partners have in common and what holds each of them back: common goals, who endorses them, and tensions. */
export class CreateGoals1796130000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE common_goal (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT common_goal_pk PRIMARY KEY,
        key text NOT NULL CONSTRAINT common_goal_key_once UNIQUE CONSTRAINT common_goal_key_is_plain CHECK (key ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$'),
        hit_id uuid NOT NULL CONSTRAINT common_goal_of_hit REFERENCES hit,
        statement text NOT NULL CONSTRAINT common_goal_is_stated CHECK (btrim(statement) <> ''),
        during daterange NOT NULL CONSTRAINT common_goal_has_a_first_day CHECK (NOT isempty(during) AND NOT lower_inf(during)),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT common_goal_life UNIQUE (id, during WITHOUT OVERLAPS),
        CONSTRAINT common_goal_is_one_of_its_hit UNIQUE (id, hit_id)
      );
      COMMENT ON TABLE common_goal IS 'What the partners of a HIT want together: effective communication about common goals.';
      CREATE INDEX common_goal_by_hit ON common_goal (hit_id);
      CREATE INDEX common_goal_by_words ON common_goal USING gin (to_tsvector('portal_words', statement));

      CREATE TABLE goal_endorsement (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT goal_endorsement_pk PRIMARY KEY,
        goal_id uuid NOT NULL CONSTRAINT goal_endorsement_of_goal REFERENCES common_goal,
        organisation_id uuid NOT NULL CONSTRAINT goal_endorsement_by_organisation REFERENCES organisation,
        during daterange NOT NULL CONSTRAINT goal_endorsement_has_a_first_day CHECK (NOT isempty(during) AND NOT lower_inf(during)),
        CONSTRAINT goal_endorsement_once_at_a_time UNIQUE (goal_id, organisation_id, during WITHOUT OVERLAPS),
        CONSTRAINT goal_endorsement_within_the_goal FOREIGN KEY (goal_id, PERIOD during) REFERENCES common_goal (id, PERIOD during)
      );
      COMMENT ON TABLE goal_endorsement IS 'A partner stands behind a goal from a day; one that withdraws ends, and may come back.';

      CREATE TABLE tension (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT tension_pk PRIMARY KEY,
        key text NOT NULL CONSTRAINT tension_key_once UNIQUE CONSTRAINT tension_key_is_plain CHECK (key ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$'),
        hit_id uuid NOT NULL CONSTRAINT tension_of_hit REFERENCES hit,
        goal_id uuid,
        organisation_id uuid NOT NULL CONSTRAINT tension_of_organisation REFERENCES organisation,
        said_by_person_id uuid CONSTRAINT tension_said_by_person REFERENCES person,
        words text NOT NULL CONSTRAINT tension_is_stated CHECK (btrim(words) <> ''),
        stated_on date NOT NULL,
        handled_on date,
        handling text CONSTRAINT tension_handling_is_told CHECK (btrim(handling) <> ''),
        version integer NOT NULL DEFAULT 1,
        -- A goal of another HIT is not what it is about.
        CONSTRAINT tension_about_goal_of_its_hit FOREIGN KEY (goal_id, hit_id) REFERENCES common_goal (id, hit_id),
        CONSTRAINT tension_handled_in_some_way CHECK ((handled_on IS NULL) = (handling IS NULL)),
        CONSTRAINT tension_handled_after_it_was_stated CHECK (handled_on >= stated_on)
      );
      COMMENT ON TABLE tension IS 'What a partner says holds it back, and how that was handled: respecting each other’s tensions.';
      CREATE INDEX tension_by_hit ON tension (hit_id, stated_on);
      CREATE INDEX tension_by_goal ON tension (goal_id) WHERE goal_id IS NOT NULL;
      CREATE INDEX tension_by_person ON tension (said_by_person_id) WHERE said_by_person_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE tension, goal_endorsement, common_goal;`);
  }
}
