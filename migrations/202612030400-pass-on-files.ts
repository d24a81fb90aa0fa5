import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A sponsor passes on a file too. */
export class PassOnFiles1796270400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE opportunity_file (
        opportunity_id uuid NOT NULL CONSTRAINT opportunity_file_pk PRIMARY KEY CONSTRAINT opportunity_file_of_opportunity REFERENCES opportunity,
        name text NOT NULL CONSTRAINT opportunity_file_has_a_name CHECK (btrim(name) <> ''),
        type text NOT NULL,
        bytes bytea NOT NULL CONSTRAINT opportunity_file_is_at_most_5_megabytes CHECK (octet_length(bytes) BETWEEN 1 AND 5000000)
      );
      COMMENT ON TABLE opportunity_file IS 'The file that a sponsor passed on, apart, so that no list reads it.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE opportunity_file');
  }
}
