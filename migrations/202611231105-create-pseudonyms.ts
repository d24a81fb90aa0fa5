import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who asked to be forgotten, when and why; never who they were. Frozen sentences may then name somebody otherwise, and change in nothing else. */
export class CreatePseudonyms1795431900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE pseudonym (
        id uuid CONSTRAINT pseudonym_pk PRIMARY KEY CONSTRAINT pseudonym_of_person REFERENCES person,
        number integer NOT NULL CONSTRAINT pseudonym_number_once UNIQUE CONSTRAINT pseudonym_number_is_from_1 CHECK (number >= 1),
        requested_on date NOT NULL,
        reason text NOT NULL CONSTRAINT pseudonym_has_a_reason CHECK (btrim(reason) <> ''),
        given_at timestamptz NOT NULL
      );
      COMMENT ON COLUMN pseudonym.id IS 'The person. What they were called before stands nowhere.';
      COMMENT ON COLUMN pseudonym.number IS 'They are called by it: Person 17.';

      CREATE OR REPLACE FUNCTION refuse_change_of_finding_snapshot() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND current_setting('hit_portal.pseudonymising', true) = 'on' THEN
          IF to_jsonb(OLD) - 'sentence' = to_jsonb(NEW) - 'sentence' THEN RETURN NEW; END IF;
        END IF;
        RAISE EXCEPTION 'What was said then is only ever added to.'
          USING ERRCODE = '23514', CONSTRAINT = 'finding_snapshot_is_append_only', TABLE = 'finding_snapshot';
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION refuse_change_of_finding_snapshot() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'What was said then is only ever added to.'
          USING ERRCODE = '23514', CONSTRAINT = 'finding_snapshot_is_append_only', TABLE = 'finding_snapshot';
      END $$;
      DROP TABLE pseudonym;
    `);
  }
}
