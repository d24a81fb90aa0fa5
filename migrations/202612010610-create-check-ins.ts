import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What sponsors answer when they are asked each month how things are; and who is away, or hands over. */
export class CreateCheckIns1796105400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE check_in (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT check_in_pk PRIMARY KEY,
        sponsorship_id uuid NOT NULL CONSTRAINT check_in_of_sponsorship REFERENCES executive_sponsorship,
        month date NOT NULL CONSTRAINT check_in_month_is_its_first_day CHECK (date_trunc('month', month) = month),
        answer text NOT NULL CONSTRAINT check_in_answer_is_known CHECK (answer IN ('GOING_WELL', 'CONCERN', 'NEED_TO_TALK', 'NOT_THE_PERSON')),
        words text,
        engagement_id uuid NOT NULL CONSTRAINT check_in_is_an_engagement REFERENCES sponsor_engagement,
        answered_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT check_in_one_a_month UNIQUE (sponsorship_id, month)
      );
      COMMENT ON TABLE check_in IS 'The engagement is the record of it: a sponsor’s own act, which they may put otherwise until the month is over.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE check_in;');
  }
}
