import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A decision can take the place of an earlier one. */
export class SupersedeDecisions1796127000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE decision ADD COLUMN supersedes_decision_id uuid CONSTRAINT decision_supersedes_decision REFERENCES decision,
        ADD CONSTRAINT decision_does_not_supersede_itself CHECK (supersedes_decision_id <> id);
      COMMENT ON COLUMN decision.supersedes_decision_id IS 'The earlier decision in whose place this one stands. The earlier one stays as it was recorded.';
      CREATE INDEX decision_by_superseded ON decision (supersedes_decision_id) WHERE supersedes_decision_id IS NOT NULL;

      -- Each decision names one at most, so that a circle is a chain that comes back to where it began.
      CREATE FUNCTION refuse_circle_of_decisions() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        -- Two at once could each close half of a circle.
        PERFORM pg_advisory_xact_lock(hashtext('decision_supersedes'));
        IF EXISTS (WITH RECURSIVE way AS (
            SELECT id, supersedes_decision_id FROM decision WHERE id = NEW.supersedes_decision_id
            UNION
            SELECT d.id, d.supersedes_decision_id FROM way w JOIN decision d ON d.id = w.supersedes_decision_id
          ) SELECT FROM way WHERE supersedes_decision_id = NEW.id) THEN
          RAISE EXCEPTION 'The decision would come to supersede itself.'
            USING ERRCODE = '23514', CONSTRAINT = 'decision_supersedes_in_no_circle', TABLE = 'decision';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER decision_supersedes_in_no_circle AFTER INSERT OR UPDATE OF supersedes_decision_id ON decision
        FOR EACH ROW WHEN (NEW.supersedes_decision_id IS NOT NULL) EXECUTE FUNCTION refuse_circle_of_decisions();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER decision_supersedes_in_no_circle ON decision;
      DROP FUNCTION refuse_circle_of_decisions();
      ALTER TABLE decision DROP COLUMN supersedes_decision_id;
    `);
  }
}
