import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Groups, their terms of reference and rhythm, seats and who sits in them, reporting lines and working links. */
export class CreateGroups1795426200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE governance_group (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT governance_group_pk PRIMARY KEY,
        key text NOT NULL CONSTRAINT governance_group_key_once UNIQUE
          CONSTRAINT governance_group_key_is_plain CHECK (key ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$'),
        name text NOT NULL CONSTRAINT governance_group_name_is_given CHECK (btrim(name) <> ''),
        kind text NOT NULL CONSTRAINT governance_group_kind_is_known CHECK (kind IN ('STEERING_GROUP', 'WORKING_GROUP', 'THEMATIC_GROUP',
          'REFERENCE_GROUP', 'LEADERSHIP_TEAM', 'BOARD', 'EXECUTIVE_GROUP', 'EXTERNAL_COMMITTEE', 'TASK_AND_FINISH')),
        hit_id uuid CONSTRAINT governance_group_inside_hit REFERENCES hit,
        owner_organisation_id uuid CONSTRAINT governance_group_owned_by_organisation REFERENCES organisation,
        purpose text,
        during daterange NOT NULL CONSTRAINT governance_group_has_a_first_day CHECK (NOT isempty(during) AND NOT lower_inf(during)),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT governance_group_has_one_home CHECK (hit_id IS NULL OR owner_organisation_id IS NULL),
        CONSTRAINT task_and_finish_group_has_an_end CHECK (kind <> 'TASK_AND_FINISH' OR NOT upper_inf(during)),
        CONSTRAINT governance_group_life UNIQUE (id, during WITHOUT OVERLAPS)
      );
      CREATE INDEX governance_group_by_hit ON governance_group (hit_id);

      -- A document of a HIT, or of a group such as a board, or else of the whole partnership.
      ALTER TABLE source_document ADD group_id uuid CONSTRAINT source_document_of_group REFERENCES governance_group,
        ADD CONSTRAINT source_document_has_one_home CHECK (hit_id IS NULL OR group_id IS NULL);
      CREATE INDEX source_document_by_group ON source_document (group_id);

      CREATE TABLE terms_of_reference (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT terms_of_reference_pk PRIMARY KEY,
        group_id uuid NOT NULL,
        edition text NOT NULL CONSTRAINT terms_of_reference_edition_is_given CHECK (btrim(edition) <> ''),
        summary text,
        review_due_on date,
        source_document_id uuid CONSTRAINT terms_of_reference_from_document REFERENCES source_document,
        during daterange NOT NULL CONSTRAINT terms_of_reference_has_a_first_day CHECK (NOT isempty(during) AND NOT lower_inf(during)),
        CONSTRAINT terms_of_reference_one_edition_at_a_time UNIQUE (group_id, during WITHOUT OVERLAPS),
        CONSTRAINT terms_of_reference_within_the_group FOREIGN KEY (group_id, PERIOD during) REFERENCES governance_group (id, PERIOD during)
      );

      CREATE TABLE rhythm (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT rhythm_pk PRIMARY KEY,
        group_id uuid NOT NULL,
        every text NOT NULL CONSTRAINT rhythm_every_is_a_number_of_months CHECK (every ~ '^P([1-9]|1[0-2])M$'),
        by text NOT NULL CONSTRAINT rhythm_by_is_known CHECK (by IN ('NTH_WEEKDAY', 'DAY_OF_MONTH')),
        nth integer CONSTRAINT rhythm_nth_is_first_to_fourth_or_last CHECK (nth IN (1, 2, 3, 4, -1)),
        weekday integer CONSTRAINT rhythm_weekday_is_monday_to_sunday CHECK (weekday BETWEEN 1 AND 7),
        day_of_month integer CONSTRAINT rhythm_day_of_month_is_1_to_31 CHECK (day_of_month BETWEEN 1 AND 31),
        except_months integer[] NOT NULL DEFAULT '{}' CONSTRAINT rhythm_except_months_are_months CHECK (except_months <@ '{1,2,3,4,5,6,7,8,9,10,11,12}')
          CONSTRAINT rhythm_meets_in_some_month CHECK (NOT except_months @> '{1,2,3,4,5,6,7,8,9,10,11,12}'),
        starts_at_time time,
        minutes integer CONSTRAINT rhythm_minutes_are_plausible CHECK (minutes BETWEEN 5 AND 1440),
        during daterange NOT NULL CONSTRAINT rhythm_has_a_first_day CHECK (NOT isempty(during) AND NOT lower_inf(during)),
        CONSTRAINT rhythm_says_which_day CHECK (CASE by WHEN 'NTH_WEEKDAY' THEN nth IS NOT NULL AND weekday IS NOT NULL AND day_of_month IS NULL
          ELSE day_of_month IS NOT NULL AND nth IS NULL AND weekday IS NULL END),
        CONSTRAINT rhythm_has_a_length_only_with_a_time CHECK (minutes IS NULL OR starts_at_time IS NOT NULL),
        CONSTRAINT group_one_rhythm_at_a_time UNIQUE (group_id, during WITHOUT OVERLAPS),
        CONSTRAINT rhythm_within_the_group FOREIGN KEY (group_id, PERIOD during) REFERENCES governance_group (id, PERIOD during)
      );

      CREATE TABLE seat (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT seat_pk PRIMARY KEY,
        group_id uuid NOT NULL,
        key text NOT NULL CONSTRAINT seat_key_is_plain CHECK (key ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$'),
        label text NOT NULL CONSTRAINT seat_label_is_given CHECK (btrim(label) <> ''),
        role text NOT NULL CONSTRAINT seat_role_is_known CHECK (role IN ('CHAIR', 'VICE_CHAIR', 'CO_LEAD', 'MEMBER', 'SECRETARY')),
        member_class text NOT NULL CONSTRAINT seat_member_class_is_known CHECK (member_class IN ('MEMBER', 'IN_ATTENDANCE', 'OBSERVER')),
        voting boolean NOT NULL,
        required boolean NOT NULL,
        constituency text,
        ex_officio_post_id uuid,
        capacity text CONSTRAINT seat_capacity_is_known CHECK (capacity IN ('ACADEMIC', 'SERVICE', 'COMMISSIONING', 'PUBLIC_HEALTH',
          'PUBLIC_CONTRIBUTOR', 'VOLUNTARY', 'INDUSTRY')),
        during daterange NOT NULL CONSTRAINT seat_has_a_first_day CHECK (NOT isempty(during) AND NOT lower_inf(during)),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT seat_key_once_in_a_group UNIQUE (group_id, key),
        CONSTRAINT seat_ex_officio_has_a_capacity CHECK (ex_officio_post_id IS NULL OR capacity IS NOT NULL),
        CONSTRAINT seat_votes_only_as_member CHECK (member_class = 'MEMBER' OR NOT voting),
        CONSTRAINT seat_life UNIQUE (id, during WITHOUT OVERLAPS),
        CONSTRAINT seat_within_the_group FOREIGN KEY (group_id, PERIOD during) REFERENCES governance_group (id, PERIOD during),
        CONSTRAINT seat_of_the_post FOREIGN KEY (ex_officio_post_id) REFERENCES post
      );
      CREATE INDEX seat_by_ex_officio_post ON seat (ex_officio_post_id) WHERE ex_officio_post_id IS NOT NULL;

      CREATE TABLE seat_occupancy (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT seat_occupancy_pk PRIMARY KEY,
        seat_id uuid NOT NULL,
        person_id uuid NOT NULL CONSTRAINT seat_occupancy_by_person REFERENCES person,
        capacity text NOT NULL CONSTRAINT seat_occupancy_capacity_is_known CHECK (capacity IN ('ACADEMIC', 'SERVICE', 'COMMISSIONING', 'PUBLIC_HEALTH',
          'PUBLIC_CONTRIBUTOR', 'VOLUNTARY', 'INDUSTRY')),
        represented_organisation_id uuid CONSTRAINT seat_occupancy_for_organisation REFERENCES organisation,
        term_ends_on date,
        during daterange NOT NULL CONSTRAINT seat_occupancy_has_a_first_day CHECK (NOT isempty(during) AND NOT lower_inf(during)),
        from_precision text NOT NULL DEFAULT 'DAY' CONSTRAINT seat_occupancy_from_precision_is_known CHECK (from_precision IN ('DAY', 'MONTH', 'YEAR')),
        to_precision text NOT NULL DEFAULT 'DAY' CONSTRAINT seat_occupancy_to_precision_is_known CHECK (to_precision IN ('DAY', 'MONTH', 'YEAR')),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT seat_one_holder_at_a_time UNIQUE (seat_id, during WITHOUT OVERLAPS),
        CONSTRAINT seat_occupancy_within_the_seat FOREIGN KEY (seat_id, PERIOD during) REFERENCES seat (id, PERIOD during)
      );
      CREATE INDEX seat_occupancy_by_person_id ON seat_occupancy (person_id);
      CREATE INDEX seat_occupancy_on_a_day ON seat_occupancy USING gist (during);

      -- Ex officio occupancy is computed from the post, never typed in.
      CREATE FUNCTION refuse_typed_ex_officio_occupancy() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM seat WHERE id = NEW.seat_id AND ex_officio_post_id IS NOT NULL) THEN
          RAISE EXCEPTION 'The seat belongs to a post.'
            USING ERRCODE = '23514', CONSTRAINT = 'seat_ex_officio_follows_the_post', TABLE = 'seat_occupancy';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER seat_ex_officio_follows_the_post BEFORE INSERT OR UPDATE OF seat_id ON seat_occupancy
        FOR EACH ROW EXECUTE FUNCTION refuse_typed_ex_officio_occupancy();

      CREATE TABLE named_deputy (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT named_deputy_pk PRIMARY KEY,
        seat_id uuid NOT NULL,
        person_id uuid NOT NULL CONSTRAINT named_deputy_person REFERENCES person,
        during daterange NOT NULL CONSTRAINT named_deputy_has_a_first_day CHECK (NOT isempty(during) AND NOT lower_inf(during)),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT named_deputy_once_at_a_time UNIQUE (seat_id, person_id, during WITHOUT OVERLAPS),
        CONSTRAINT named_deputy_within_the_seat FOREIGN KEY (seat_id, PERIOD during) REFERENCES seat (id, PERIOD during)
      );

      -- Who sits in which seat on which days, whether appointed or by virtue of a post. To ask about people, or all seats at once.
      -- represented_organisation_id is the one named at appointment: read it through organisation_continuation for a given day.
      -- held_during covers at least the same days, and an index knows it: to ask for one day in many seats, ask both for it.
      CREATE VIEW seat_stay AS
      SELECT o.seat_id, s.group_id, o.person_id, o.capacity, o.represented_organisation_id, o.during, o.id AS occupancy_id, o.during AS held_during
      FROM seat_occupancy o JOIN seat s ON s.id = o.seat_id
      UNION ALL
      SELECT s.id, s.group_id, h.person_id, s.capacity, p.organisation_id, h.during * s.during, NULL, h.held_during
      FROM seat s JOIN post p ON p.id = s.ex_officio_post_id JOIN post_acting_holder h ON h.post_id = p.id AND h.during && s.during;

      -- The same, to join from some seats or groups: OFFSET keeps PostgreSQL from working out all stays before it joins a few.
      CREATE VIEW seat_holder AS
      SELECT s.id AS seat_id, s.group_id, h.person_id, h.capacity, h.represented_organisation_id, h.during, h.occupancy_id, h.held_during
      FROM seat s CROSS JOIN LATERAL (SELECT * FROM seat_stay t WHERE t.seat_id = s.id OFFSET 0) h;

      CREATE TABLE reporting_line (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT reporting_line_pk PRIMARY KEY,
        group_id uuid NOT NULL,
        parent_group_id uuid NOT NULL,
        every text CONSTRAINT reporting_line_every_is_a_number_of_months CHECK (every ~ '^P([1-9]|1[0-2])M$'),
        form text,
        quotation text,
        source_document_id uuid CONSTRAINT reporting_line_from_document REFERENCES source_document,
        during daterange NOT NULL CONSTRAINT reporting_line_has_a_first_day CHECK (NOT isempty(during) AND NOT lower_inf(during)),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT reporting_line_not_to_itself CHECK (group_id <> parent_group_id),
        CONSTRAINT reporting_line_once_at_a_time UNIQUE (group_id, parent_group_id, during WITHOUT OVERLAPS),
        CONSTRAINT reporting_line_while_the_group_lives FOREIGN KEY (group_id, PERIOD during) REFERENCES governance_group (id, PERIOD during),
        CONSTRAINT reporting_line_while_the_parent_lives FOREIGN KEY (parent_group_id, PERIOD during) REFERENCES governance_group (id, PERIOD during)
      );
      CREATE INDEX reporting_line_by_parent ON reporting_line (parent_group_id);

      CREATE TABLE working_link (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT working_link_pk PRIMARY KEY,
        group_id uuid NOT NULL,
        other_group_id uuid NOT NULL,
        quotation text,
        source_document_id uuid CONSTRAINT working_link_from_document REFERENCES source_document,
        during daterange NOT NULL CONSTRAINT working_link_has_a_first_day CHECK (NOT isempty(during) AND NOT lower_inf(during)),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT working_link_pair_in_order CHECK (group_id < other_group_id),
        CONSTRAINT working_link_once_at_a_time UNIQUE (group_id, other_group_id, during WITHOUT OVERLAPS),
        CONSTRAINT working_link_while_the_group_lives FOREIGN KEY (group_id, PERIOD during) REFERENCES governance_group (id, PERIOD during),
        CONSTRAINT working_link_while_the_other_lives FOREIGN KEY (other_group_id, PERIOD during) REFERENCES governance_group (id, PERIOD during)
      );
      CREATE INDEX working_link_by_other_group ON working_link (other_group_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE working_link, reporting_line;
      DROP VIEW seat_holder;
      DROP VIEW seat_stay;
      DROP TABLE named_deputy, seat_occupancy;
      DROP FUNCTION refuse_typed_ex_officio_occupancy();
      DROP TABLE seat, rhythm, terms_of_reference;
      ALTER TABLE source_document DROP group_id;
      DROP TABLE governance_group;
    `);
  }
}
