import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How people sign in: passwords, second factors, links that are good once, the sessions of their browsers, and how often somebody tried. */
export class CreateSignIn1795431000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE credential (
        id uuid CONSTRAINT credential_pk PRIMARY KEY CONSTRAINT credential_of_an_account REFERENCES account (id),
        password_hash text CONSTRAINT credential_password_is_hashed CHECK (password_hash LIKE '$argon2id$%'),
        password_set_at timestamptz,
        totp_secret text,
        totp_confirmed_at timestamptz,
        totp_last_step bigint,
        CONSTRAINT credential_password_has_a_moment CHECK ((password_hash IS NULL) = (password_set_at IS NULL)),
        CONSTRAINT credential_totp_confirmed_has_secret CHECK (totp_confirmed_at IS NULL OR totp_secret IS NOT NULL)
      );
      COMMENT ON COLUMN credential.totp_last_step IS 'The latest step of which a code was used: none of it or before is taken again.';

      CREATE TABLE recovery_code (
        id uuid CONSTRAINT recovery_code_pk PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT recovery_code_of_an_account REFERENCES account (id),
        code_hash bytea NOT NULL CONSTRAINT recovery_code_is_hashed CHECK (octet_length(code_hash) = 32),
        made_at timestamptz NOT NULL,
        void_at timestamptz
      );
      COMMENT ON COLUMN recovery_code.void_at IS 'When it was used, or others took its place.';
      CREATE INDEX recovery_code_by_account ON recovery_code (account_id) WHERE void_at IS NULL;

      CREATE TABLE one_time_link (
        id uuid CONSTRAINT one_time_link_pk PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT one_time_link_of_an_account REFERENCES account (id),
        kind text NOT NULL CONSTRAINT one_time_link_kind CHECK (kind IN ('SET_PASSWORD', 'SIGN_IN')),
        secret_hash bytea NOT NULL CONSTRAINT one_time_link_secret_is_hashed CHECK (octet_length(secret_hash) = 32),
        made_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL CONSTRAINT one_time_link_expires_later CHECK (expires_at > made_at),
        void_at timestamptz,
        CONSTRAINT one_time_link_secret_once UNIQUE (secret_hash)
      );
      COMMENT ON COLUMN one_time_link.void_at IS 'When it was used, or another took its place.';
      CREATE INDEX one_time_link_by_account ON one_time_link (account_id) WHERE void_at IS NULL;

      CREATE TABLE session (
        sid varchar CONSTRAINT session_pk PRIMARY KEY,
        sess json NOT NULL,
        expire timestamptz NOT NULL,
        id uuid GENERATED ALWAYS AS ((sess ->> 'id')::uuid) STORED,
        account_id uuid GENERATED ALWAYS AS ((sess ->> 'accountId')::uuid) STORED
          CONSTRAINT session_of_an_account REFERENCES account (id)
      );
      COMMENT ON TABLE session IS 'Sessions of browsers, as the library that keeps them needs it. Without an account: of somebody who looks at the page to sign in.';
      CREATE INDEX session_by_account ON session (account_id) WHERE account_id IS NOT NULL;
      CREATE INDEX session_by_end ON session (expire);

      CREATE UNLOGGED TABLE rate_limit (
        key varchar(255) CONSTRAINT rate_limit_pk PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      );
      COMMENT ON TABLE rate_limit IS 'How often somebody tried of late, as the library that counts needs it. What a crash loses is counted anew.';
      CREATE INDEX rate_limit_by_end ON rate_limit (expire);

      CREATE TABLE outbox (
        id uuid CONSTRAINT outbox_pk PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT outbox_to_an_account REFERENCES account (id),
        kind text NOT NULL CONSTRAINT outbox_kind CHECK (kind = 'SIGN_IN_LINK'),
        asked_at timestamptz NOT NULL,
        sent_at timestamptz
      );
      COMMENT ON TABLE outbox IS 'Letters that are due. A link in one is made when it is written, so none is kept here.';
      CREATE UNIQUE INDEX outbox_one_of_a_kind_is_due ON outbox (account_id, kind) WHERE sent_at IS NULL;

      GRANT DELETE ON session, rate_limit TO hit_portal_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE outbox;
      DROP TABLE rate_limit;
      DROP TABLE session;
      DROP TABLE one_time_link;
      DROP TABLE recovery_code;
      DROP TABLE credential;
    `);
  }
}
