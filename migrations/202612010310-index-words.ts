import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What search reads. Words are found in any of their English forms and with or without accents; names as they are spelt. The
 * expressions of the indexes stand again in src/search/searchable.queries.ts.
 */
export class IndexWords1796094600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS unaccent;
      CREATE TEXT SEARCH CONFIGURATION portal_words (COPY = english);
      ALTER TEXT SEARCH CONFIGURATION portal_words ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;
      CREATE TEXT SEARCH CONFIGURATION portal_names (COPY = simple);
      ALTER TEXT SEARCH CONFIGURATION portal_names ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;

      CREATE INDEX hit_by_words ON hit USING gin (to_tsvector('portal_words', coalesce(acronym, '') || ' ' || coalesce(purpose, '')));
      CREATE INDEX hit_name_by_words ON hit_name USING gin (to_tsvector('portal_words', name));
      CREATE INDEX governance_group_by_words ON governance_group USING gin (to_tsvector('portal_words', name || ' ' || coalesce(purpose, '')));
      CREATE INDEX person_by_words ON person USING gin (to_tsvector('portal_names', name));
      CREATE INDEX organisation_name_by_words ON organisation_name USING gin (to_tsvector('portal_names', name));
      CREATE INDEX source_document_by_words ON source_document USING gin (to_tsvector('portal_words', title));
      CREATE INDEX meeting_by_words ON meeting USING gin (to_tsvector('portal_words', coalesce(title, '') || ' ' || coalesce(summary, '')));
      CREATE INDEX agenda_item_by_words ON agenda_item USING gin (to_tsvector('portal_words', title || ' ' || coalesce(outcome, '')));
      CREATE INDEX decision_by_words ON decision USING gin (to_tsvector('portal_words', statement || ' ' || coalesce(rationale, '')));
      CREATE INDEX action_by_words ON action USING gin (to_tsvector('portal_words', task));
      CREATE INDEX escalation_by_words ON escalation USING gin (to_tsvector('portal_words', words || ' ' || coalesce(answer, '')));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX hit_by_words, hit_name_by_words, governance_group_by_words, person_by_words, organisation_name_by_words, source_document_by_words,
        meeting_by_words, agenda_item_by_words, decision_by_words, action_by_words, escalation_by_words;
      DROP TEXT SEARCH CONFIGURATION portal_words;
      DROP TEXT SEARCH CONFIGURATION portal_names;
      DROP EXTENSION unaccent;
    `);
  }
}
