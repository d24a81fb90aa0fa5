import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations, their succession and units, posts and who holds them, people. Every range is [first day, day after the last). */
export class CreateDirectory1795425000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisation (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT organisation_pk PRIMARY KEY,
        key text NOT NULL CONSTRAINT organisation_key_once UNIQUE
          CONSTRAINT organisation_key_is_plain CHECK (key ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$'),
        type text NOT NULL CONSTRAINT organisation_type_is_known CHECK (type IN ('NHS_TRUST', 'COMMUNITY_PROVIDER', 'PRIMARY_CARE', 'PCT', 'CCG',
          'ICB', 'UNIVERSITY', 'LOCAL_AUTHORITY', 'VOLUNTARY', 'COMPANY', 'GOVERNMENT_BODY', 'PARTNERSHIP', 'OTHER')),
        sector text NOT NULL CONSTRAINT organisation_sector_is_known CHECK (sector IN ('NHS_PROVIDER', 'COMMISSIONER', 'ACADEMIC',
          'LOCAL_AUTHORITY', 'PUBLIC_HEALTH', 'VOLUNTARY', 'INDUSTRY', 'LAY', 'OTHER')),
        during daterange NOT NULL CONSTRAINT organisation_has_a_first_day CHECK (NOT isempty(during) AND NOT lower_inf(during)),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT organisation_life UNIQUE (id, during WITHOUT OVERLAPS)
      );

      CREATE TABLE organisation_name (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT organisation_name_pk PRIMARY KEY,
        organisation_id uuid NOT NULL,
        name text NOT NULL CONSTRAINT organisation_name_is_given CHECK (btrim(name) <> ''),
        during daterange NOT NULL CONSTRAINT organisation_name_has_a_first_day CHECK (NOT isempty(during) AND NOT lower_inf(during)),
        CONSTRAINT organisation_one_name_at_a_time UNIQUE (organisation_id, during WITHOUT OVERLAPS),
        CONSTRAINT organisation_name_within_its_life FOREIGN KEY (organisation_id, PERIOD during) REFERENCES organisation (id, PERIOD during)
      );

      CREATE TABLE organisation_identifier (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT organisation_identifier_pk PRIMARY KEY,
        organisation_id uuid NOT NULL CONSTRAINT organisation_identifier_of_organisation REFERENCES organisation,
        scheme text NOT NULL CONSTRAINT organisation_identifier_scheme_is_known CHECK (scheme IN ('ODS', 'UKPRN', 'GSS', 'COMPANY', 'CHARITY', 'LOCAL')),
        value text NOT NULL,
        CONSTRAINT organisation_identifier_once UNIQUE (scheme, value),
        CONSTRAINT organisation_identifier_has_its_form CHECK (CASE scheme
          WHEN 'ODS' THEN value ~ '^[A-Z0-9]{3,12}$' WHEN 'UKPRN' THEN value ~ '^[0-9]{8}$' WHEN 'GSS' THEN value ~ '^[A-Z][0-9]{8}$'
          WHEN 'COMPANY' THEN value ~ '^[A-Z0-9]{8}$' WHEN 'CHARITY' THEN value ~ '^[A-Z0-9]{6,10}$' ELSE value ~ '^[^[:space:]].{0,79}$' END)
      );
      CREATE INDEX organisation_identifier_by_organisation ON organisation_identifier (organisation_id);

      CREATE TABLE organisation_succession (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT organisation_succession_pk PRIMARY KEY,
        predecessor_id uuid NOT NULL CONSTRAINT organisation_succeeded_once UNIQUE CONSTRAINT organisation_succession_of_predecessor REFERENCES organisation,
        successor_id uuid NOT NULL CONSTRAINT organisation_succession_by_successor REFERENCES organisation,
        succeeded_on date NOT NULL,
        kind text NOT NULL CONSTRAINT organisation_succession_kind_is_known CHECK (kind IN ('MERGER', 'ABOLITION', 'CONVERSION', 'TRANSFER')),
        CONSTRAINT organisation_does_not_succeed_itself CHECK (predecessor_id <> successor_id)
      );
      CREATE INDEX organisation_succession_by_successor_id ON organisation_succession (successor_id);

      -- Which organisation an earlier one continues as, and on which days: PCT -> CCG -> ICB is one partner, not three.
      CREATE VIEW organisation_continuation AS
      -- Of two successions on one day the later in the chain holds; a chain that bites its tail is followed once around.
      WITH RECURSIVE step AS (
        SELECT predecessor_id AS organisation_id, successor_id AS continues_as_id, succeeded_on, 1 AS steps FROM organisation_succession
        UNION ALL
        SELECT s.organisation_id, n.successor_id, greatest(n.succeeded_on, s.succeeded_on), s.steps + 1
        FROM step s JOIN organisation_succession n ON n.predecessor_id = s.continues_as_id
      ) CYCLE continues_as_id SET is_again USING path
      SELECT organisation_id, continues_as_id,
        daterange(succeeded_on, lead(succeeded_on) OVER (PARTITION BY organisation_id ORDER BY succeeded_on, steps)) AS during
      FROM step WHERE NOT is_again;

      CREATE TABLE organisational_unit (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT organisational_unit_pk PRIMARY KEY,
        key text NOT NULL CONSTRAINT organisational_unit_key_once UNIQUE
          CONSTRAINT organisational_unit_key_is_plain CHECK (key ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$'),
        organisation_id uuid NOT NULL,
        name text NOT NULL CONSTRAINT organisational_unit_name_is_given CHECK (btrim(name) <> ''),
        during daterange NOT NULL CONSTRAINT organisational_unit_has_a_first_day CHECK (NOT isempty(during) AND NOT lower_inf(during)),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT organisational_unit_life UNIQUE (id, during WITHOUT OVERLAPS),
        CONSTRAINT organisational_unit_within_its_organisation FOREIGN KEY (organisation_id, PERIOD during) REFERENCES organisation (id, PERIOD during)
      );
      CREATE INDEX organisational_unit_by_organisation ON organisational_unit (organisation_id);

      CREATE TABLE person (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT person_pk PRIMARY KEY,
        key text NOT NULL CONSTRAINT person_key_once UNIQUE CONSTRAINT person_key_is_plain CHECK (key ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$'),
        name text NOT NULL CONSTRAINT person_name_is_given CHECK (btrim(name) <> ''),
        profession text CONSTRAINT person_profession_is_known CHECK (profession IN ('MEDICAL', 'NURSING_MIDWIFERY', 'AHP', 'PUBLIC_HEALTH',
          'MANAGEMENT', 'RESEARCH', 'SOCIAL_CARE', 'PHARMACY', 'HEALTHCARE_SCIENCE', 'LAY', 'OTHER')),
        orcid text CONSTRAINT person_orcid_once UNIQUE CONSTRAINT person_orcid_has_its_form CHECK (orcid ~ '^[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]$'),
        email text CONSTRAINT person_email_has_its_form CHECK (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
        version integer NOT NULL DEFAULT 1
      );
      CREATE INDEX person_by_name ON person (name, id);

      CREATE TABLE affiliation (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT affiliation_pk PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT affiliation_of_person REFERENCES person,
        organisation_id uuid NOT NULL CONSTRAINT affiliation_with_organisation REFERENCES organisation,
        role text,
        during daterange NOT NULL CONSTRAINT affiliation_has_a_first_day CHECK (NOT isempty(during) AND NOT lower_inf(during)),
        from_precision text NOT NULL DEFAULT 'DAY' CONSTRAINT affiliation_from_precision_is_known CHECK (from_precision IN ('DAY', 'MONTH', 'YEAR')),
        to_precision text NOT NULL DEFAULT 'DAY' CONSTRAINT affiliation_to_precision_is_known CHECK (to_precision IN ('DAY', 'MONTH', 'YEAR')),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT affiliation_once_at_a_time UNIQUE (person_id, organisation_id, during WITHOUT OVERLAPS)
      );

      CREATE TABLE post (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT post_pk PRIMARY KEY,
        key text NOT NULL CONSTRAINT post_key_once UNIQUE CONSTRAINT post_key_is_plain CHECK (key ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$'),
        organisation_id uuid NOT NULL,
        unit_id uuid,
        title text NOT NULL CONSTRAINT post_title_is_given CHECK (btrim(title) <> ''),
        level text NOT NULL CONSTRAINT post_level_is_known CHECK (level IN ('EXECUTIVE', 'SENIOR', 'MANAGEMENT', 'PRACTITIONER', 'OTHER')),
        during daterange NOT NULL CONSTRAINT post_has_a_first_day CHECK (NOT isempty(during) AND NOT lower_inf(during)),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT post_life UNIQUE (id, during WITHOUT OVERLAPS),
        CONSTRAINT post_within_its_organisation FOREIGN KEY (organisation_id, PERIOD during) REFERENCES organisation (id, PERIOD during),
        CONSTRAINT post_within_its_unit FOREIGN KEY (unit_id, PERIOD during) REFERENCES organisational_unit (id, PERIOD during)
      );
      CREATE INDEX post_by_organisation ON post (organisation_id);

      CREATE TABLE post_holding (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT post_holding_pk PRIMARY KEY,
        post_id uuid NOT NULL,
        person_id uuid NOT NULL CONSTRAINT post_holding_by_person REFERENCES person,
        kind text NOT NULL CONSTRAINT post_holding_kind_is_known CHECK (kind IN ('SUBSTANTIVE', 'ACTING', 'DEPUTY')),
        during daterange NOT NULL CONSTRAINT post_holding_has_a_first_day CHECK (NOT isempty(during) AND NOT lower_inf(during)),
        from_precision text NOT NULL DEFAULT 'DAY' CONSTRAINT post_holding_from_precision_is_known CHECK (from_precision IN ('DAY', 'MONTH', 'YEAR')),
        to_precision text NOT NULL DEFAULT 'DAY' CONSTRAINT post_holding_to_precision_is_known CHECK (to_precision IN ('DAY', 'MONTH', 'YEAR')),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT post_one_holder_of_a_kind_at_a_time UNIQUE (post_id, kind, during WITHOUT OVERLAPS),
        CONSTRAINT post_holding_within_the_post FOREIGN KEY (post_id, PERIOD during) REFERENCES post (id, PERIOD during)
      );
      CREATE INDEX post_holding_by_person_id ON post_holding (person_id);

      -- Who acts as the post: an acting holder stands in front of the substantive one for as long as both hold it; a deputy never does.
      -- held_during is the whole of the holding, which an index knows: to ask for one day, ask both for it.
      CREATE VIEW post_acting_holder AS
      SELECT h.post_id, h.person_id, spell AS during, h.during AS held_during
      FROM post_holding h CROSS JOIN LATERAL unnest(CASE h.kind WHEN 'ACTING' THEN datemultirange(h.during)
        ELSE datemultirange(h.during) - coalesce(
          (SELECT range_agg(a.during) FROM post_holding a WHERE a.post_id = h.post_id AND a.kind = 'ACTING'), '{}'::datemultirange) END) AS spell
      WHERE h.kind <> 'DEPUTY';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW post_acting_holder;
      DROP TABLE post_holding, post, affiliation, person, organisational_unit;
      DROP VIEW organisation_continuation;
      DROP TABLE organisation_succession, organisation_identifier, organisation_name, organisation;
    `);
  }
}
