import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every room stands on: the append-only trail, and the memory that makes a repeated POST harmless. */
export class CreateTrailAndIdempotency1795424400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;

      CREATE TABLE trail (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT trail_pk PRIMARY KEY,
        recorded_at timestamptz NOT NULL,
        viewer text NOT NULL CONSTRAINT trail_is_never_anonymous CHECK (viewer <> ''),
        request_id text NOT NULL,
        use_case text NOT NULL,
        subject_kind text NOT NULL,
        subject_id uuid,
        change jsonb NOT NULL
      );
      CREATE INDEX trail_of_one_subject ON trail (subject_kind, subject_id, id);

      CREATE FUNCTION refuse_change_of_trail() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'The trail is only ever added to.'
          USING ERRCODE = '23514', CONSTRAINT = 'trail_is_append_only', TABLE = 'trail';
      END $$;
      CREATE TRIGGER trail_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON trail
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_trail();

      CREATE TABLE idempotency_key (
        key text NOT NULL,
        route text NOT NULL,
        request_hash text NOT NULL,
        result json,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT idempotency_key_pk PRIMARY KEY (key, route)
      );
      CREATE INDEX idempotency_key_by_age ON idempotency_key (recorded_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE idempotency_key;
      DROP TABLE trail;
      DROP FUNCTION refuse_change_of_trail();
      DROP EXTENSION btree_gist;
    `);
  }
}
