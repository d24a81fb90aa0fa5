import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What makes a group quorate, and which later decision ratifies one that was taken without a quorum. */
export class CreateQuorumRules1795428000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE quorum_rule (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT quorum_rule_pk PRIMARY KEY,
        group_id uuid NOT NULL,
        rule jsonb NOT NULL CONSTRAINT quorum_rule_has_clauses CHECK ((rule ? 'all') <> (rule ? 'any')),
        quotation text,
        source_document_id uuid CONSTRAINT quorum_rule_from_document REFERENCES source_document,
        during daterange NOT NULL CONSTRAINT quorum_rule_has_a_first_day CHECK (NOT isempty(during) AND NOT lower_inf(during)),
        CONSTRAINT group_one_quorum_rule_at_a_time UNIQUE (group_id, during WITHOUT OVERLAPS),
        CONSTRAINT quorum_rule_within_the_group FOREIGN KEY (group_id, PERIOD during) REFERENCES governance_group (id, PERIOD during)
      );

      ALTER TABLE decision ADD COLUMN ratifies_decision_id uuid CONSTRAINT decision_ratifies_decision REFERENCES decision,
        ADD CONSTRAINT decision_does_not_ratify_itself CHECK (ratifies_decision_id <> id);
      CREATE INDEX decision_by_ratified ON decision (ratifies_decision_id) WHERE ratifies_decision_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE decision DROP COLUMN ratifies_decision_id;
      DROP TABLE quorum_rule;
    `);
  }
}
