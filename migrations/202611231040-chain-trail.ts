import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Makes the trail provable: who and from where, what changed, and a hash of each row over the one before. The program serves as a
 * database role of its own, which owns nothing, and can neither change nor remove a row of the trail.
 */
export class ChainTrail1795430400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE trail ALTER COLUMN id DROP IDENTITY;
      ALTER TABLE trail RENAME COLUMN id TO position;
      ALTER TABLE trail ALTER COLUMN viewer DROP NOT NULL;
      ALTER TABLE trail DROP CONSTRAINT trail_is_never_anonymous;
      ALTER TABLE trail
        ADD COLUMN account_id uuid,
        ADD COLUMN token_id uuid,
        ADD COLUMN address text,
        ADD COLUMN changed jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN hash bytea,
        ADD CONSTRAINT trail_is_never_anonymous CHECK (account_id IS NOT NULL OR viewer <> '');
      ALTER TABLE trail ALTER COLUMN changed DROP DEFAULT;
      COMMENT ON COLUMN trail.viewer IS 'Who it was, where that is no account: the portal itself, or a command line.';
      COMMENT ON COLUMN trail.token_id IS 'The token by which a program did it on behalf of the account.';
      COMMENT ON COLUMN trail.change IS 'What was asked for.';
      COMMENT ON COLUMN trail.changed IS 'The rows that were there before, with what changed in them: kind, id, before, after.';

      CREATE TABLE trail_head (
        is_only boolean CONSTRAINT trail_head_pk PRIMARY KEY DEFAULT true CONSTRAINT trail_head_is_only_one CHECK (is_only),
        position bigint NOT NULL,
        hash bytea NOT NULL
      );
      COMMENT ON TABLE trail_head IS 'The last row of the trail, so that one that was taken off the end is missed.';
      INSERT INTO trail_head (position, hash) VALUES (0, sha256(''));

      CREATE FUNCTION trail_content(t trail) RETURNS text LANGUAGE sql STABLE AS $$
        SELECT jsonb_build_array(t.position, to_char(t.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), t.account_id,
          t.token_id, t.viewer, t.address, t.request_id, t.use_case, t.subject_kind, t.subject_id, t.change, t.changed)::text
      $$;
      COMMENT ON FUNCTION trail_content IS 'What the hash of a row is taken over, after the hash of the row before.';

      -- Of the owner of the tables: whoever adds a row need not be able to touch the head.
      CREATE FUNCTION chain_trail() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE head trail_head;
      BEGIN
        SELECT * INTO STRICT head FROM trail_head FOR UPDATE;
        NEW.position := head.position + 1;
        NEW.hash := sha256(head.hash || convert_to(trail_content(NEW), 'UTF8'));
        UPDATE trail_head SET position = NEW.position, hash = NEW.hash;
        RETURN NEW;
      END $$;

      ALTER TABLE trail DISABLE TRIGGER trail_is_append_only;
      DO $$
      DECLARE
        known trail;
        chained bigint := 0;
        last bytea := sha256('');
      BEGIN
        FOR known IN SELECT * FROM trail ORDER BY position LOOP
          chained := chained + 1;
          UPDATE trail SET position = chained WHERE position = known.position;
          known.position := chained;
          last := sha256(last || convert_to(trail_content(known), 'UTF8'));
          UPDATE trail SET hash = last WHERE position = chained;
        END LOOP;
        UPDATE trail_head SET position = chained, hash = last;
      END $$;
      ALTER TABLE trail ENABLE TRIGGER trail_is_append_only;
      ALTER TABLE trail ALTER COLUMN hash SET NOT NULL;

      CREATE TRIGGER trail_is_chained BEFORE INSERT ON trail FOR EACH ROW EXECUTE FUNCTION chain_trail();
      CREATE INDEX trail_by_account ON trail (account_id, position);
      CREATE INDEX trail_by_moment ON trail (recorded_at);

      DO $$
      BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'hit_portal_app') THEN
          BEGIN
            CREATE ROLE hit_portal_app NOLOGIN;
          EXCEPTION WHEN duplicate_object OR unique_violation THEN
            NULL; -- another database of this server is being made ready at the same moment
          END;
        END IF;
        IF NOT pg_has_role(current_user, 'hit_portal_app', 'SET') THEN
          EXECUTE format('GRANT hit_portal_app TO %I', current_user);
        END IF;
      EXCEPTION WHEN insufficient_privilege THEN
        RAISE EXCEPTION 'HIT Portal serves as the role hit_portal_app, which % may not make or take: whoever runs the PostgreSQL server can, by CREATE ROLE hit_portal_app NOLOGIN; GRANT hit_portal_app TO %',
          current_user, quote_ident(current_user);
      END $$;
      GRANT USAGE ON SCHEMA public TO hit_portal_app;
      GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO hit_portal_app;
      REVOKE UPDATE ON trail FROM hit_portal_app;
      REVOKE INSERT, UPDATE ON trail_head, migration FROM hit_portal_app;
      -- A draft of a record is written anew, and old Idempotency-Keys are forgotten. Nothing else is ever deleted.
      GRANT DELETE ON attendance, interest_declaration, agenda_item, decision, action, idempotency_key TO hit_portal_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE ON TABLES TO hit_portal_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    // The role stays: other databases of the same server may be served by it.
    await runner.query(`
      ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE SELECT, INSERT, UPDATE ON TABLES FROM hit_portal_app;
      REVOKE ALL ON ALL TABLES IN SCHEMA public FROM hit_portal_app;
      REVOKE USAGE ON SCHEMA public FROM hit_portal_app;
      DROP TRIGGER trail_is_chained ON trail;
      DROP FUNCTION chain_trail();
      DROP FUNCTION trail_content(trail);
      DROP TABLE trail_head;
      DROP INDEX trail_by_moment;
      DROP INDEX trail_by_account;
      ALTER TABLE trail DISABLE TRIGGER trail_is_append_only;
      UPDATE trail SET viewer = 'account ' || account_id WHERE viewer IS NULL;
      ALTER TABLE trail ENABLE TRIGGER trail_is_append_only;
      ALTER TABLE trail DROP CONSTRAINT trail_is_never_anonymous;
      ALTER TABLE trail DROP COLUMN account_id, DROP COLUMN token_id, DROP COLUMN address, DROP COLUMN changed, DROP COLUMN hash;
      ALTER TABLE trail ALTER COLUMN viewer SET NOT NULL;
      ALTER TABLE trail ADD CONSTRAINT trail_is_never_anonymous CHECK (viewer <> '');
      ALTER TABLE trail RENAME COLUMN position TO id;
      ALTER TABLE trail ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;
      SELECT setval(pg_get_serial_sequence('trail', 'id'), coalesce(max(id), 0) + 1, false) FROM trail;
    `);
  }
}
