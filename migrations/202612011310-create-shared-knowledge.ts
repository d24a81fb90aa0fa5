import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Knowledge that is shared with groups, within a HIT or across HITs: a note, a link, a file; and who has read it. */
export class CreateSharedKnowledge1796130600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE shared_knowledge (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT shared_knowledge_pk PRIMARY KEY,
        key text NOT NULL CONSTRAINT shared_knowledge_key_once UNIQUE
          CONSTRAINT shared_knowledge_key_is_plain CHECK (key ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$'),
        hit_id uuid CONSTRAINT shared_knowledge_from_hit REFERENCES hit,
        group_id uuid CONSTRAINT shared_knowledge_from_group REFERENCES governance_group,
        audience text NOT NULL CONSTRAINT shared_knowledge_audience_is_known CHECK (audience IN ('GROUPS', 'HIT', 'ALL_HITS')),
        title text NOT NULL CONSTRAINT shared_knowledge_has_a_title CHECK (btrim(title) <> ''),
        words text CONSTRAINT shared_knowledge_words_are_given CHECK (btrim(words) <> ''),
        url text,
        file_name text CONSTRAINT shared_knowledge_file_has_a_name CHECK (btrim(file_name) <> ''),
        file_type text,
        file_size integer CONSTRAINT shared_knowledge_file_is_at_most_5_megabytes CHECK (file_size BETWEEN 1 AND 5000000),
        topics text[] NOT NULL DEFAULT '{}',
        shared_on date NOT NULL,
        shared_by_person_id uuid CONSTRAINT shared_knowledge_by_person REFERENCES person,
        withdrawn_on date,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT shared_knowledge_from_one_place CHECK (num_nonnulls(hit_id, group_id) <= 1),
        CONSTRAINT shared_knowledge_says_something CHECK (num_nonnulls(words, url, file_name) >= 1),
        CONSTRAINT shared_knowledge_file_is_whole CHECK (num_nonnulls(file_name, file_type, file_size) IN (0, 3)),
        CONSTRAINT shared_knowledge_within_a_hit_comes_from_it CHECK (audience <> 'HIT' OR num_nonnulls(hit_id, group_id) = 1),
        CONSTRAINT shared_knowledge_withdrawn_after_sharing CHECK (withdrawn_on >= shared_on)
      );
      COMMENT ON TABLE shared_knowledge IS 'Exchange of information and knowledge between and across HITs. With neither HIT nor group it comes from the whole partnership.';
      COMMENT ON COLUMN shared_knowledge.audience IS 'GROUPS: those chosen. HIT: everybody of the HIT it comes from. ALL_HITS: everybody who may read shared knowledge at all.';
      CREATE INDEX shared_knowledge_by_day ON shared_knowledge (shared_on, id) WHERE withdrawn_on IS NULL;
      CREATE INDEX shared_knowledge_by_hit ON shared_knowledge (hit_id) WHERE hit_id IS NOT NULL;
      CREATE INDEX shared_knowledge_by_group ON shared_knowledge (group_id) WHERE group_id IS NOT NULL;
      CREATE INDEX shared_knowledge_by_sharer ON shared_knowledge (shared_by_person_id) WHERE shared_by_person_id IS NOT NULL;
      CREATE INDEX shared_knowledge_by_words ON shared_knowledge USING gin (to_tsvector('portal_words', title || ' ' || coalesce(words, '')));

      CREATE TABLE shared_knowledge_group (
        knowledge_id uuid NOT NULL CONSTRAINT shared_knowledge_group_of_knowledge REFERENCES shared_knowledge,
        group_id uuid NOT NULL CONSTRAINT shared_knowledge_group_with_group REFERENCES governance_group,
        CONSTRAINT shared_knowledge_group_once PRIMARY KEY (knowledge_id, group_id)
      );
      COMMENT ON TABLE shared_knowledge_group IS 'The groups that it was chosen to be shared with.';
      CREATE INDEX shared_knowledge_group_by_group ON shared_knowledge_group (group_id);

      CREATE TABLE shared_knowledge_file (
        knowledge_id uuid NOT NULL CONSTRAINT shared_knowledge_file_pk PRIMARY KEY CONSTRAINT shared_knowledge_file_of_knowledge REFERENCES shared_knowledge,
        bytes bytea NOT NULL CONSTRAINT shared_knowledge_file_is_not_empty CHECK (octet_length(bytes) BETWEEN 1 AND 5000000)
      );
      COMMENT ON TABLE shared_knowledge_file IS 'The file itself, apart, so that no list reads it.';

      CREATE TABLE knowledge_reading (
        knowledge_id uuid NOT NULL CONSTRAINT knowledge_reading_of_knowledge REFERENCES shared_knowledge,
        person_id uuid NOT NULL CONSTRAINT knowledge_reading_by_person REFERENCES person,
        read_on date NOT NULL,
        CONSTRAINT knowledge_reading_once PRIMARY KEY (knowledge_id, person_id)
      );
      COMMENT ON TABLE knowledge_reading IS 'Who says that they have read it. Looking at it is not noted.';
      CREATE INDEX knowledge_reading_by_reader ON knowledge_reading (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE knowledge_reading, shared_knowledge_file, shared_knowledge_group, shared_knowledge;`,
    );
  }
}
