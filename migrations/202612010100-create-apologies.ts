import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who will not come to a meeting, said before it takes place. */
export class CreateApologies1796086800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE apology (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT apology_pk PRIMARY KEY,
        meeting_id uuid NOT NULL CONSTRAINT apology_for_meeting REFERENCES meeting,
        seat_id uuid NOT NULL CONSTRAINT apology_for_seat REFERENCES seat,
        person_id uuid NOT NULL CONSTRAINT apology_of_person REFERENCES person,
        sent_on date NOT NULL,
        deputy_person_id uuid CONSTRAINT apology_with_deputy REFERENCES person,
        deputy_name text CONSTRAINT apology_deputy_name_is_given CHECK (btrim(deputy_name) <> ''),
        origin text NOT NULL CONSTRAINT apology_origin_is_known CHECK (origin IN ('TYPED', 'IMPORTED', 'SELF_DECLARED', 'MAILED')),
        withdrawn_on date,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT apology_once_per_holder UNIQUE (meeting_id, seat_id, person_id),
        CONSTRAINT apology_has_one_deputy CHECK (deputy_person_id IS NULL OR deputy_name IS NULL),
        CONSTRAINT apology_deputy_is_another CHECK (deputy_person_id <> person_id),
        CONSTRAINT apology_withdrawn_after_sending CHECK (withdrawn_on >= sent_on)
      );
      COMMENT ON COLUMN apology.person_id IS 'Who holds the seat on the day of the meeting. If somebody else does by then, it holds no more.';
      COMMENT ON COLUMN apology.deputy_person_id IS 'Who is meant to come instead.';
      CREATE INDEX apology_by_person ON apology (person_id);
      CREATE INDEX apology_by_deputy ON apology (deputy_person_id) WHERE deputy_person_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE apology');
  }
}
