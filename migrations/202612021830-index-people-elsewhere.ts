import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever was added by an import that is undone is looked for wherever a person may stand: without an index each of them reads the whole table. */
export class IndexPeopleElsewhere1796236200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX attendance_by_deputy_person ON attendance (deputy_person_id) WHERE deputy_person_id IS NOT NULL;
      CREATE INDEX meeting_by_agreeing_person ON meeting (agenda_agreed_by_person_id) WHERE agenda_agreed_by_person_id IS NOT NULL;
      CREATE INDEX meeting_by_confirming_person ON meeting (confirmed_by_person_id) WHERE confirmed_by_person_id IS NOT NULL;
      CREATE INDEX named_deputy_by_person ON named_deputy (person_id);
      CREATE INDEX interest_declaration_by_declarer ON interest_declaration (person_id);
      CREATE INDEX mail_by_person ON mail (person_id) WHERE person_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX attendance_by_deputy_person, meeting_by_agreeing_person, meeting_by_confirming_person, named_deputy_by_person,
        interest_declaration_by_declarer, mail_by_person;
    `);
  }
}
