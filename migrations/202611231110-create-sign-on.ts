import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signing in at another provider (OpenID Connect): who somebody is there, and the roles that the provider tells of. */
export class CreateSignOn1795432200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE external_identity (
        id uuid CONSTRAINT external_identity_pk PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT external_identity_of_an_account REFERENCES account (id),
        issuer text NOT NULL CONSTRAINT external_identity_issuer_not_empty CHECK (issuer <> ''),
        subject text NOT NULL CONSTRAINT external_identity_subject_not_empty CHECK (subject <> ''),
        linked_at timestamptz NOT NULL,
        CONSTRAINT external_identity_of_one_account UNIQUE (issuer, subject),
        CONSTRAINT external_identity_one_of_an_issuer UNIQUE (account_id, issuer)
      );
      COMMENT ON TABLE external_identity IS 'Who somebody is at a provider: its name for itself and for them, which never change, unlike an e-mail address.';

      ALTER TABLE role_grant
        ADD COLUMN origin text NOT NULL DEFAULT 'GIVEN' CONSTRAINT role_grant_origin CHECK (origin IN ('GIVEN', 'CLAIMED')),
        ADD COLUMN void_at timestamptz,
        ADD CONSTRAINT role_grant_void_only_when_claimed CHECK (void_at IS NULL OR origin = 'CLAIMED'),
        DROP CONSTRAINT role_grant_once_at_a_time,
        ADD CONSTRAINT role_grant_once_at_a_time EXCLUDE USING gist (account_id WITH =, role WITH =,
          coalesce(group_id, hit_id, '00000000-0000-0000-0000-000000000000') WITH =, during WITH &&) WHERE (void_at IS NULL);
      COMMENT ON COLUMN role_grant.origin IS 'CLAIMED: the provider tells of it at every sign-in, and it ends when the provider does not.';
      COMMENT ON COLUMN role_grant.void_at IS 'Of a role that the provider told of and took back within its first day: it counts on no day.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM role_grant WHERE void_at IS NOT NULL;
      ALTER TABLE role_grant
        DROP CONSTRAINT role_grant_once_at_a_time,
        ADD CONSTRAINT role_grant_once_at_a_time EXCLUDE USING gist (account_id WITH =, role WITH =,
          coalesce(group_id, hit_id, '00000000-0000-0000-0000-000000000000') WITH =, during WITH &&),
        DROP COLUMN void_at,
        DROP COLUMN origin;
      DROP TABLE external_identity;
    `);
  }
}
