import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may come in, by which tokens, and what they may do from which day to which. */
export class CreateAccess1795429800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account (
        id uuid CONSTRAINT account_pk PRIMARY KEY,
        kind text NOT NULL CONSTRAINT account_kind CHECK (kind IN ('PERSON', 'SERVICE')),
        name text NOT NULL CONSTRAINT account_name_not_empty CHECK (name <> ''),
        email text CONSTRAINT account_email_in_lower_case CHECK (email = lower(email)),
        person_id uuid CONSTRAINT account_of_a_person REFERENCES person (id),
        opened_at timestamptz NOT NULL,
        closed_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT account_email_once UNIQUE (email),
        CONSTRAINT account_one_for_a_person UNIQUE (person_id),
        CONSTRAINT account_of_a_person_has_email CHECK (kind = 'SERVICE' OR email IS NOT NULL),
        CONSTRAINT account_of_a_service_is_of_nobody
          CHECK (kind = 'PERSON' OR (email IS NULL AND person_id IS NULL))
      );
      CREATE INDEX account_by_name ON account (name, id);

      CREATE TABLE role_grant (
        id uuid CONSTRAINT role_grant_pk PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT role_grant_to_an_account REFERENCES account (id),
        role text NOT NULL CONSTRAINT role_grant_role CHECK (role IN ('ADMINISTRATOR', 'HIT_MANAGER', 'COMMISSIONER',
          'EXECUTIVE_SPONSOR', 'CHAIR', 'CO_LEAD', 'MEMBER', 'PUBLIC_CONTRIBUTOR', 'AUDITOR', 'INTEGRATION')),
        hit_id uuid CONSTRAINT role_grant_on_a_hit REFERENCES hit (id),
        group_id uuid CONSTRAINT role_grant_on_a_group REFERENCES governance_group (id),
        during daterange NOT NULL CONSTRAINT role_grant_days CHECK (NOT isempty(during) AND lower(during) IS NOT NULL),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT role_grant_on_what_the_role_is_about CHECK (CASE
          WHEN role IN ('HIT_MANAGER', 'EXECUTIVE_SPONSOR') THEN hit_id IS NOT NULL AND group_id IS NULL
          WHEN role IN ('CHAIR', 'CO_LEAD', 'MEMBER', 'PUBLIC_CONTRIBUTOR') THEN group_id IS NOT NULL
          ELSE hit_id IS NULL AND group_id IS NULL END),
        CONSTRAINT role_grant_once_at_a_time EXCLUDE USING gist (account_id WITH =, role WITH =,
          coalesce(group_id, hit_id, '00000000-0000-0000-0000-000000000000') WITH =, during WITH &&)
      );
      COMMENT ON COLUMN role_grant.hit_id IS 'Of a grant on a group: the HIT that the group belongs to, if any.';
      CREATE INDEX role_grant_by_account ON role_grant (account_id);
      CREATE INDEX role_grant_by_hit ON role_grant (hit_id);
      CREATE INDEX role_grant_by_group ON role_grant (group_id);

      CREATE TABLE api_token (
        id uuid CONSTRAINT api_token_pk PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT api_token_of_an_account REFERENCES account (id),
        name text NOT NULL CONSTRAINT api_token_name_not_empty CHECK (name <> ''),
        starts_with text NOT NULL,
        secret_hash bytea NOT NULL CONSTRAINT api_token_secret_is_hashed CHECK (octet_length(secret_hash) = 32),
        scopes text[] NOT NULL CONSTRAINT api_token_scopes
          CHECK (cardinality(scopes) > 0 AND scopes <@ ARRAY['read', 'meetings:log', 'write', 'admin']),
        issued_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL CONSTRAINT api_token_expires_later CHECK (expires_at > issued_at),
        last_used_at timestamptz,
        revoked_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT api_token_secret_once UNIQUE (secret_hash)
      );
      CREATE INDEX api_token_by_account ON api_token (account_id, issued_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE api_token;
      DROP TABLE role_grant;
      DROP TABLE account;
    `);
  }
}
