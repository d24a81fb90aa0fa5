import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What only a few may read: telephone numbers, access needs, confidential agenda items; and people who asked to be forgotten. */
export class CreatePrivacy1795431600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE person
        ADD COLUMN telephone text CONSTRAINT person_telephone_has_its_form CHECK (telephone ~ '^[+]?[0-9() -]{5,30}$'),
        ADD COLUMN access_needs text CONSTRAINT person_access_needs_are_given CHECK (btrim(access_needs) <> '');
      COMMENT ON COLUMN person.access_needs IS 'What they need in order to take part, such as a hearing loop. May tell of their health.';

      ALTER TABLE agenda_item ADD COLUMN is_confidential boolean NOT NULL DEFAULT false;

      CREATE VIEW person_place AS
      SELECT s.person_id, g.hit_id, g.id AS group_id, s.during FROM seat_occupancy s JOIN seat t ON t.id = s.seat_id JOIN governance_group g ON g.id = t.group_id
      UNION ALL
      SELECT h.person_id, g.hit_id, g.id, h.during * t.during FROM post_holding h JOIN seat t ON t.ex_officio_post_id = h.post_id
        AND t.during && h.during JOIN governance_group g ON g.id = t.group_id
      UNION ALL
      SELECT d.person_id, g.hit_id, g.id, d.during FROM named_deputy d JOIN seat t ON t.id = d.seat_id JOIN governance_group g ON g.id = t.group_id
      UNION ALL
      SELECT s.person_id, s.hit_id, NULL, s.during FROM executive_sponsorship s;
      COMMENT ON VIEW person_place IS 'Where people take part, and when: whoever looks after that group or HIT may need to reach them.';

      CREATE TABLE pseudonymisation (
        id uuid NOT NULL CONSTRAINT pseudonymisation_pk PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT pseudonymisation_of_a_person REFERENCES person (id) CONSTRAINT pseudonymisation_once UNIQUE,
        number integer NOT NULL CONSTRAINT pseudonymisation_number_once UNIQUE CONSTRAINT pseudonymisation_number_is_from_1 CHECK (number >= 1),
        requested_on date NOT NULL,
        reason text NOT NULL CONSTRAINT pseudonymisation_has_a_reason CHECK (btrim(reason) <> ''),
        done_at timestamptz NOT NULL
      );
      -- What was said then keeps its outcome for ever; only the name in its sentence may be replaced.
      CREATE OR REPLACE FUNCTION refuse_change_of_finding_snapshot() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND current_setting('hit_portal.forgetting', true) = 'yes' THEN
          IF to_jsonb(NEW) - 'sentence' = to_jsonb(OLD) - 'sentence' THEN
            RETURN NEW;
          END IF;
        END IF;
        RAISE EXCEPTION 'What was said then is only ever added to.'
          USING ERRCODE = '23514', CONSTRAINT = 'finding_snapshot_is_append_only', TABLE = 'finding_snapshot';
      END $$;
      COMMENT ON TABLE pseudonymisation IS 'Who asked to be forgotten, by the name that stands instead. It cannot be undone.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION refuse_change_of_finding_snapshot() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'What was said then is only ever added to.'
          USING ERRCODE = '23514', CONSTRAINT = 'finding_snapshot_is_append_only', TABLE = 'finding_snapshot';
      END $$;
      DROP TABLE pseudonymisation;
      DROP VIEW person_place;
      ALTER TABLE agenda_item DROP COLUMN is_confidential;
      ALTER TABLE person DROP COLUMN telephone, DROP COLUMN access_needs;
    `);
  }
}
