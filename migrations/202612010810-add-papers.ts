import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A paper is a title with an https address, or with the text itself. It has no life apart from its item, and is written and read with it. */
const areLinksOrNotes = `jsonb_typeof(papers) = 'array' AND jsonb_array_length(papers) =
  jsonb_array_length(jsonb_path_query_array(papers, '$[*] ? (@.title like_regex "\\\\S" && (@.link like_regex "^https://\\\\S+$" || @.note like_regex "\\\\S"))'))`;

/** Papers of items, and who raised an item: whoever did is told what came of it. */
export class AddPapers1796112600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['planned_item', 'kept_item'])
      await runner.query(`
        ALTER TABLE ${table}
          ADD COLUMN papers jsonb NOT NULL DEFAULT '[]' CONSTRAINT ${table}_papers_are_links_or_notes CHECK (${areLinksOrNotes}),
          ADD COLUMN raised_by_person_id uuid CONSTRAINT ${table}_raised_by_person REFERENCES person;
        COMMENT ON COLUMN ${table}.papers IS 'What to read before the item: a list of {title, link} or {title, note}, in order.';
        COMMENT ON COLUMN ${table}.raised_by_person_id IS 'Who asked for the item. Whoever did is told what came of it.';
        CREATE INDEX ${table}_by_raiser ON ${table} (raised_by_person_id) WHERE raised_by_person_id IS NOT NULL;
      `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['planned_item', 'kept_item'])
      await runner.query(`ALTER TABLE ${table} DROP COLUMN papers, DROP COLUMN raised_by_person_id;`);
  }
}
