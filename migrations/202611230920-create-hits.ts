import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The partnership itself, and its Health Integration Teams: names and status over time, partners, priorities, sponsoring organisation, hosting, source documents. */
export class CreateHits1795425600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE partnership (
        only_one boolean NOT NULL DEFAULT true CONSTRAINT partnership_pk PRIMARY KEY CONSTRAINT partnership_only_one CHECK (only_one),
        name text NOT NULL CONSTRAINT partnership_name_is_given CHECK (btrim(name) <> ''),
        is_demonstration boolean NOT NULL DEFAULT false
      );

      CREATE TABLE hit (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT hit_pk PRIMARY KEY,
        key text NOT NULL CONSTRAINT hit_key_once UNIQUE CONSTRAINT hit_key_is_plain CHECK (key ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$'),
        acronym text,
        purpose text,
        version integer NOT NULL DEFAULT 1
      );

      CREATE TABLE hit_name (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT hit_name_pk PRIMARY KEY,
        hit_id uuid NOT NULL CONSTRAINT hit_name_of_hit REFERENCES hit,
        name text NOT NULL CONSTRAINT hit_name_is_given CHECK (btrim(name) <> ''),
        during daterange NOT NULL CONSTRAINT hit_name_has_a_first_day CHECK (NOT isempty(during) AND NOT lower_inf(during)),
        CONSTRAINT hit_one_name_at_a_time UNIQUE (hit_id, during WITHOUT OVERLAPS)
      );

      CREATE TABLE hit_status (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT hit_status_pk PRIMARY KEY,
        hit_id uuid NOT NULL CONSTRAINT hit_status_of_hit REFERENCES hit,
        status text NOT NULL CONSTRAINT hit_status_is_known CHECK (status IN ('EOI', 'PROPOSAL', 'APPROVED', 'ACTIVE', 'PAUSED', 'CONCLUDED',
          'CLOSED', 'DECLINED', 'WITHDRAWN')),
        reason text,
        during daterange NOT NULL CONSTRAINT hit_status_has_a_first_day CHECK (NOT isempty(during) AND NOT lower_inf(during)),
        CONSTRAINT hit_one_status_at_a_time UNIQUE (hit_id, during WITHOUT OVERLAPS)
      );

      CREATE TABLE partner_priority (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT partner_priority_pk PRIMARY KEY,
        key text NOT NULL CONSTRAINT partner_priority_key_once UNIQUE
          CONSTRAINT partner_priority_key_is_plain CHECK (key ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$'),
        name text NOT NULL CONSTRAINT partner_priority_name_is_given CHECK (btrim(name) <> ''),
        organisation_id uuid CONSTRAINT partner_priority_of_organisation REFERENCES organisation,
        version integer NOT NULL DEFAULT 1
      );

      CREATE TABLE hit_priority (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT hit_priority_pk PRIMARY KEY,
        hit_id uuid NOT NULL CONSTRAINT hit_priority_of_hit REFERENCES hit,
        priority_id uuid NOT NULL CONSTRAINT hit_priority_named REFERENCES partner_priority,
        during daterange NOT NULL CONSTRAINT hit_priority_has_a_first_day CHECK (NOT isempty(during) AND NOT lower_inf(during)),
        CONSTRAINT hit_priority_once_at_a_time UNIQUE (hit_id, priority_id, during WITHOUT OVERLAPS)
      );

      CREATE TABLE hit_partner (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT hit_partner_pk PRIMARY KEY,
        hit_id uuid NOT NULL CONSTRAINT hit_partner_of_hit REFERENCES hit,
        organisation_id uuid NOT NULL CONSTRAINT hit_partner_organisation REFERENCES organisation,
        kind text NOT NULL CONSTRAINT hit_partner_kind_is_known CHECK (kind IN ('PARTNER', 'COLLABORATOR')),
        during daterange NOT NULL CONSTRAINT hit_partner_has_a_first_day CHECK (NOT isempty(during) AND NOT lower_inf(during)),
        from_precision text NOT NULL DEFAULT 'DAY' CONSTRAINT hit_partner_from_precision_is_known CHECK (from_precision IN ('DAY', 'MONTH', 'YEAR')),
        to_precision text NOT NULL DEFAULT 'DAY' CONSTRAINT hit_partner_to_precision_is_known CHECK (to_precision IN ('DAY', 'MONTH', 'YEAR')),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT hit_partner_once_at_a_time UNIQUE (hit_id, organisation_id, during WITHOUT OVERLAPS)
      );
      CREATE INDEX hit_partner_by_organisation ON hit_partner (organisation_id);

      CREATE TABLE partner_absence (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT partner_absence_pk PRIMARY KEY,
        hit_id uuid NOT NULL CONSTRAINT partner_absence_of_hit REFERENCES hit,
        organisation_id uuid NOT NULL CONSTRAINT partner_absence_organisation REFERENCES organisation,
        explanation text NOT NULL CONSTRAINT partner_absence_is_explained CHECK (btrim(explanation) <> ''),
        during daterange NOT NULL CONSTRAINT partner_absence_has_a_first_day CHECK (NOT isempty(during) AND NOT lower_inf(during)),
        CONSTRAINT partner_absence_explained_once_at_a_time UNIQUE (hit_id, organisation_id, during WITHOUT OVERLAPS)
      );

      CREATE TABLE sponsoring_organisation (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT sponsoring_organisation_pk PRIMARY KEY,
        hit_id uuid NOT NULL CONSTRAINT sponsoring_organisation_of_hit REFERENCES hit,
        organisation_id uuid NOT NULL CONSTRAINT sponsoring_organisation_named REFERENCES organisation,
        during daterange NOT NULL CONSTRAINT sponsoring_organisation_has_a_first_day CHECK (NOT isempty(during) AND NOT lower_inf(during)),
        CONSTRAINT hit_one_sponsoring_organisation_at_a_time UNIQUE (hit_id, during WITHOUT OVERLAPS)
      );

      CREATE TABLE hosting (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT hosting_pk PRIMARY KEY,
        hit_id uuid NOT NULL CONSTRAINT hosting_of_hit REFERENCES hit,
        unit_id uuid NOT NULL,
        during daterange NOT NULL CONSTRAINT hosting_has_a_first_day CHECK (NOT isempty(during) AND NOT lower_inf(during)),
        CONSTRAINT hit_hosted_in_one_unit_at_a_time UNIQUE (hit_id, during WITHOUT OVERLAPS),
        CONSTRAINT hosting_within_the_unit FOREIGN KEY (unit_id, PERIOD during) REFERENCES organisational_unit (id, PERIOD during)
      );

      CREATE TABLE source_document (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT source_document_pk PRIMARY KEY,
        key text NOT NULL CONSTRAINT source_document_key_once UNIQUE
          CONSTRAINT source_document_key_is_plain CHECK (key ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$'),
        hit_id uuid CONSTRAINT source_document_of_hit REFERENCES hit,
        title text NOT NULL CONSTRAINT source_document_title_is_given CHECK (btrim(title) <> ''),
        year integer NOT NULL CONSTRAINT source_document_year_is_plausible CHECK (year BETWEEN 1948 AND 2200),
        url text,
        version integer NOT NULL DEFAULT 1
      );
      CREATE INDEX source_document_by_hit ON source_document (hit_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE source_document, hosting, sponsoring_organisation, partner_absence, hit_partner, hit_priority, partner_priority,
        hit_status, hit_name, hit, partnership;
    `);
  }
}
