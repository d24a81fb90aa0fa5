import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a group says that it is getting on, in two minutes, and what it needs of those that it reports to. */
export class CreateGroupUpdates1796115600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE group_update (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT group_update_pk PRIMARY KEY,
        key text NOT NULL CONSTRAINT group_update_key_once UNIQUE
          CONSTRAINT group_update_key_is_plain CHECK (key ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$'),
        group_id uuid NOT NULL CONSTRAINT group_update_of_group REFERENCES governance_group,
        sent_on date NOT NULL,
        status text NOT NULL CONSTRAINT group_update_status_is_known CHECK (status IN ('ON_TRACK', 'AT_RISK', 'OFF_TRACK')),
        what_changed text NOT NULL CONSTRAINT group_update_says_what_changed CHECK (btrim(what_changed) <> ''),
        need text CONSTRAINT group_update_need_is_given CHECK (btrim(need) <> ''),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT group_update_is_of_its_group UNIQUE (id, group_id)
      );
      COMMENT ON TABLE group_update IS 'How a group says that it is getting on. It is never changed: the next one says how things are now.';
      CREATE INDEX group_update_by_group ON group_update (group_id, sent_on DESC, id DESC);

      ALTER TABLE escalation
        ALTER COLUMN from_meeting_id DROP NOT NULL,
        ALTER COLUMN from_position DROP NOT NULL,
        ADD COLUMN from_update_id uuid,
        ADD CONSTRAINT escalation_from_a_meeting_or_an_update CHECK (num_nonnulls(from_meeting_id, from_update_id) = 1
          AND (from_meeting_id IS NULL) = (from_position IS NULL)),
        ADD CONSTRAINT escalation_from_its_own_update FOREIGN KEY (from_update_id, from_group_id) REFERENCES group_update (id, group_id);
      COMMENT ON COLUMN escalation.from_update_id IS 'The update of the sending group whose need it is, where it is no item of an agenda.';
      CREATE INDEX escalation_by_update ON escalation (from_update_id) WHERE from_update_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM escalation WHERE from_update_id IS NOT NULL;
      ALTER TABLE escalation DROP CONSTRAINT escalation_from_a_meeting_or_an_update, DROP COLUMN from_update_id,
        ALTER COLUMN from_meeting_id SET NOT NULL, ALTER COLUMN from_position SET NOT NULL;
      DROP TABLE group_update;
    `);
  }
}
