import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Promises, and what people said about their findings. Findings themselves are computed; only what was frozen is kept. */
export class CreateCommitments1795429200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whose promise it is, and about which group where it is about one. The rule's own words stand in the code, not here:
      -- a rule is added without a migration. Parameters are whole: what was left out was filled in when it was written.
      CREATE TABLE commitment (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT commitment_pk PRIMARY KEY,
        key text NOT NULL CONSTRAINT commitment_key_once UNIQUE CONSTRAINT commitment_key_is_plain CHECK (key ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$'),
        hit_id uuid CONSTRAINT commitment_of_hit REFERENCES hit,
        group_id uuid CONSTRAINT commitment_about_group REFERENCES governance_group,
        source_document_id uuid NOT NULL CONSTRAINT commitment_from_document REFERENCES source_document,
        clause text,
        quotation text NOT NULL CONSTRAINT commitment_is_quoted CHECK (btrim(quotation) <> ''),
        rule text NOT NULL CONSTRAINT commitment_rule_has_its_form CHECK (rule ~ '^[A-Z][A-Z_]{1,59}$'),
        parameters jsonb NOT NULL CONSTRAINT commitment_parameters_are_an_object CHECK (jsonb_typeof(parameters) = 'object'),
        grace_days integer CONSTRAINT commitment_grace_is_at_most_a_year CHECK (grace_days BETWEEN 0 AND 366),
        during daterange NOT NULL CONSTRAINT commitment_has_a_first_day CHECK (NOT isempty(during) AND NOT lower_inf(during)),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT commitment_has_a_home CHECK (num_nonnulls(hit_id, group_id) > 0)
      );
      CREATE INDEX commitment_by_hit ON commitment (hit_id);
      CREATE INDEX commitment_by_group ON commitment (group_id);
      CREATE INDEX commitment_by_rule ON commitment (rule, key);

      -- What people say of a promise, beside what is computed: a view with a path to green. Neither overwrites the other.
      CREATE TABLE declared_view (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT declared_view_pk PRIMARY KEY,
        commitment_id uuid NOT NULL CONSTRAINT declared_view_of_commitment REFERENCES commitment,
        rag text NOT NULL CONSTRAINT declared_view_rag_is_known CHECK (rag IN ('GREEN', 'AMBER', 'RED', 'GREY')),
        path_to_green text,
        declared_by text NOT NULL CONSTRAINT declared_view_says_by_whom CHECK (btrim(declared_by) <> ''),
        during daterange NOT NULL CONSTRAINT declared_view_has_a_first_day CHECK (NOT isempty(during) AND NOT lower_inf(during)),
        CONSTRAINT declared_view_has_a_path_to_green CHECK (rag IN ('GREEN', 'GREY') OR coalesce(btrim(path_to_green) <> '', false)),
        CONSTRAINT declared_view_one_at_a_time UNIQUE (commitment_id, during WITHOUT OVERLAPS)
      );

      -- "Known, because ...", by whom, until when. The finding stays what it is.
      CREATE TABLE finding_answer (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT finding_answer_pk PRIMARY KEY,
        commitment_id uuid NOT NULL CONSTRAINT finding_answer_about_commitment REFERENCES commitment,
        aspect text NOT NULL CONSTRAINT finding_answer_aspect_has_its_form CHECK (aspect ~ '^[A-Z][A-Z_]{1,59}$'),
        because text NOT NULL CONSTRAINT finding_answer_gives_a_reason CHECK (btrim(because) <> ''),
        answered_by text NOT NULL CONSTRAINT finding_answer_says_by_whom CHECK (btrim(answered_by) <> ''),
        during daterange NOT NULL CONSTRAINT finding_answer_has_both_days CHECK (NOT isempty(during) AND NOT lower_inf(during) AND NOT upper_inf(during)),
        CONSTRAINT finding_answered_once_at_a_time UNIQUE (commitment_id, aspect, during WITHOUT OVERLAPS)
      );

      -- What was said then: findings as they were computed when a month had ended, on what was known that day.
      CREATE TABLE finding_snapshot (
        commitment_id uuid NOT NULL CONSTRAINT finding_snapshot_of_commitment REFERENCES commitment,
        as_of date NOT NULL,
        aspect text NOT NULL CONSTRAINT finding_snapshot_aspect_has_its_form CHECK (aspect ~ '^[A-Z][A-Z_]{1,59}$'),
        outcome text NOT NULL CONSTRAINT finding_snapshot_outcome_is_known CHECK (outcome IN ('KEPT', 'SLIPPING', 'NOT_KEPT', 'CANNOT_TELL', 'NOT_YET')),
        sentence text NOT NULL CONSTRAINT finding_snapshot_is_explained CHECK (btrim(sentence) <> ''),
        rule_version integer NOT NULL,
        taken_at timestamptz NOT NULL,
        CONSTRAINT finding_snapshot_pk PRIMARY KEY (commitment_id, as_of, aspect)
      );
      CREATE INDEX finding_snapshot_by_day ON finding_snapshot (as_of);
      CREATE FUNCTION refuse_change_of_finding_snapshot() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'What was said then is only ever added to.'
          USING ERRCODE = '23514', CONSTRAINT = 'finding_snapshot_is_append_only', TABLE = 'finding_snapshot';
      END $$;
      -- Row by row: an import that finds everything as it is changes nothing, and is not refused.
      CREATE TRIGGER finding_snapshot_is_append_only BEFORE UPDATE OR DELETE ON finding_snapshot
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_finding_snapshot();
      CREATE TRIGGER finding_snapshot_is_never_emptied BEFORE TRUNCATE ON finding_snapshot
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_finding_snapshot();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE finding_snapshot, finding_answer, declared_view, commitment;
      DROP FUNCTION refuse_change_of_finding_snapshot;
    `);
  }
}
