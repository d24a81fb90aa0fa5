import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happened: meetings, who came, what was discussed, decided and agreed to do. */
export class CreateMeetings1795426800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE meeting (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT meeting_pk PRIMARY KEY,
        key text NOT NULL CONSTRAINT meeting_key_once UNIQUE CONSTRAINT meeting_key_is_plain CHECK (key ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$'),
        title text,
        kind text NOT NULL CONSTRAINT meeting_kind_is_known CHECK (kind IN ('ORDINARY', 'EXTRAORDINARY')),
        status text NOT NULL CONSTRAINT meeting_status_is_known CHECK (status IN ('PLANNED', 'HELD', 'CANCELLED')),
        planned_for date,
        meets_on date NOT NULL,
        zone text NOT NULL DEFAULT 'Europe/London'
          CONSTRAINT meeting_zone_is_a_place CHECK (zone ~ '^(UTC|Etc/GMT[+-][0-9]{1,2}|[A-Z][A-Za-z_]+(/[A-Z][A-Za-z_-]+){1,2})$'),
        starts_at timestamptz,
        ends_at timestamptz,
        mode text CONSTRAINT meeting_mode_is_known CHECK (mode IN ('IN_PERSON', 'ONLINE', 'HYBRID')),
        place text,
        cancel_reason text,
        record_state text CONSTRAINT meeting_record_state_is_known CHECK (record_state IN ('DRAFT', 'UNCONFIRMED', 'CONFIRMED')),
        recorded_at timestamptz,
        confirmed_on date,
        confirmed_by_person_id uuid CONSTRAINT meeting_confirmed_by_person REFERENCES person,
        confirmed_at_meeting_id uuid CONSTRAINT meeting_confirmed_at_later_meeting REFERENCES meeting,
        summary text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT meeting_zone_is_known CHECK (timestamptz 'epoch' AT TIME ZONE zone IS NOT NULL),
        CONSTRAINT meeting_starts_on_its_day CHECK (starts_at IS NULL OR (starts_at AT TIME ZONE zone)::date = meets_on),
        CONSTRAINT meeting_ends_after_it_starts CHECK (ends_at IS NULL OR (starts_at IS NOT NULL AND ends_at > starts_at)),
        CONSTRAINT meeting_cancelled_with_a_reason CHECK ((status = 'CANCELLED') = (cancel_reason IS NOT NULL)),
        CONSTRAINT meeting_has_a_record_only_when_held CHECK ((status = 'HELD') = (record_state IS NOT NULL) AND (status = 'HELD') = (recorded_at IS NOT NULL)),
        CONSTRAINT meeting_confirmed_on_a_day CHECK ((record_state IS NOT DISTINCT FROM 'CONFIRMED') = (confirmed_on IS NOT NULL)),
        CONSTRAINT meeting_day_and_status UNIQUE (id, meets_on, status)
      );
      CREATE INDEX meeting_by_day ON meeting (meets_on, id);
      -- Serves "meetings to log": few at any time.
      CREATE INDEX meeting_planned_by_day ON meeting (meets_on, id) WHERE status = 'PLANNED';

      CREATE TABLE meeting_group (
        meeting_id uuid NOT NULL,
        group_id uuid NOT NULL CONSTRAINT meeting_group_of_group REFERENCES governance_group,
        meets_on date NOT NULL,
        status text NOT NULL,
        CONSTRAINT meeting_group_pk PRIMARY KEY (meeting_id, group_id),
        CONSTRAINT meeting_group_follows_the_meeting FOREIGN KEY (meeting_id, meets_on, status) REFERENCES meeting (id, meets_on, status) ON UPDATE CASCADE
      );
      -- Serves "a group's meetings by date" and every count per group and period without touching meeting.
      CREATE INDEX meeting_group_by_day ON meeting_group (group_id, meets_on, meeting_id) INCLUDE (status);
      CREATE INDEX meeting_group_on_a_day ON meeting_group (meets_on, group_id) INCLUDE (meeting_id, status);

      CREATE TABLE record_correction (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT record_correction_pk PRIMARY KEY,
        meeting_id uuid NOT NULL CONSTRAINT record_correction_of_meeting REFERENCES meeting,
        position integer NOT NULL CONSTRAINT record_correction_position_is_from_1 CHECK (position >= 1),
        corrected_at timestamptz NOT NULL,
        corrected_by text NOT NULL CONSTRAINT record_correction_is_never_anonymous CHECK (corrected_by <> ''),
        statement text NOT NULL CONSTRAINT record_correction_says_what CHECK (btrim(statement) <> ''),
        CONSTRAINT record_correction_position_once UNIQUE (meeting_id, position)
      );

      CREATE TABLE attendance (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT attendance_pk PRIMARY KEY,
        meeting_id uuid NOT NULL CONSTRAINT attendance_at_meeting REFERENCES meeting,
        seat_id uuid CONSTRAINT attendance_in_seat REFERENCES seat,
        person_id uuid CONSTRAINT attendance_of_person REFERENCES person,
        guest_name text,
        is_expected boolean NOT NULL,
        status text NOT NULL CONSTRAINT attendance_status_is_known CHECK (status IN ('PRESENT', 'PRESENT_ONLINE', 'DEPUTY', 'APOLOGIES', 'ABSENT',
          'LEAVE_OF_ABSENCE', 'IN_ATTENDANCE', 'NOT_RECORDED')),
        deputy_person_id uuid CONSTRAINT attendance_by_deputy REFERENCES person,
        deputy_name text,
        chair_agreed_deputy boolean,
        capacity text CONSTRAINT attendance_capacity_is_known CHECK (capacity IN ('ACADEMIC', 'SERVICE', 'COMMISSIONING', 'PUBLIC_HEALTH',
          'PUBLIC_CONTRIBUTOR', 'VOLUNTARY', 'INDUSTRY')),
        organisation_id uuid CONSTRAINT attendance_for_organisation REFERENCES organisation,
        came_at time,
        left_at time,
        origin text NOT NULL CONSTRAINT attendance_origin_is_known CHECK (origin IN ('TYPED', 'IMPORTED', 'SELF_DECLARED', 'MAILED')),
        correction_id uuid CONSTRAINT attendance_written_by_correction REFERENCES record_correction,
        superseded_by_id uuid CONSTRAINT attendance_superseded_by_correction REFERENCES record_correction,
        CONSTRAINT attendance_is_of_somebody CHECK (seat_id IS NOT NULL OR person_id IS NOT NULL OR coalesce(btrim(guest_name) <> '', false)),
        CONSTRAINT attendance_guest_has_no_seat CHECK (guest_name IS NULL OR (seat_id IS NULL AND person_id IS NULL)),
        CONSTRAINT attendance_expected_in_a_seat CHECK (NOT is_expected OR seat_id IS NOT NULL),
        CONSTRAINT attendance_deputy_only_as_deputy CHECK (status = 'DEPUTY' OR (deputy_person_id IS NULL AND deputy_name IS NULL AND chair_agreed_deputy IS NULL)),
        CONSTRAINT attendance_deputy_sits_in_a_seat CHECK (status <> 'DEPUTY' OR seat_id IS NOT NULL),
        CONSTRAINT attendance_leaves_after_coming CHECK (came_at IS NULL OR left_at IS NULL OR left_at > came_at)
      );
      CREATE UNIQUE INDEX attendance_once_per_seat ON attendance (meeting_id, seat_id) WHERE seat_id IS NOT NULL AND superseded_by_id IS NULL;
      CREATE UNIQUE INDEX attendance_once_per_person_without_seat ON attendance (meeting_id, person_id)
        WHERE seat_id IS NULL AND person_id IS NOT NULL AND superseded_by_id IS NULL;
      -- Serves counts of attendance per meeting and per seat from the index alone.
      CREATE INDEX attendance_by_meeting ON attendance (meeting_id) INCLUDE (seat_id, status, is_expected, person_id) WHERE superseded_by_id IS NULL;
      CREATE INDEX attendance_superseded ON attendance (superseded_by_id) WHERE superseded_by_id IS NOT NULL;
      CREATE INDEX attendance_by_person ON attendance (person_id, meeting_id);

      CREATE TABLE agenda_item (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT agenda_item_pk PRIMARY KEY,
        meeting_id uuid NOT NULL CONSTRAINT agenda_item_of_meeting REFERENCES meeting,
        position integer NOT NULL CONSTRAINT agenda_item_position_is_from_1 CHECK (position >= 1),
        title text NOT NULL CONSTRAINT agenda_item_title_is_given CHECK (btrim(title) <> ''),
        purpose text CONSTRAINT agenda_item_purpose_is_known CHECK (purpose IN ('APPROVAL', 'DECISION', 'DISCUSSION', 'ASSURANCE', 'INFORMATION', 'NOTING')),
        topics text[] NOT NULL DEFAULT '{}',
        outcome text,
        is_deferred boolean NOT NULL DEFAULT false,
        CONSTRAINT agenda_item_position_once UNIQUE (meeting_id, position)
      );

      CREATE TABLE decision (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT decision_pk PRIMARY KEY,
        meeting_id uuid NOT NULL CONSTRAINT decision_at_meeting REFERENCES meeting,
        number text NOT NULL CONSTRAINT decision_number_once UNIQUE CONSTRAINT decision_number_has_its_form CHECK (number ~ '^D-[0-9]{4}-[0-9]{3,}$'),
        item_position integer,
        statement text NOT NULL CONSTRAINT decision_is_stated CHECK (btrim(statement) <> ''),
        rationale text,
        CONSTRAINT decision_under_an_item FOREIGN KEY (meeting_id, item_position) REFERENCES agenda_item (meeting_id, position)
      );
      CREATE INDEX decision_by_meeting ON decision (meeting_id);

      CREATE TABLE action (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT action_pk PRIMARY KEY,
        meeting_id uuid NOT NULL CONSTRAINT action_agreed_at_meeting REFERENCES meeting,
        number text NOT NULL CONSTRAINT action_number_once UNIQUE CONSTRAINT action_number_has_its_form CHECK (number ~ '^A-[0-9]{4}-[0-9]{3,}$'),
        item_position integer,
        task text NOT NULL CONSTRAINT action_task_is_given CHECK (btrim(task) <> ''),
        owner_person_id uuid NOT NULL CONSTRAINT action_has_one_owner REFERENCES person,
        due_on date,
        status text NOT NULL CONSTRAINT action_status_is_known CHECK (status IN ('OPEN', 'DONE', 'DROPPED')),
        closed_on date,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT action_closed_on_a_day CHECK ((status = 'OPEN') = (closed_on IS NULL)),
        CONSTRAINT action_under_an_item FOREIGN KEY (meeting_id, item_position) REFERENCES agenda_item (meeting_id, position)
      );
      CREATE INDEX action_by_meeting ON action (meeting_id) INCLUDE (status, due_on, closed_on);
      CREATE INDEX action_by_owner ON action (owner_person_id);
      CREATE INDEX action_open_by_due_day ON action (due_on, id) WHERE status = 'OPEN';
      -- With the one above it serves "overdue" as of a past day: what was closed since was open then.
      CREATE INDEX action_by_closed_day ON action (closed_on) WHERE closed_on IS NOT NULL;

      CREATE TABLE action_event (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT action_event_pk PRIMARY KEY,
        action_id uuid NOT NULL CONSTRAINT action_event_of_action REFERENCES action,
        position integer NOT NULL CONSTRAINT action_event_position_is_from_1 CHECK (position >= 1),
        kind text NOT NULL CONSTRAINT action_event_kind_is_known CHECK (kind IN ('MOVED', 'CARRIED_FORWARD', 'DONE', 'DROPPED', 'REOPENED')),
        happened_on date NOT NULL,
        -- The day that it was moved from: without it nobody could tell afterwards what was late before that.
        was_due_on date CONSTRAINT action_event_leaves_a_day_when_moved CHECK (was_due_on IS NULL OR kind = 'MOVED'),
        due_on date,
        reason text,
        meeting_id uuid CONSTRAINT action_event_at_meeting REFERENCES meeting,
        CONSTRAINT action_event_position_once UNIQUE (action_id, position),
        CONSTRAINT action_event_moves_to_a_day CHECK (kind <> 'MOVED' OR due_on IS NOT NULL),
        CONSTRAINT action_event_carried_at_a_meeting CHECK (kind <> 'CARRIED_FORWARD' OR meeting_id IS NOT NULL)
      );
      CREATE INDEX action_event_by_meeting ON action_event (meeting_id) WHERE meeting_id IS NOT NULL;

      CREATE INDEX action_event_moved_by_day ON action_event (happened_on) INCLUDE (action_id) WHERE kind = 'MOVED';

      CREATE TABLE interest_declaration (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT interest_declaration_pk PRIMARY KEY,
        meeting_id uuid NOT NULL CONSTRAINT interest_declaration_at_meeting REFERENCES meeting,
        position integer NOT NULL CONSTRAINT interest_declaration_position_is_from_1 CHECK (position >= 1),
        person_id uuid NOT NULL CONSTRAINT interest_declaration_by_person REFERENCES person,
        item_position integer,
        interest text NOT NULL CONSTRAINT interest_declaration_says_what CHECK (btrim(interest) <> ''),
        type text NOT NULL CONSTRAINT interest_declaration_type_is_known CHECK (type IN ('FINANCIAL', 'NON_FINANCIAL_PROFESSIONAL',
          'NON_FINANCIAL_PERSONAL', 'INDIRECT')),
        handling text NOT NULL CONSTRAINT interest_declaration_handling_is_known CHECK (handling IN ('NOTED', 'STAYED_SILENT', 'WITHDREW_FROM_DECISION', 'LEFT_THE_ROOM')),
        CONSTRAINT interest_declaration_position_once UNIQUE (meeting_id, position),
        CONSTRAINT interest_declaration_under_an_item FOREIGN KEY (meeting_id, item_position) REFERENCES agenda_item (meeting_id, position)
      );

      -- The last number given to a decision or an action in a year: D-2013-004, A-2013-017.
      CREATE TABLE register_number (
        register text NOT NULL CONSTRAINT register_is_known CHECK (register IN ('D', 'A')),
        year integer NOT NULL,
        last integer NOT NULL CONSTRAINT register_number_only_grows CHECK (last >= 0),
        CONSTRAINT register_number_pk PRIMARY KEY (register, year)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE register_number, interest_declaration, action_event, action, decision, agenda_item, attendance, record_correction, meeting_group, meeting;
    `);
  }
}
