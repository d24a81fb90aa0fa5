import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What only a few may read: telephone numbers, access needs, confidential agenda items. */
export class CreatePrivacy1795431600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE person
        ADD COLUMN telephone text CONSTRAINT person_telephone_has_its_form CHECK (telephone ~ '^[+]?[0-9() -]{5,30}$'),
        ADD COLUMN access_needs text CONSTRAINT person_access_needs_are_given CHECK (btrim(access_needs) <> '');
      COMMENT ON COLUMN person.access_needs IS 'What they need to take part, such as a hearing loop. May tell of their health.';

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
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW person_place;
      ALTER TABLE agenda_item DROP COLUMN is_confidential;
      ALTER TABLE person DROP COLUMN telephone, DROP COLUMN access_needs;
    `);
  }
}
